import type { Menu } from '../../../model/addon/actions.js';
import type { ButtonNode, LayoutNode, View } from '../../../model/addon/views.js';
import { ormNames } from '../../odoo/data/orm-names.js';
import { boxOf } from '../../odoo/view-box.js';
import { type SpecCheck, when } from './check.js';

/** A menu on a circle hangs nowhere, so nobody would ever see it. */
export const menusWithoutCycle: SpecCheck = ({ spec }) =>
  Object.keys(spec.menus).flatMap((id) =>
    when(returns(spec.menus, id), () => ({
      at: ['menus', id, 'parent'],
      message: `menu ${id} hangs on itself through its parents`,
      remedy: 'Leave out `parent` of the topmost one.',
    })),
  );

function returns(menus: Readonly<Record<string, Menu>>, start: string): boolean {
  const seen = new Set<string>();
  let next = menus[start]?.parent;
  while (next !== undefined && !seen.has(next)) {
    if (next === start) return true;
    seen.add(next);
    next = menus[next]?.parent;
  }
  return false;
}

/** Of a model of another module it is not known here whether it has one. */
export const chatterNeedsThread: SpecCheck = ({ spec }) =>
  Object.entries(spec.views).flatMap(([id, view]) => {
    const model = spec.models[view.model];
    const lacks = view.type === 'form' && view.chatter && model?.kind === 'new' && !model.mixins.includes('mail.thread');
    return when(lacks, () => ({
      at: ['views', id, 'chatter'],
      message: `${view.model} has no messages to show`,
      remedy: 'Add "mail.thread" to `mixins` of the model, or leave out `chatter`.',
    }));
  });

/** Odoo ignores a filter that no search view has; where the addon brings the search view, that is a slip. */
export const actionFiltersExist: SpecCheck = ({ spec }) =>
  Object.entries(spec.actions).flatMap(([id, { model, filters }]) => {
    const searches = Object.values(spec.views).flatMap((view) => (view.type === 'search' && view.model === model ? [view] : []));
    const known = new Set(searches.flatMap((view) => [...view.filters, ...view.groupBy].map(({ name }) => name)));
    const unknown = searches.length === 0 ? [] : filters.filter((name) => !known.has(name));
    return unknown.map((name) => ({
      at: ['actions', id, 'filters', filters.indexOf(name)],
      message: `no search view of ${model} has a filter ${name}`,
      remedy: `Name one of these: ${[...known].join(', ') || 'there is none yet'}.`,
    }));
  });

/** Filters and groupings of one search view share their names. */
export const searchNamesOnce: SpecCheck = ({ spec }) =>
  Object.entries(spec.views).flatMap(([id, view]) => {
    if (view.type !== 'search') return [];
    const names = [...view.filters, ...view.groupBy].map(({ name }) => name);
    return when(new Set(names).size < names.length, () => ({
      at: ['views', id],
      message: `a filter or grouping stands twice: ${names.filter((name, index) => names.indexOf(name) !== index).join(', ')}`,
      remedy: 'Give each its own name.',
    }));
  });

/** A view that an action names stands before it: in the file of the same model. */
export const actionViewsExist: SpecCheck = ({ spec }) =>
  Object.entries(spec.actions).flatMap(([id, action]) =>
    (['view', 'search'] as const).flatMap((key) => {
      const named = action[key];
      const view = named === undefined || named.includes('.') ? undefined : spec.views[named];
      const isWrong = named !== undefined && !named.includes('.') && (view === undefined || view.model !== action.model);
      return when(isWrong, () => ({
        at: ['actions', id, key],
        message: view === undefined ? `there is no view ${named}` : `the view ${named} shows ${view.model}, and not ${action.model}`,
        remedy: 'Name a view of the same model, or the XML id of one of another module.',
      }));
    }),
  );

/** Odoo refuses a view with a button whose method the model lacks; only of new models all methods are known. */
export const buttonsCallMethods: SpecCheck = ({ spec }) =>
  Object.entries(spec.views).flatMap(([id, view]) => {
    const model = spec.models[view.model];
    const nodes = view.type === 'form' ? nodesOf(view) : [];
    const known = model?.kind === 'new' ? Object.keys(model.methods) : undefined;
    const unknown = known === undefined ? [] : methodsOf(nodes).filter((name) => !known.includes(name) && !ormNames.has(name));
    return unknown.map((name) => ({
      at: ['views', id],
      message: `${view.model} declares no method ${name} for the button`,
      remedy: 'Add it to `methods` of the model with kind: "action".',
    }));
  });

const nodesOf = (view: View): readonly LayoutNode[] => {
  if (view.type === 'form') return [...view.header, ...view.sheet, ...view.notebook, ...view.footer];
  return view.type === 'inherit' ? view.changes.flatMap((change) => ('add' in change ? change.add : [])) : [];
};

const buttonsOf = (nodes: readonly LayoutNode[]): readonly ButtonNode['button'][] =>
  nodes.flatMap((node) => ('field' in node ? [] : [...('button' in node ? [node.button] : []), ...buttonsOf(boxOf(node).children)]));

const methodsOf = (nodes: readonly LayoutNode[]): readonly string[] => buttonsOf(nodes).flatMap(({ method }) => method ?? []);

/** Actions of the addon stand behind its views, so that no view can name them. */
export const buttonsOpenOthers: SpecCheck = ({ name, spec }) =>
  Object.entries(spec.views).flatMap(([id, view]) =>
    buttonsOf(nodesOf(view)).flatMap(({ action }) =>
      when(action?.startsWith(`${name}.`) === true, () => ({
        at: ['views', id],
        message: `${action} is an action of this addon, which is not there yet when its views are loaded`,
        remedy: 'Let the button call a method that returns the action.',
      })),
    ),
  );
