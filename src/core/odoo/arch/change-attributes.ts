import type { InheritanceRules } from './inheritance-rules.js';
import { SpecError } from './locate.js';
import type { ViewElement } from './tree.js';

/** Attributes that hold a Python expression; so do those that begin with `decoration-`. */
const pythonAttributes: ReadonlySet<string> = new Set(['readonly', 'required', 'invisible', 'column_invisible', 't-if', 't-elif']);

/** As Python's `split`: without a separator at blanks, and then without empty parts. */
function split(text: string, separator: string | undefined): readonly string[] {
  const parts = separator === undefined ? text.trim().split(/\s+/) : text.split(separator);
  return separator === undefined ? parts.filter((part) => part !== '') : parts.map((part) => part.trim());
}

type Change = { readonly add: string; readonly remove: string; readonly separator: string | undefined };

function changeList(value: string, { add, remove, separator = ',' }: Change, dropEmpty: boolean): string {
  const by = separator === ' ' ? undefined : separator;
  const removed = new Set(split(remove, by));
  const kept = split(value, by).filter((part) => (part !== '' || !dropEmpty) && !removed.has(part));
  return [...kept, ...split(add, by).filter((part) => part !== '')].join(by ?? ' ');
}

/** Brackets around the whole of it aside. Odoo takes what is to be removed for a pattern, in which brackets stand for a group. */
function isWhole(value: string, remove: string): boolean {
  return !/[()[\]{}*+?|^$\\]/.test(remove) && value.replace(/^\(*/, '').replace(/\)*$/, '') === remove;
}

function removeTerm(value: string, remove: string, operator: string): string {
  if (isWhole(value, remove)) return '';
  const patterns = [`(${remove}) ${operator} `, ` ${operator} (${remove})`, `${remove} ${operator} `, ` ${operator} ${remove}`];
  const found = patterns.find((pattern) => value.includes(pattern));
  return found === undefined ? value : value.replace(found, () => '');
}

function changeExpression(value: string, { add, remove, separator }: Change): string {
  const operator = separator?.trim() ?? '';
  if (operator !== 'and' && operator !== 'or') throw new SpecError(`the separator of an expression is "and" or "or", not "${operator}"`);
  const left = remove === '' ? value : removeTerm(value, remove, operator);
  if (add === '') return left;
  return left === '' ? add : `(${left}) ${operator} (${add})`;
}

function newValue(value: string, name: string, change: ViewElement, { expressions }: InheritanceRules): string {
  const add = change.attributes.get('add') ?? '';
  const remove = change.attributes.get('remove') ?? '';
  if (add === '' && remove === '') return change.text;
  if (change.text !== '') throw new SpecError('an <attribute> with "add" or "remove" has no text');
  const asked = { add, remove, separator: change.attributes.get('separator') };
  if (expressions && (pythonAttributes.has(name) || name.startsWith('decoration-'))) return changeExpression(value, asked);
  return changeList(value, asked, expressions);
}

/**
 * Applies `position="attributes"`: each `<attribute>` of the specification sets one attribute, or takes it away when nothing is left of it.
 * @throws SpecError when one of them is refused; then none is applied
 */
export function changeAttributes(node: ViewElement, spec: ViewElement, rules: InheritanceRules): void {
  const changed = new Map<string, string>();
  for (const change of spec.walk()) {
    if (change.tag !== 'attribute') continue;
    const name = change.attributes.get('name');
    if (name === undefined) throw new SpecError('an <attribute> has no name');
    const known = ['name', 'add', 'remove', 'separator'];
    const unknown = [...change.attributes.keys()].filter((key) => !known.includes(key) && !key.startsWith('data-oe-'));
    if (rules.expressions && unknown.length > 0) throw new SpecError(`an <attribute> does not know ${unknown.join(', ')}`);
    changed.set(name, newValue(changed.get(name) ?? node.attributes.get(name) ?? '', name, change, rules));
  }
  for (const [name, value] of changed) {
    if (value === '') node.attributes.delete(name);
    else node.attributes.set(name, value);
  }
}
