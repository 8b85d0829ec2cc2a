import { standardModels } from '../../odoo/data/standard-models.js';
import { snake } from '../../odoo/naming.js';
import { modelNameMistake } from '../../odoo/technical-names.js';
import { lacksField } from '../spec-queries.js';
import { modelsOf, type SpecCheck, type SpecFinding, when } from './check.js';

/** Standard models by the table that their name gives. */
const standardTables: ReadonlyMap<string, string> = new Map([...standardModels].map((model) => [snake(model), model]));

/** A class with the name of a model and no `_inherit` takes its place in the registry, for every module that uses it. */
export const standardModelsKept: SpecCheck = (source) =>
  modelsOf(source).flatMap(([model, { kind }]) => {
    const standard = standardModels.has(model) ? model : standardTables.get(snake(model));
    if (kind !== 'new' || standard === undefined) return [];
    const other = `another name${example(source.name, model)}`;
    const mistake =
      standard === model
        ? {
            message: `${model} is a model of standard Odoo: a new one of that name would take its place`,
            remedy: `Say kind: "extend" to add to it, or choose ${other}.`,
          }
        : { message: `${model} would share its table with ${standard} of standard Odoo`, remedy: `Choose ${other}.` };
    return [{ at: ['models', model, 'kind'], ...mistake }];
  });

/** The last word of the model below the name of the addon, where that is a name. */
function example(addon: string, model: string): string {
  const name = `${addon}.${model.split('.').at(-1)}`;
  return modelNameMistake(name) === undefined && !standardTables.has(snake(name)) ? `, for example ${name}` : '';
}

/** Fields that a new model names in its own attributes. */
export const namedFields: SpecCheck = (source) =>
  modelsOf(source).flatMap(([model, definition]) => {
    const named: readonly (readonly [readonly string[], readonly string[]])[] =
      definition.kind === 'new'
        ? [
            [['order'], definition.order?.map(([field]) => field) ?? []],
            [['recName'], definition.recName === undefined ? [] : [definition.recName]],
            [['displayName'], definition.displayName ?? []],
            [['searchNames'], definition.searchNames ?? []],
          ]
        : [];
    const indexed = Object.entries(definition.indexes).map(([id, { fields }]) => [['indexes', id], fields] as const);
    return [...named, ...indexed].flatMap(([key, fields]) => missing(source, model, key, fields));
  });

const missing = (
  { spec }: Parameters<SpecCheck>[0],
  model: string,
  key: readonly string[],
  fields: readonly string[],
): readonly SpecFinding[] =>
  fields
    .filter((field) => lacksField(spec, model, field))
    .map((field) => ({ at: ['models', model, ...key], message: `${model} has no field ${field}`, remedy: 'Name a field of the model.' }));

/** Types whose value can be put into a display name. */
const showable = ['char', 'many2one', 'date', 'integer'];

export const displayNames: SpecCheck = (source) =>
  modelsOf(source).flatMap(([model, definition]) => {
    if (definition.kind !== 'new') return [];
    return (definition.displayName ?? []).flatMap((name) => {
      const type = definition.fields[name]?.type;
      return when(type !== undefined && !showable.includes(type), () => ({
        at: ['models', model, 'displayName'],
        message: `${name} is of type ${type}`,
        remedy: `A display name is made of ${showable.join(', ')}.`,
      }));
    });
  });

/** Modules that are known to bring `mail` along. Source: their manifests, 16.0 to 19.0. */
const bringMail: ReadonlySet<string> = new Set(
  (
    'account calendar contacts crm delivery event fleet hr maintenance mass_mailing mrp point_of_sale portal product project purchase ' +
    'purchase_requisition purchase_stock repair sale sale_management sale_project sale_stock sales_team stock stock_account stock_delivery ' +
    'stock_landed_costs stock_picking_batch survey website website_sale'
  ).split(' '),
);

export const mixinsNeedMail: SpecCheck = (source) => {
  const { depends } = source.spec;
  if (depends.includes('mail') || depends.some((module) => bringMail.has(module))) return [];
  return modelsOf(source).flatMap(([model, { mixins }]) =>
    when(mixins.length > 0, () => ({
      at: ['models', model, 'mixins'],
      message: `${mixins.join(' and ')} come with the module mail, which is not among the dependencies`,
      remedy: 'Add "mail" to `depends`.',
    })),
  );
};
