import type { UninstallPlan } from '../../../model/uninstall.js';
import { type Block, code, type Document, heading, type Item, list, paragraph, quiet, warn } from '../document.js';

const part = (title: string, items: readonly Item[]): readonly Block[] => (items.length === 0 ? [] : [heading(3, title), list(items)]);

/** What goes with an addon, what has to go before it, and what a person should save. */
export function uninstallDocument(plan: UninstallPlan): Document {
  const { entry, addon, series, extendedBy, order, consumers } = plan;
  const others = order.filter((one) => one.addon !== addon);
  return [
    heading(2, ['Uninstalling ', code(addon), quiet(` of ${[entry, ...extendedBy].join(' + ')}, Odoo ${series}`)]),
    ...part('Take these along or change them first', [
      ...others.map((one): Item => ({ line: [code(one.addon), ` of ${one.entry} depends on it, and Odoo uninstalls it, too`] })),
      ...consumers.map((name): Item => ({ line: `${name} uses names of it` })),
    ]),
    ...part(
      'Export first',
      plan.exports.map(({ model, fields }): Item => ({ line: [code(model), `: ${fields.join(', ')}`] })),
    ),
    ...part('Lost with it', [
      ...plan.tables.map(({ table, what }): Item => ({ line: ['table ', code(table), `, ${what}`] })),
      ...plan.columns.map(({ table, column, what }): Item => ({ line: ['column ', code(column), ' of table ', code(table), `, ${what}`] })),
      ...plan.records.map((id): Item => ({ line: ['record ', code(id)] })),
    ]),
    ...part(
      'Changed in rows that stay',
      plan.values.map(
        ({ table, column, value, policy }): Item => ({
          line: ['rows of table ', code(table), ' with ', code(`${column} = ${value}`), ` ${policy}`],
        }),
      ),
    ),
    ...part('Left behind, for a person to remove', [
      ...plan.files.map(
        ({ model, field }): Item => ({ line: ['files of ', code(`${model}.${field}`), ' in table ', code('ir_attachment')] }),
      ),
      ...plan.filters.map(
        (model): Item => ({ line: ['saved filters of ', code(model), ' in table ', code('ir_filters'), ', where there are any'] }),
      ),
      ...plan.leftBehind.map((id): Item => ({ line: [code(id), ', left by an earlier update'] })),
    ]),
    paragraph(
      others.length === 0
        ? ['Uninstall ', code(addon), '.']
        : ['In this order: ', ...order.flatMap((one, index) => [...(index === 0 ? [] : [', ']), code(one.addon)]), '.'],
    ),
    paragraph(warn('What was written by hand is not in this list: warrant drift names it. Back the database up first.')),
  ];
}
