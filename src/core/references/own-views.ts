import type { View } from '../../model/addon/views.js';
import type { Series } from '../../model/known-series.js';
import { viewXmlId } from '../odoo/naming.js';
import { generatedNodes } from './generated-views.js';
import type { OwnAddons } from './reference.js';
import type { PlacedArch } from './view-families.js';

/** Priority of a view that replaces nodes: it comes last, so that others still find them. */
const lastPriority = 99;
const usualPriority = 16;

export const priorityOf = (view: View): number =>
  view.type === 'inherit' && view.changes.some(({ position }) => position === 'replace') ? lastPriority : usualPriority;

const order: readonly View['type'][] = ['form', 'list', 'search', 'inherit'];

/** The views of an addon in the order in which they are loaded: by model, those of their own before those that inherit. */
export function ownViews(own: OwnAddons, addon: string, series: Series): readonly PlacedArch[] {
  return own
    .flatMap(({ views }) => Object.entries(views))
    .toSorted(([, a], [, b]) => (a.model < b.model ? -1 : a.model > b.model ? 1 : order.indexOf(a.type) - order.indexOf(b.type)))
    .map(([id, view]) => placed(addon, id, view, series));
}

function placed(module: string, id: string, view: View, series: Series): PlacedArch {
  return {
    xmlid: `${module}.${viewXmlId(id, view)}`,
    module,
    model: view.model,
    ...(view.type === 'inherit' ? { inherits: view.inherits, mode: 'extension' } : { mode: 'primary' }),
    active: true,
    priority: priorityOf(view),
    arch: generatedNodes(view, series),
  };
}
