import type { Condition } from '../../../model/condition.js';
import { type ConditionTarget, conditionMistakes } from '../../odoo/condition-mistakes.js';
import type { AddonSource } from '../artefact.js';
import { fieldsOf, type SpecCheck } from './check.js';

type At = readonly (string | number)[];
type Placed = { readonly at: At; readonly condition: Condition; readonly target: ConditionTarget };

const modifiers: ReadonlySet<string> = new Set(['invisible', 'readonly', 'required']);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Narrow enough below a key that can hold nothing else: the schema has looked at it. */
const isCondition = (value: unknown): value is Condition =>
  isRecord(value) && ['field', 'all', 'any', 'not'].some((key) => Object.hasOwn(value, key));

/** Every condition inside a view or an action, by the keys that hold one. */
function inside(value: unknown, at: At, modifier: ConditionTarget): readonly Placed[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => inside(item, [...at, index], modifier));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const place = [...at, key];
    if (modifiers.has(key) && isCondition(item)) return [{ at: place, condition: item, target: modifier }];
    if (key === 'where' && isCondition(item)) return [{ at: place, condition: item, target: 'filter' as const }];
    if (key === 'decorations' && isRecord(item)) return decorations(item, place);
    return inside(item, place, modifier);
  });
}

const decorations = (values: Readonly<Record<string, unknown>>, at: At): readonly Placed[] =>
  Object.entries(values).flatMap(([name, item]) =>
    isCondition(item) ? [{ at: [...at, name], condition: item, target: 'expression' as const }] : [],
  );

function placedConditions(source: AddonSource): readonly Placed[] {
  const { spec, dialect } = source;
  const modifier = dialect.modifiers === 'attrs' ? 'attrs' : 'expression';
  return [
    ...Object.entries(spec.views).flatMap(([id, view]) => inside(view, ['views', id], modifier)),
    ...Object.entries(spec.actions).flatMap(([id, action]) => inside(action, ['actions', id], modifier)),
    ...fieldsOf(source).flatMap(({ field, at }): readonly Placed[] =>
      'domain' in field && field.domain !== undefined ? [{ at: [...at, 'domain'], condition: field.domain, target: 'field' }] : [],
    ),
  ];
}

/** Conditions of views, actions and fields that have no equal meaning in the series; those of record rules are `filterPaths`. */
export const conditionsMean: SpecCheck = (source) =>
  placedConditions(source).flatMap(({ at, condition, target }) =>
    conditionMistakes(condition, target).map(({ pointer, message, remedy }) => ({
      at: [...at, ...pointer.split('/').slice(1)],
      message,
      remedy,
    })),
  );
