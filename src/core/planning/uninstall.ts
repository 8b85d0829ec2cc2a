import type { Addon } from '../../model/addon/addon.js';
import type { UninstallPlan } from '../../model/uninstall.js';
import { groupXmlId, sequenceXmlId, snake } from '../odoo/naming.js';
import { numberedModels } from './reference-field.js';
import { type AnyField, isKept } from './spec-queries.js';

type Losses = Pick<UninstallPlan, 'exports' | 'tables' | 'columns' | 'values' | 'records' | 'files' | 'filters'>;
type OwnField = { readonly model: string; readonly kind: 'new' | 'extend'; readonly name: string; readonly field: AnyField };

/** Whether the database holds something of a field: a column, a table of pairs, or files. */
const isStored = ({ field }: OwnField): boolean => field.type !== 'selection-add' && field.type !== 'one2many' && isKept(field);

const isFile = ({ field }: OwnField): boolean => field.type === 'image' || (field.type === 'binary' && field.attachment !== false);

/** What a database loses when an addon is uninstalled, as far as its entries say what it is. */
export function uninstallLosses(addon: string, spec: Addon): Losses {
  // What wizards hold is thrown away all the time.
  const models = Object.entries(spec.models).filter(([, { transient }]) => !transient);
  const fields = models.flatMap(([model, { kind, fields: own }]) =>
    Object.entries(own).map(([name, field]): OwnField => ({ model, kind, name, field })),
  );
  const stored = fields.filter(isStored);
  const relations = stored.flatMap(({ model, name, field }) =>
    field.type === 'many2many' ? [{ table: field.table ?? relationTable(model, field.to), what: `pairs of field ${model}.${name}` }] : [],
  );
  return {
    exports: models.flatMap(([model]) => {
      const names = stored.filter((one) => one.model === model).map(({ name }) => name);
      return names.length === 0 ? [] : [{ model, fields: names }];
    }),
    tables: [
      ...models.flatMap(([model, { kind }]) => (kind === 'new' ? [{ table: snake(model), what: `all rows of model ${model}` }] : [])),
      ...relations,
    ],
    columns: stored.flatMap((one) =>
      one.kind === 'new' || one.field.type === 'many2many' || isFile(one)
        ? []
        : [{ table: snake(one.model), column: one.name, what: `field ${one.model}.${one.name}` }],
    ),
    values: fields.flatMap(({ model, name, field }) =>
      field.type === 'selection-add'
        ? field.options.map(([value]) => ({ table: snake(model), column: name, value, policy: policyWords(field.onUninstall) }))
        : [],
    ),
    records: [
      ...Object.entries(spec.groups).map(([id, group]) => `${addon}.${groupXmlId(id, group)}`),
      ...numberedModels(spec).map(({ model }) => `${addon}.${sequenceXmlId(model)}`),
    ],
    // With a model of its own the module mail deletes what is attached to its records.
    files: stored.filter((one) => one.kind === 'extend' && isFile(one)).map(({ model, name }) => ({ model, field: name })),
    filters: models.flatMap(([model, { kind }]) => (kind === 'new' ? [model] : [])),
  };
}

const relationTable = (model: string, to: string): string => `${[snake(model), snake(to)].toSorted().join('_')}_rel`;

/** What Odoo does with rows that hold a value when the module goes that added it (`_process_ondelete`). */
function policyWords(policy: Extract<AnyField, { type: 'selection-add' }>['onUninstall']): string {
  if (typeof policy === 'object') return `get ${policy.set}`;
  if (policy === 'cascade') return 'are deleted';
  return policy === 'set null' ? 'are emptied there' : 'get the default of the field';
}

/**
 * The addons that build on one, in the order in which they have to go; it comes last.
 * @param depends what each addon of the register depends on
 */
export function uninstallOrder(addon: string, depends: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const order = new Set<string>();
  const entered = new Set<string>();
  const visit = (name: string): void => {
    if (entered.has(name)) return;
    entered.add(name);
    for (const [other, needed] of depends) if (needed.includes(name)) visit(other);
    order.add(name);
  };
  visit(addon);
  return [...order];
}
