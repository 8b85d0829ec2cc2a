import { didYouMean } from '../../model/nearest.js';
import { own as owned } from '../catalogue/own.js';
import { addDepends, doubtful, type Finding, oneOf, open, wrong } from './judgement.js';
import type { At, FieldPath, Reference, Wanted } from './reference.js';
import type { Seen, SeenField } from './seen.js';

type Of<On extends Reference['on']> = Extract<Reference, { on: On }>;

export function judgeModule({ catalogue }: Seen, { at, name }: Of<'module'>): readonly Finding[] {
  if (Object.hasOwn(catalogue.modules, name)) return [];
  const hint = didYouMean(name, Object.keys(catalogue.modules));
  return [
    wrong(
      at,
      'unknown-module',
      `no catalogue of ${catalogue.series} has a module ${name}.${hint}`,
      'Name a module of the series. If it is one that Odoo or somebody else sells, build its catalogue: warrant catalogue build.',
    ),
  ];
}

/** What cannot be found while a dependency is in no catalogue may come from there. */
export const fromMissing = ({ missing }: Seen): string => `it may come from ${oneOf(missing)}, which no catalogue has`;

export function judgeModel(seen: Seen, { at, name }: Of<'model'>): readonly Finding[] {
  if (seen.ownsModel(name) || seen.models.get(name) !== undefined) return [];
  const { catalogue, models, missing } = seen;
  const elsewhere = owned(catalogue.models, name)?.defined ?? [];
  if (elsewhere.length > 0)
    return [
      wrong(at, 'missing-depends', `the model ${name} comes with ${oneOf(elsewhere)}, which depends does not bring`, addDepends(elsewhere)),
    ];
  if (missing.length > 0) return [open(at, `the model ${name} is not known: ${fromMissing(seen)}`)];
  // What is extended under a name that nobody defines is the mistake itself.
  const defined = [...models.names, ...seen.own.flatMap((addon) => Object.keys(addon.models))].filter(
    (one) => models.get(one) !== undefined || seen.ownsModel(one),
  );
  // Of thousands of names some are always near: beyond the dependencies only those of the same family are meant.
  const [family = name] = name.split('.', 1);
  const beyond = Object.entries(catalogue.models).flatMap(([one, { defined: homes }]) =>
    homes.length > 0 && one.startsWith(`${family}.`) ? [one] : [],
  );
  const hint = didYouMean(name, defined) || didYouMean(name, beyond);
  return [wrong(at, 'unknown-model', `there is no model ${name} in ${catalogue.series}.${hint}`, 'Name a model of the series.')];
}

export function judgeNewModel({ models, catalogue }: Seen, { at, name }: Of<'new-model'>): readonly Finding[] {
  const there = models.get(name);
  if (there === undefined) return [];
  const home = oneOf(there.definedBy);
  return [
    wrong(
      at,
      'model-exists',
      `${home} of ${catalogue.series} defines the model ${name} already`,
      'Extend it (kind: "extend"), or choose another name.',
    ),
  ];
}

export function judgeNewField(seen: Seen, { at, model, name, type }: Of<'new-field'>): readonly Finding[] {
  if (seen.ownsModel(model)) return [];
  const there = seen.models.get(model)?.fields.get(name);
  if (there === undefined || there.from === 'framework') return [];
  const home = there.origins[0]?.module ?? '';
  const message = `${home} of ${seen.catalogue.series} has the field ${model}.${name} already`;
  return there.type === type
    ? [doubtful(at, 'field-exists', message, 'Use the field that is there, or choose another name.')]
    : [wrong(at, 'field-exists', `${message}, of type ${there.type}`, 'Choose another name.')];
}

export function judgeNewValues(seen: Seen, { at, model, field, values }: Of<'new-values'>): readonly Finding[] {
  const keys = seen.models.get(model)?.fields.get(field)?.selection;
  if (!Array.isArray(keys)) return [];
  return values.flatMap((value, index) =>
    keys.includes(value)
      ? [
          doubtful(
            [...at, index],
            'value-exists',
            `${model}.${field} of ${seen.catalogue.series} has the value ${value} already`,
            'Leave it out.',
          ),
        ]
      : [],
  );
}

type Walk =
  | { readonly field: SeenField }
  | { readonly stops: number; readonly on: string; readonly why: 'no-field' | 'no-relation' | 'open' };

/** Follows a path of fields from model to model. */
function walk(seen: Seen, model: string, steps: readonly string[]): Walk {
  let on = model;
  let found: SeenField | undefined;
  for (const [index, step] of steps.entries()) {
    const field = seen.field(on, step);
    if (field === undefined) return { stops: index, on, why: 'no-field' };
    found = field;
    if (index === steps.length - 1) break;
    if (field.comodel === undefined) return { stops: index + 1, on, why: relational.has(field.type) ? 'open' : 'no-relation' };
    on = field.comodel;
  }
  return found === undefined ? { stops: 0, on, why: 'open' } : { field: found };
}

/** Types whose values lead somewhere that the source need not say. */
const relational: ReadonlySet<string> = new Set(['Many2one', 'One2many', 'Many2many', 'Reference', 'Many2oneReference', 'Properties']);

