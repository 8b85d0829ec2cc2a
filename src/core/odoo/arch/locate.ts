import type { InheritanceRules } from './inheritance-rules.js';
import { declaresNamespace, type ViewElement } from './tree.js';
import { selectXPath } from './xpath/evaluate.js';

/** A specification that cannot be applied, as Odoo would refuse it. */
export class SpecError extends Error {}

function sameAttributes(element: ViewElement, spec: ViewElement, { version }: InheritanceRules): boolean {
  const ignored = (name: string): boolean => name === 'position' || (version && name === 'version') || declaresNamespace(name);
  return Array.from(spec.attributes).every(([name, value]) => ignored(name) || element.attributes.get(name) === value);
}

/**
 * All nodes that a specification fits, in document order; Odoo takes the first one. `<xpath expr>` is evaluated at the root; of a `<field>`
 * only the name counts; for any other tag all attributes but `position` have to be the same.
 * @throws SpecError when the specification has no expression
 * @throws XPathError when its expression is none
 */
export function locate(root: ViewElement, spec: ViewElement, rules: InheritanceRules): readonly ViewElement[] {
  if (spec.tag === 'xpath') {
    const expression = spec.attributes.get('expr');
    if (expression === undefined) throw new SpecError('the specification has no "expr"');
    return selectXPath(expression, root);
  }
  const version = rules.version ? spec.attributes.get('version') : undefined;
  if (spec.tag !== 'field' && version !== undefined && version !== root.attributes.get('version')) return [];
  const candidates = Array.from(root.walk()).filter(({ tag }) => tag === spec.tag);
  if (spec.tag === 'field') return candidates.filter(({ attributes }) => attributes.get('name') === spec.attributes.get('name'));
  return candidates.filter((element) => sameAttributes(element, spec, rules));
}
