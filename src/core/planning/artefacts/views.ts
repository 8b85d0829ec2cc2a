import type { View } from '../../../model/addon/views.js';
import type { PlannedFile, TemplateView } from '../../../model/plan.js';
import { snake, viewXmlId } from '../../odoo/naming.js';
import { join } from '../../text/encoded.js';
import { xmlAtDepth, xmlAttribute, xmlText } from '../../text/xml.js';
import type { AddonSource, Artefact } from '../artefact.js';
import { replaces } from '../views/inherited-elements.js';
import { viewElements } from '../views/view-elements.js';
import { windowAction } from '../views/window-action.js';

/** `views/<model>_views.xml`: the views and window actions of each model. */
export const views: Artefact = {
  id: 'views',
  plan(source) {
    const { spec } = source;
    const models = new Set([...Object.values(spec.views), ...Object.values(spec.actions)].map(({ model }) => model));
    return [...models].toSorted().map((model) => viewFile(source, model));
  },
};

/** A view stands before those that may inherit from it. */
const order: readonly View['type'][] = ['form', 'list', 'search', 'inherit'];

function viewFile(source: AddonSource, model: string): PlannedFile {
  const { spec } = source;
  const own = Object.entries(spec.views)
    .filter(([, view]) => view.model === model)
    .toSorted(([, a], [, b]) => order.indexOf(a.type) - order.indexOf(b.type));
  const actions = Object.entries(spec.actions).filter(([, action]) => action.model === model);
  return {
    path: `views/${snake(model)}_views.xml`,
    template: 'views/model_views.xml',
    view: {
      views: own.map(([id, view]) => viewRecord(source, id, view)),
      actions: actions.map(([id, action]) => windowAction(source, id, action)),
    },
  };
}

/** Community linters ask for a high priority where a node of the parent is replaced: such a view is to come last. */
const lastPriority = '99';

function priorityText(view: View): ReturnType<typeof xmlText> | undefined {
  if (view.priority !== undefined) return xmlText(String(view.priority));
  return view.type === 'inherit' && replaces(view) ? xmlText(lastPriority) : undefined;
}

function viewRecord(source: AddonSource, id: string, view: View): TemplateView {
  const arch = viewElements(source, view).map((element) => xmlAtDepth(element, 3));
  return {
    id: xmlAttribute(viewXmlId(id, view)),
    name: xmlText(view.name ?? `${view.model}.${id}`),
    model: xmlText(view.model),
    inherits: view.type === 'inherit' ? xmlAttribute(view.inherits) : undefined,
    priority: priorityText(view),
    arch: join('xml', arch, `\n${'    '.repeat(3)}`),
  };
}