export function judgeField(seen: Seen, { at, path, wanted, values = [] }: Of<'field'>): readonly Finding[] {
  const { model, through, steps } = path;
  const end = walk(seen, model, [...through, ...steps]);
  if ('field' in end) return [...judgeWanted(seen, at, path, end.field, wanted), ...judgeValues(seen, at, path, end.field, values)];
  // What is wrong before these steps is told where it stands.
  if (end.stops < through.length || (end.stops === through.length && end.why !== 'no-field')) return [];
  const name = [...through, ...steps][end.stops] ?? '';
  if (end.why === 'open') return [open(at, `where ${end.on}.${[...through, ...steps][end.stops - 1]} leads is not known`)];
  if (end.why === 'no-relation') {
    const before = [...through, ...steps][end.stops - 1] ?? '';
    const message = `${end.on}.${before} leads to no model: there is no ${before}.${name}`;
    return [wrong(at, 'unknown-field', message, `End the path at ${before}, or start from a relation.`)];
  }
  return noField(seen, at, end.on, name);
}

function noField(seen: Seen, at: At, model: string, name: string): readonly Finding[] {
  // That the model is not there, or that a model of the addon lacks the field, is told elsewhere.
  if (seen.bases(model).length === 0 || seen.ownsModel(model)) return [];
  const homes = modulesWithField(seen, model, name);
  const { series } = seen.catalogue;
  if (homes.length > 0)
    return [
      wrong(
        at,
        'missing-depends',
        `the field ${model}.${name} comes with ${oneOf(homes)}, which depends does not bring`,
        addDepends(homes),
      ),
    ];
  if (seen.missing.length > 0) return [open(at, `the field ${model}.${name} is not known: ${fromMissing(seen)}`)];
  const added = seen.own.flatMap((addon) => Object.keys(addon.models[model]?.fields ?? {}));
  const hint = didYouMean(name, [...seen.fieldNames(model), ...added]);
  return [wrong(at, 'unknown-field', `${model} has no field ${name} in ${series}.${hint}`, `Name a field of ${model}, or define it.`)];
}

/** Modules beyond the dependencies that give a model, or one that it inherits from, the field. */
function modulesWithField({ catalogue, scope, bases }: Seen, model: string, field: string): readonly string[] {
  const names = new Set(bases(model).flatMap((base) => [base.name, ...base.mixins, ...Object.keys(base.delegates)]));
  return modulesAround(
    catalogue,
    scope,
    names,
    (module, name) => owned(owned(catalogue.shard(module)?.models, name)?.fields, field) !== undefined,
  );
}

/** Modules outside of a scope that say something about one of the models, as far as `holds`. */
export function modulesAround(
  catalogue: Seen['catalogue'],
  scope: Seen['scope'],
  models: Iterable<string>,
  holds: (module: string, model: string) => boolean,
): readonly string[] {
  const found = new Set<string>();
  for (const model of models) {
    const { defined = [], extended = [] } = owned(catalogue.models, model) ?? {};
    for (const module of [...defined, ...extended]) if (!scope.shards.has(module) && holds(module, model)) found.add(module);
  }
  return [...found].toSorted();
}

const labelOf = ({ through, steps }: FieldPath): string => [...through, ...steps].join('.');

function judgeWanted(seen: Seen, at: At, path: FieldPath, field: SeenField, wanted: Wanted | undefined): readonly Finding[] {
  // What the addon says of its own fields, its schema judges.
  if (wanted === undefined || (field.own && path.steps.length === 1 && seen.ownsModel(path.model))) return [];
  const { types, comodel, stored, because } = wanted;
  const label = labelOf(path);
  if (types !== undefined && !types.includes(field.type))
    return [
      wrong(at, 'wrong-kind', `${label} of ${path.model} is of type ${field.type}: ${because}`, `Name a field of type ${oneOf(types)}.`),
    ];
  if (stored && !field.stored)
    return [wrong(at, 'wrong-kind', `${label} of ${path.model} is not stored: ${because}`, 'Name a stored field.')];
  const leads = comodel !== undefined && field.comodel !== undefined && field.comodel !== comodel && field.type !== 'Integer';
  return leads
    ? [wrong(at, 'wrong-kind', `${label} of ${path.model} leads to ${field.comodel}: ${because}`, `Name a field that leads to ${comodel}.`)]
    : [];
}

function judgeValues(seen: Seen, at: At, path: FieldPath, field: SeenField, values: readonly string[]): readonly Finding[] {
  if (field.type !== 'Selection' || values.length === 0 || field.own) return [];
  const keys = field.selection;
  if (!Array.isArray(keys)) return [open(at, `the values of ${labelOf(path)} of ${path.model} are made when Odoo runs`)];
  return values.flatMap((value) => {
    if (keys.includes(value)) return [];
    if (seen.missing.length > 0) return [open(at, `the value ${value} of ${labelOf(path)} is not known: ${fromMissing(seen)}`)];
    const message = `${labelOf(path)} of ${path.model} has no value ${value} in ${seen.catalogue.series}.${didYouMean(value, keys)}`;
    return [wrong(at, 'unknown-value', message, `Use one of: ${keys.join(', ')}.`)];
  });
}
