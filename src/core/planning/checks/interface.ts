import type { LayoutNode, View } from '../../../model/addon/views.js';
import { iconOf } from '../../odoo/icons.js';
import { boxOf } from '../../odoo/view-box.js';
import { brokenStep, fieldOf, lacksField } from '../spec-queries.js';
import { type SpecCheck, type SpecFinding, when } from './check.js';

type Spec = Parameters<SpecCheck>[0]['spec'];
type Shown = { readonly model: string; readonly field: string };

/** Fields that a view names, each with its model. */
function shownIn(spec: Spec, view: View): readonly Shown[] {
  const of = (nodes: readonly LayoutNode[]): readonly Shown[] => nodes.flatMap((node) => inNode(spec, view.model, node));
  switch (view.type) {
    case 'form':
      return [
        ...of([...view.header, ...view.sheet, ...view.notebook, ...view.footer]),
        ...[view.title, view.statusbar?.field].flatMap((field) => plain(view.model, field)),
      ];
    case 'list':
      return of(view.columns);
    case 'search':
      return [...view.fields, ...view.groupBy.map(({ field }) => field.split(':')[0])].flatMap((field) => plain(view.model, field));
    case 'inherit':
      return view.changes.flatMap((change) => ('add' in change && !('in' in change.at) ? of(change.add) : []));
  }
}

const plain = (model: string, field: string | undefined): readonly Shown[] => (field === undefined ? [] : [{ model, field }]);

function inNode(spec: Spec, model: string, node: LayoutNode): readonly Shown[] {
  if ('filter' in node) return plain(model, node.filter.groupBy?.split(':')[0]);
  if (!('field' in node)) return boxOf(node).children.flatMap((child) => inNode(spec, model, child));
  const to = fieldOf(spec, model, node.field)?.to;
  const columns = to === undefined ? [] : (node.list?.columns ?? []).flatMap((column) => inNode(spec, to, column));
  return [{ model, field: node.field }, ...columns];
}

export const viewFields: SpecCheck = ({ spec }) =>
  Object.entries(spec.views).flatMap(([id, view]) =>
    shownIn(spec, view)
      .flatMap(({ model, field }) => brokenStep(spec, model, field) ?? [])
      .map(({ model, field }) => ({ at: ['views', id], message: `${model} has no field ${field}`, remedy: 'Show existing fields.' })),
  );

/** A name of an icon is never guessed. */
export const buttonIcons: SpecCheck = ({ spec, series, dialect }) =>
  Object.entries(spec.views).flatMap(([id, view]) =>
    (view.type === 'form' ? view.smartButtons : []).flatMap(({ icon }, index) =>
      when(iconOf(dialect, icon) === undefined, () => ({
        at: ['views', id, 'smartButtons', index, 'icon'],
        message: `${series} has no icon ${icon}${dialect.icons === 'font-awesome' ? '' : ', or its name there is not known'}`,
        remedy:
          dialect.icons === 'font-awesome'
            ? 'Name one of Font Awesome, for example fa-truck.'
            : `Name one of Material Symbols in bySeries["${series}"], for example local_shipping.`,
      })),
    ),
  );

/** Models that are neither defined nor extended here belong to other modules: only their views can be inherited. */
export const smartButtons: SpecCheck = ({ spec }) =>
  Object.entries(spec.views).flatMap(([id, view]) =>
    (view.type === 'form' ? view.smartButtons : []).flatMap((button, index): readonly SpecFinding[] => {
      const at = ['views', id, 'smartButtons', index];
      const field = fieldOf(spec, button.model, button.by);
      return [
        ...when(spec.models[view.model] === undefined, () => ({
          at,
          message: `a button needs a method on ${view.model}, which this addon neither defines nor extends`,
          remedy: `Add models["${view.model}"].`,
        })),
        ...when(
          lacksField(spec, button.model, button.by) || (field !== undefined && (field.type !== 'many2one' || field.to !== view.model)),
          () => ({
            at,
            message: `${button.model}.${button.by} is no many2one to ${view.model}`,
            remedy: 'Name the many2one that points back.',
          }),
        ),
      ];
    }),
  );

export const actionsExist: SpecCheck = ({ spec }) =>
  Object.entries(spec.menus).flatMap(([id, { action, parent }]) => [
    ...when(action !== undefined && spec.actions[action] === undefined, () => ({
      at: ['menus', id, 'action'],
      message: `there is no action ${action}`,
      remedy: 'Define it in `actions`.',
    })),
    ...when(parent !== undefined && !parent.includes('.') && spec.menus[parent] === undefined, () => ({
      at: ['menus', id, 'parent'],
      message: `there is no menu ${parent}`,
      remedy: "Define it in `menus`, or write the XML id of another module's menu.",
    })),
  ]);
