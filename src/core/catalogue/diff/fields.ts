import type { MergedField, MergedModel } from '../../../model/catalogue/merged.js';
import { type Found, succeeded } from './change.js';
import type { Usage } from './field-usage.js';
import { nameLikeness, overlap } from './names.js';
import { isLostTo, type Sides } from './side.js';
import { findSuccessors, type Reason } from './successors.js';

/** What is known about the two series beyond the models that are compared. */
export type FieldContext = {
  readonly sides: Sides;
  readonly usage: { readonly old: Usage; readonly now: Usage };
  /** Names of models that have another one now. */
  readonly renamed: ReadonlyMap<string, string>;
};

type Pair = { readonly was: MergedModel; readonly now: MergedModel };

const homeOf = ({ origins }: MergedField): string => origins[0]?.module ?? '';

/** Types between which a field may change and still be the same field. */
const families: readonly ReadonlySet<string>[] = [
  new Set(['Char', 'Text', 'Html']),
  new Set(['Integer', 'Float', 'Monetary']),
  new Set(['Many2one', 'Many2many', 'One2many']),
  new Set(['Date', 'Datetime']),
  new Set(['Selection', 'Boolean']),
  new Set(['Selection', 'Char']),
  new Set(['Binary', 'Image']),
  new Set(['Many2one', 'Many2oneReference']),
];

const related = (was: string, now: string): boolean => families.some((family) => family.has(was) && family.has(now));

/** The field before and the one after in the order of the class. */
function neighboursOf(model: MergedModel, field: MergedField): readonly (string | undefined)[] {
  const names = [...model.fields.values()]
    .filter((other) => homeOf(other) === homeOf(field) && other.from === field.from)
    .map(({ name }) => name);
  const at = names.indexOf(field.name);
  return [names[at - 1], names[at + 1]];
}

const places = (usage: Usage, { name }: MergedField): ReadonlySet<string> => usage.get(name) ?? new Set();

function sameDefinition(was: MergedField, now: MergedField): readonly Reason[] {
  const equal = (key: 'inverse' | 'relation' | 'related' | 'compute' | 'configParameter' | 'impliedGroup', words: string): Reason => ({
    points: was[key] !== undefined && was[key] !== 'lambda' && was[key] === now[key] ? 2 : 0,
    words,
  });
  const keys = ({ selection }: MergedField): ReadonlySet<string> => new Set(Array.isArray(selection) ? selection : []);
  const shared = overlap(keys(was), keys(now));
  return [
    equal('inverse', 'the same inverse field'),
    equal('relation', 'the same relation table'),
    equal('related', 'the same related path'),
    equal('compute', 'computed by the same method'),
    equal('configParameter', 'the same parameter'),
    equal('impliedGroup', 'the same group'),
    { points: shared >= 0.5 ? 3 * shared : 0, words: 'the same selection keys' },
  ];
}

function reasonsFor(pair: Pair, { usage, renamed }: FieldContext) {
  return (was: MergedField, now: MergedField): readonly Reason[] | undefined => {
    const sameType = was.type === now.type;
    if (!sameType && !related(was.type, now.type)) return undefined;
    const comodel = was.comodel === undefined ? undefined : (renamed.get(was.comodel) ?? was.comodel);
    if (comodel !== now.comodel && comodel !== undefined && now.comodel !== undefined) return undefined;
    const likeness = nameLikeness(was.name, now.name);
    const [left, right] = neighboursOf(pair.was, was);
    const [before, after] = neighboursOf(pair.now, now);
    const beside = [left !== undefined && left === before, right !== undefined && right === after].filter(Boolean).length;
    const together = [...places(usage.old, was)].some((place) => places(usage.now, now).has(place) && !places(usage.now, was).has(place));
    const label = was.label !== undefined && was.label === now.label;
    const definition = sameDefinition(was, now);
    // Two many2ones to one model, or two amounts, are alike without being the same: something of their own must agree.
    if (likeness < 0.3 && !label && !together && !definition.some(({ points }) => points > 0)) return undefined;
    return [
      { points: sameType ? 1 : -1, words: `both ${now.type}` },
      { points: comodel !== undefined && comodel === now.comodel ? 1 : 0, words: `both lead to ${now.comodel}` },
      { points: 4 * likeness * likeness, words: 'the names are alike' },
      { points: label ? 2 : 0, words: 'the same label' },
      { points: beside, words: 'between the same fields' },
      { points: together ? 2 : 0, words: 'in the same place of a view' },
      ...definition,
    ];
  };
}

/** Whether a lost field is reported where it is lost first: at the model that this one inherits it from. */
function isLostAbove(field: MergedField, model: string, { old, now }: Sides): boolean {
  const owner = field.origins[0]?.model ?? model;
  if (owner === model) return false;
  return old.models.get(owner) !== undefined && now.models.get(owner)?.fields.has(field.name) !== true;
}

