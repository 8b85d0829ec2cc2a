import { standardModels } from '../../odoo/data/standard-models.js';
import { snake } from '../../odoo/naming.js';
import type { AddonSource } from '../artefact.js';
import { fieldsOf, modelsOf, type SpecCheck, type SpecFinding } from './check.js';

/** Names that were renamed among things that cannot share one: where each stands, what it is, and what is declared beside it. */
type Scope = {
  readonly what: string;
  readonly declared: ReadonlySet<string>;
  readonly renamed: readonly { readonly to: string; readonly at: readonly string[]; readonly from: readonly string[] }[];
};

/** A former name that is the name itself, is still in use, or leads to two places would move data to where it does not belong. */
export const renamesLeadSomewhere: SpecCheck = (source) => scopesOf(source).flatMap(judge);

function judge({ what, declared, renamed }: Scope): readonly SpecFinding[] {
  const seen = new Map<string, string>();
  return renamed.flatMap(({ to, at, from }) =>
    from.flatMap((name): readonly SpecFinding[] => {
      const taken = seen.get(name);
      seen.set(name, taken ?? to);
      if (name === to)
        return [{ at, message: `${what} ${to} is said to be renamed from itself`, remedy: 'Name what it was called before.' }];
      if (declared.has(name))
        return [{ at, message: `${what} ${name} is still declared, and ${to} is said to be its new name`, remedy: 'Keep one of the two.' }];
      if (taken === undefined) return [];
      const message =
        taken === to ? `${what} ${name} stands twice among the former names of ${to}` : `${what} ${name} was renamed to ${taken} already`;
      return [{ at, message, remedy: 'Data can go to one place: name it once.' }];
    }),
  );
}

function scopesOf(source: AddonSource): readonly Scope[] {
  const { spec } = source;
  const models = modelsOf(source);
  const fields = fieldsOf(source);
  const records = (['groups', 'views', 'actions', 'menus'] as const).map(
    (key): Scope => ({
      what: key.slice(0, -1),
      declared: new Set(Object.keys(spec[key])),
      renamed: Object.entries(spec[key]).map(([to, { renamedFrom = [] }]) => ({ to, at: [key, to, 'renamedFrom'], from: renamedFrom })),
    }),
  );
  const ofModels: Scope = {
    what: 'model',
    declared: new Set(models.map(([model]) => model)),
    renamed: models.flatMap(([to, model]) =>
      model.kind === 'new' ? [{ to, at: ['models', to, 'renamedFrom'], from: model.renamedFrom ?? [] }] : [],
    ),
  };
  const ofFields = models.map(([model, definition]): Scope => {
    const own = fields.filter((field) => field.model === model);
    return {
      what: `field of ${model}`,
      declared: new Set(Object.keys(definition.fields)),
      renamed: own.map(({ name, field, at }) => ({
        to: name,
        at: [...at, 'renamedFrom'],
        from: field.type === 'selection-add' ? [] : (field.renamedFrom ?? []),
      })),
    };
  });
  const ofOptions = fields.flatMap(({ model, name, field, at }): readonly Scope[] => {
    if (field.type !== 'selection' && field.type !== 'selection-add') return [];
    const renamed = Object.entries(field.renamedOptions ?? {}).map(([to, from]) => ({ to, at: [...at, 'renamedOptions', to], from }));
    return [{ what: `value of ${model}.${name}`, declared: new Set(field.options.map(([key]) => key)), renamed }];
  });
  return [ofModels, ...ofFields, ...ofOptions, ...records];
}

/** A table of standard Odoo must not be taken for one of the addon. */
export const renamesOfOwnModels: SpecCheck = (source) =>
  modelsOf(source).flatMap(([to, model]) =>
    (model.kind === 'new' ? (model.renamedFrom ?? []) : [])
      .filter((name) => standardModels.has(name) || [...standardModels].some((standard) => snake(standard) === snake(name)))
      .map((name) => ({
        at: ['models', to, 'renamedFrom'],
        message: `${name} is a model of standard Odoo, and no former name of ${to}`,
        remedy: 'Name what the model was called in this addon.',
      })),
  );

/** Rows are given a value that the selection has. */
export const renamedOptionsExist: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ model, name, field, at }) => {
    if (field.type !== 'selection' && field.type !== 'selection-add') return [];
    const keys = field.options.map(([key]) => key);
    return Object.keys(field.renamedOptions ?? {})
      .filter((to) => !keys.includes(to))
      .map((to) => ({
        at: [...at, 'renamedOptions', to],
        message: `${model}.${name} has no value ${to}`,
        remedy: `Name one of ${keys.join(', ')}.`,
      }));
  });
