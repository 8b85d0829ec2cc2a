import type { Addon } from '../../model/addon/addon.js';
import type { SmartButton } from '../../model/addon/views.js';
import type { TemplateView } from '../../model/plan.js';
import { groupRef, smartButtonNames } from '../odoo/naming.js';
import { pythonLiteral, pythonName, pythonString } from '../text/python.js';
import { pythonCall, pythonTuple } from '../text/python-value.js';
import type { AddonSource } from './artefact.js';
import { knownModel } from './known-models.js';

/** The smart buttons of all forms of a model, each name once. */
export function smartButtonsOf(spec: Addon, model: string): readonly SmartButton[] {
  const all = Object.values(spec.views).flatMap((view) => (view.type === 'form' && view.model === model ? view.smartButtons : []));
  return all.filter((button, index) => all.findIndex(({ name }) => name === button.name) === index);
}

/**
 * Groups that may see a smart button: those that may read what it counts, for the count runs with the rights of the user and
 * would otherwise stop the form. Empty: everybody who sees the form.
 */
export function smartButtonGroups(source: AddonSource, button: SmartButton): readonly string[] {
  const grants = source.spec.access[button.model]?.grants
    .filter(({ can }) => can.includes('r'))
    .map(({ group }) => groupRef(source, group));
  return [...new Set(grants ?? knownModel(button.model)?.readers ?? [])].toSorted();
}

export function smartButtonViews(source: AddonSource, buttons: readonly SmartButton[]): readonly TemplateView[] {
  return buttons.map((button) => buttonView(source, button));
}

function buttonView(source: AddonSource, button: SmartButton): TemplateView {
  const { dialect } = source;
  const { field, method } = smartButtonNames(button.name);
  const groups = smartButtonGroups(source, button).join(',');
  const declaration = pythonCall('fields.Integer', [], {
    string: `Number of ${button.label}`,
    compute: `_compute_${field}`,
    compute_sudo: false,
    groups: groups === '' ? undefined : groups,
  });
  const translate = dialect.translate === 'function' ? '_' : 'self.env._';
  return {
    field: pythonName(field),
    declaration: pythonLiteral(declaration, 1, field.length + ' = '.length),
    compute: pythonName(`_compute_${field}`),
    method: pythonName(method),
    model: pythonString(button.model),
    by: pythonString(button.by),
    domain: pythonLiteral([pythonTuple(button.by, '=', pythonName('self.id'))], 3, '"domain": ,'.length),
    context: pythonLiteral({ [`default_${button.by}`]: pythonName('self.id') }, 3, '"context": ,'.length),
    label: pythonLiteral(pythonCall(translate, [button.label]), 3, '"name": ,'.length),
    viewMode: pythonString(`${dialect.listTag},form`),
    readGroup: dialect.grouping === 'read_group',
  };
}
