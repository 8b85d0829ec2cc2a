import type { ArchNode } from '../../../model/facts/xml.js';
import type { Series } from '../../../model/known-series.js';
import { type Expression, readExpression } from '../expression.js';
import { conditionOfDomain, conditionOfExpression } from './conditions.js';
import type { GroupNames } from './fields.js';

type Json = { [key: string]: unknown };

/** Thrown inside of drafting a view, and told as its reason: the first thing in it that an entry has no words for. */
export class NoWords extends Error {}

export type NodeContext = { readonly series: Series; readonly groups: GroupNames };

const plain: Readonly<Record<string, string>> = {
  string: 'label',
  widget: 'widget',
  optional: 'optional',
  sum: 'sum',
  placeholder: 'placeholder',
};
const flags: Readonly<Record<string, string>> = { nolabel: 'nolabel' };
const modifiers: readonly string[] = ['invisible', 'readonly', 'required'];

const isTrue = (text: string): boolean => /^(1|true)$/i.test(text.trim());
const isFalse = (text: string): boolean => /^(0|false)$/i.test(text.trim());

const no = (what: string): never => {
  throw new NoWords(what);
};

/** A modifier as a constant or a condition; before 17.0 only constants stand in an attribute of their own. */
function modifierOf(name: string, text: string, { series }: NodeContext): unknown {
  if (isTrue(text)) return true;
  if (isFalse(text)) return false;
  if (series === '16.0') return no(`${name}="${text}"`);
  const found = conditionOfExpression(text);
  return 'why' in found ? no(`${name}="${text}": ${found.why}`) : found.condition;
}

/** `attrs` of 16.0: a domain for each modifier. */
function attrsOf(text: string): Json {
  const read = readExpression(text);
  if (read === undefined || !('pairs' in read)) return no(`attrs="${text}"`);
  return Object.fromEntries(
    read.pairs.map(([key, domain]) => {
      const name = 'literal' in key ? String(key.literal) : '';
      if (!modifiers.includes(name)) return no(`attrs with ${name}`);
      const found = conditionOfDomain(domain, 'attrs', text);
      return [name, 'why' in found ? no(`attrs="${text}": ${found.why}`) : found.condition];
    }),
  );
}

function optionsOf(text: string): Json {
  const read = readExpression(text);
  if (read === undefined || !('pairs' in read)) return no(`options="${text}"`);
  return Object.fromEntries(
    read.pairs.map(([key, value]: readonly [Expression, Expression]) => {
      if (!('literal' in key) || typeof key.literal !== 'string' || !('literal' in value) || value.literal === null)
        return no(`options="${text}"`);
      return [key.literal, value.literal];
    }),
  );
}

export function groupsOf(text: string, { groups }: NodeContext): readonly string[] {
  const names = text.split(',').map((one) => one.trim());
  return names.some((name) => name.startsWith('!')) ? no(`groups="${text}"`) : names.map(groups);
}

/** What an attribute says in the words of a node; whatever has none stops the view. */
function attribute(node: ArchNode, name: string, text: string, context: NodeContext): Json {
  const [said, flag] = [plain[name], flags[name]];
  if (said !== undefined) return { [said]: text };
  if (flag !== undefined) return isTrue(text) ? { [flag]: true } : no(`${name}="${text}"`);
  if (name === 'groups') return { groups: groupsOf(text, context) };
  if (modifiers.includes(name)) return { [name]: modifierOf(name, text, context) };
  if (name === 'attrs') return attrsOf(text);
  if (name === 'options') return { options: optionsOf(text) };
  if (name === 'column_invisible' && isTrue(text)) return { columnInvisible: true };
  return no(`${name}="${text}" of <${node.tag}>`);
}

function attributesOf(node: ArchNode, skipped: readonly string[], context: NodeContext): Json {
  const said = Object.entries(node.attributes).filter(([name]) => !skipped.includes(name));
  return Object.assign({}, ...said.map(([name, text]) => attribute(node, name, text, context)));
}

const textIn = ({ text, tail }: ArchNode): string => `${text ?? ''}${tail ?? ''}`.trim();

/** A field, with the list of its lines where it has one. */
export function fieldNode(node: ArchNode, context: NodeContext): Json {
  if (node.tag !== 'field') return no(`<${node.tag}>`);
  if (textIn(node) !== '') return no('text between nodes');
  const said = { field: node.attributes['name'] ?? '', ...attributesOf(node, ['name'], context) };
  const [lines, ...others] = node.children;
  if (lines === undefined) return said;
  if (others.length > 0 || (lines.tag !== 'tree' && lines.tag !== 'list')) return no(`<${(others[0] ?? lines).tag}> inside of a field`);
  return { ...said, list: listOf(lines, context) };
}

const decoration = /^decoration-(danger|warning|success|info|muted|bf|it)$/;

/** Columns of a list and what it says about its rows. */
export function listOf(node: ArchNode, context: NodeContext): Json {
  const said: Json = {};
  const decorations: Json = {};
  for (const [name, text] of Object.entries(node.attributes)) {
    const kind = decoration.exec(name)?.[1];
    if (kind !== undefined) {
      const found = conditionOfExpression(text);
      decorations[kind] = 'why' in found ? no(`${name}="${text}": ${found.why}`) : found.condition;
    } else if (name === 'editable') said['editable'] = text;
    else if (name === 'multi_edit' && isTrue(text)) said['multiEdit'] = true;
    else no(`${name}="${text}" of <${node.tag}>`);
  }
  const columns = node.children.map((child) => fieldNode(child, context));
  if (columns.length === 0) return no('a list without columns');
  return { columns, ...said, ...(Object.keys(decorations).length === 0 ? {} : { decorations }) };
}

/** What may stand in a form or be added to one. */
export function layoutNode(node: ArchNode, context: NodeContext): Json {
  const { tag, attributes, children } = node;
  if (textIn(node) !== '') return no('text between nodes');
  if (tag === 'separator' && Object.keys(attributes).join() === 'string') return { separator: attributes['string'] };
  if (tag !== 'group' && tag !== 'page') return fieldNode(node, context);
  const { string: title, name } = attributes;
  const said = {
    ...(title === undefined ? {} : { title }),
    ...(name === undefined ? {} : { name }),
    ...attributesOf(node, ['string', 'name'], context),
    children: children.map((child) => layoutNode(child, context)),
  };
  return { [tag]: said };
}
