import type { View } from '../../../model/addon/views.js';
import type { PlannedFile, TemplateView } from '../../../model/plan.js';
import { join } from '../../text/encoded.js';
import { type Xml, xmlAtDepth, xmlAttribute, xmlText } from '../../text/xml.js';
import type { AddonSource, Artefact } from '../artefact.js';
import { snake, viewXmlId } from '../naming.js';
import { formElement } from '../views/form-element.js';
import { inheritedElements, replaces } from '../views/inherited-elements.js';
import { listElement } from '../views/list-element.js';
import { searchElement } from '../views/search-element.js';
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

function viewRecord(source: AddonSource, id: string, view: View): TemplateView {
  const arch = elements(source, view).map((element) => xmlAtDepth(element, 3));
  return {
    id: xmlAttribute(viewXmlId(id)),
    name: xmlText(`${view.model}.${id}`),
    model: xmlText(view.model),
    inherits: view.type === 'inherit' ? xmlAttribute(view.inherits) : undefined,
    priority: view.type === 'inherit' && replaces(view) ? xmlText(lastPriority) : undefined,
    arch: join('xml', arch, `\n${'    '.repeat(3)}`),
  };
}

function elements(source: AddonSource, view: View): readonly Xml[] {
  switch (view.type) {
    case 'form':
      return [formElement(source, view)];
    case 'list':
      return [listElement({ source, model: view.model, kind: 'list' }, view)];
    case 'search':
      return [searchElement(source, view)];
    case 'inherit':
      return inheritedElements(source, view);
  }
}
