import type { Method, Model } from '../../model/addon/models.js';
import type { TemplateView } from '../../model/plan.js';
import { stubMark } from '../../model/stub-mark.js';
import { commentLines } from '../text/comments.js';
import { type Python, python, pythonLiteral, pythonName } from '../text/python.js';
import { type PythonValue, pythonCall, pythonTuple } from '../text/python-value.js';
import type { AddonSource } from './artefact.js';

/** Whether a stub has a decorator of `odoo.api`. */
export const usesApi = ({ methods }: Model): boolean => Object.values(methods).some((method) => decoratorsOf(method).length > 0);

/** The methods of a model that are written by hand, in order of name: each with what Odoo needs of it until then. */
export function stubViews({ dialect }: AddonSource, model: Model): readonly TemplateView[] {
  const translate = dialect.translate === 'function' ? '_' : 'self.env._';
  return Object.entries(model.methods)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, method]) => ({
      name: pythonName(name),
      mark: commentLines('python', stubMark, 2),
      decorators: decoratorsOf(method),
      parameters: parametersOf(method).map(pythonName),
      lines: method.calls === 'super' ? [...original(name, method), ...assignments(name, model)] : bodyOf(name, method, model, translate),
    }));
}

const decoratorsOf = ({ depends = [], context = [] }: Method): readonly Python[] => [
  ...(depends.length === 0 ? [] : [pythonLiteral(pythonCall('api.depends', depends), 1, 1)]),
  ...(context.length === 0 ? [] : [pythonLiteral(pythonCall('api.depends_context', context), 1, 1)]),
];

/** Source: `determine_domain` of odoo/fields.py, 16.0 to 19.0. */
const parametersOf = ({ kind }: Method): readonly string[] => (kind === 'search' ? ['operator', 'value'] : []);

function original(name: string, method: Method): readonly Python[] {
  const call = python`super().${pythonLiteral(pythonCall(name, parametersOf(method).map(pythonName)), 2)}`;
  return [method.kind === 'compute' ? call : python`return ${call}`];
}

/** A stored field keeps the value that it has; another one is empty. */
function assignments(name: string, { fields }: Model): readonly Python[] {
  const computed = Object.entries(fields).flatMap(([field, spec]) => {
    if (spec.type === 'selection-add' || spec.computed?.compute !== name) return [];
    const place = pythonName(`record.${field}`);
    return [python`    ${place} = ${spec.store === true ? place : pythonName('False')}`];
  });
  return computed.length === 0 ? [] : [python`for record in self:`, ...computed];
}

function bodyOf(name: string, { kind }: Method, model: Model, translate: string): readonly Python[] {
  const computed = kind === 'compute' ? assignments(name, model) : [];
  if (computed.length > 0) return computed;
  if (kind === 'compute' || kind === 'inverse') return [python`return`];
  const nothing: PythonValue = [pythonTuple('id', '=', false)];
  if (kind === 'search') return [python`return ${pythonLiteral(nothing, 2, 'return '.length)}`];
  const refusal = pythonCall('UserError', [pythonCall(translate, ['This does nothing yet.'])]);
  return [python`raise ${pythonLiteral(refusal, 2, 'raise '.length)}`];
}