/** What became of the fields of one model. The names of the two models may differ. */
export function compareFields(pair: Pair, context: FieldContext): readonly Found[] {
  const { was, now } = pair;
  const { sides } = context;
  const gone = [...was.fields.values()].filter((field) => !now.fields.has(field.name) && !isLostAbove(field, was.name, sides));
  const added = [...now.fields.values()].filter((field) => !was.fields.has(field.name));
  const own = added.filter(({ from }) => from !== 'delegate');
  const successors = findSuccessors(gone, own, reasonsFor(pair, context));
  const taken = new Set(Array.from(successors.values(), (successor) => successor.now));
  const symbol = (name: string) => ({ on: 'field', model: was.name, name }) as const;
  const lost = gone.map((field): Found => {
    const successor = successors.get(field);
    const named = succeeded(successor, ({ name }) => ({ on: 'field', model: now.name, name }), homeOf);
    return { kind: successor === undefined ? 'removed' : 'renamed', symbol: symbol(field.name), before: homeOf(field), ...named };
  });
  const fresh = own
    .filter((field) => field.from === 'own' && !taken.has(field))
    .map((field): Found => ({ kind: 'added', symbol: symbol(field.name), after: homeOf(field) }));
  const kept = [...was.fields.values()].flatMap((field) => {
    const after = now.fields.get(field.name);
    return after === undefined ? [] : changedField(was.name, field, after, context);
  });
  const renamed = Array.from(successors, ([field, successor]) => aspects(symbol(field.name), field, successor.now, context)).flat();
  return [...lost, ...fresh, ...kept, ...renamed];
}

function changedField(model: string, was: MergedField, now: MergedField, context: FieldContext): readonly Found[] {
  // What a model inherits is compared where it is defined.
  if (was.from !== 'own' && now.from !== 'own') return [];
  const symbol = { on: 'field', model, name: was.name } as const;
  const homes = { before: homeOf(was), after: homeOf(now) };
  const moved = isLostTo(homes.before, homes.after, context.sides);
  return [...(moved ? [{ kind: 'moved', symbol, ...homes } as const] : []), ...aspects(symbol, was, now, context)];
}

const stored = ({ stored: kept, compute, related: path }: MergedField): string =>
  kept ? 'stored' : path !== undefined ? 'related' : compute !== undefined ? 'computed' : 'not stored';

/** What is different about a field that is still there, under its name or another one. */
function aspects(
  symbol: Found['symbol'] & { on: 'field' },
  was: MergedField,
  now: MergedField,
  { renamed }: FieldContext,
): readonly Found[] {
  const about = { kind: 'changed', symbol, before: homeOf(was), after: homeOf(now) } as const;
  const comodel = was.comodel === undefined ? undefined : (renamed.get(was.comodel) ?? was.comodel);
  const flag = (value: boolean | undefined): string => (value === true ? 'yes' : 'no');
  const changes: Found[] = [];
  if (was.type !== now.type) changes.push({ ...about, aspect: 'type', was: was.type, is: now.type });
  if (comodel !== now.comodel && comodel !== undefined && now.comodel !== undefined)
    changes.push({ ...about, aspect: 'comodel', was: was.comodel ?? '', is: now.comodel });
  if (was.stored !== now.stored) changes.push({ ...about, aspect: 'stored', was: stored(was), is: stored(now) });
  for (const [aspect, key] of [
    ['required', 'required'],
    ['readonly', 'readonly'],
    ['company-dependent', 'companyDependent'],
  ] as const)
    if (flag(was[key]) !== flag(now[key])) changes.push({ ...about, aspect, was: flag(was[key]), is: flag(now[key]) });
  return [...changes, ...lostKeys(symbol, was, now)];
}

/** Selection keys that are gone; one that went while one came is taken for renamed when the two are alike. */
function lostKeys(
  { model, name }: { readonly model: string; readonly name: string },
  was: MergedField,
  now: MergedField,
): readonly Found[] {
  if (!Array.isArray(was.selection) || !Array.isArray(now.selection)) return [];
  const keys: { readonly was: readonly string[]; readonly now: readonly string[] } = { was: was.selection, now: now.selection };
  const gone = keys.was.filter((key) => !keys.now.includes(key));
  const added = keys.now.filter((key) => !keys.was.includes(key));
  const successors = findSuccessors(gone, added, (one, other) => {
    const likeness = nameLikeness(one, other);
    return likeness < 0.5 ? undefined : [{ points: 6 * likeness, words: 'the names are alike' }];
  });
  const symbol = (key: string) => ({ on: 'selection', model, field: name, name: key }) as const;
  return gone.map((key): Found => {
    const successor = successors.get(key);
    const kind = successor === undefined ? 'removed' : 'renamed';
    return { kind, symbol: symbol(key), before: homeOf(was), after: homeOf(now), ...succeeded(successor, symbol) };
  });
}
