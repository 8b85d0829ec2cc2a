import type { ArchNode } from '../../../model/facts/xml.js';
import type { Series } from '../../../model/known-series.js';
import { type Expression, readExpression } from '../../text/python-expression.js';
import { conditionOfDomain, conditionOfDomainText, conditionOfExpression } from './conditions.js';
import type { GroupNames } from './fields.js';

type Json = { [key: string]: unknown };

/** Thrown inside of drafting a view, and told as its reason: the first thing in it that an entry has no words for. */
export class NoWords extends Error {}

/** A method that a button calls, of a model where that is known. */
export type ButtonCall = { readonly model: string | undefined; readonly method: string };

export type NodeContext = {
  /** Technical name of the addon. */
  readonly addon: string;
  readonly series: Series;
  readonly groups: GroupNames;
  /** Model of the fields at this place; not known inside the lines of a field. */
  readonly model?: string | undefined;
  /** Whether a field of the addon has no words, so that what shows it would show nothing. */
  readonly isLost: (field: string) => boolean;
  /** Fields of a model that hold the currencies of its amounts and the names of its files. */
  readonly currencies: (model: string) => readonly string[];
  /** Takes what buttons call while a view is drafted. */
  readonly calls: ButtonCall[];
};

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

const decoration = /^decoration-(danger|warning|success|info|muted|bf|it)$/;

/** A literal, a list of literals, or a name that the web client knows. */
function contextValue(value: Expression): unknown {
  if ('literal' in value) return value.literal;
  if ('name' in value) return { name: value.name };
  const items = 'list' in value ? value.list.map((item) => ('literal' in item ? item.literal : undefined)) : [undefined];
  return items.includes(undefined) ? undefined : items;
}

/** A context as an entry has it; undefined where it holds more than literals and names. */
export function contextOf(text: string): Json | undefined {
  const read = readExpression(text);
  if (read === undefined || !('pairs' in read)) return undefined;
  const values = read.pairs.map(([key, value]) => ['literal' in key ? String(key.literal) : '', contextValue(value)] as const);
  return values.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(values);
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
  if (name === 'context') return { context: contextOf(text) ?? no(`context="${text}" of <${node.tag}>`) };
  if (name === 'class' && node.tag !== 'tree' && node.tag !== 'list') return { class: text.trim().replace(/\s+/g, ' ') };
  if ((name === 'colspan' || name === 'col') && /^\d+$/.test(text)) return { [name]: Number(text) };
  return no(`${name}="${text}" of <${node.tag}>`);
}

function attributesOf(node: ArchNode, skipped: readonly string[], context: NodeContext): Json {
  const said = Object.entries(node.attributes).filter(([name]) => !skipped.includes(name));
  const decorations = said.flatMap(([name, text]) => {
    const kind = node.tag === 'field' ? decoration.exec(name)?.[1] : undefined;
    return kind === undefined ? [] : [[kind, decorationOf(name, text)] as const];
  });
  const others = said.filter(([name]) => node.tag !== 'field' || !decoration.test(name));
  return Object.assign(
    {},
    ...others.map(([name, text]) => attribute(node, name, text, context)),
    decorations.length === 0 ? {} : { decorations: Object.fromEntries(decorations) },
  );
}

function decorationOf(name: string, text: string): unknown {
  const found = conditionOfExpression(text);
  return 'why' in found ? no(`${name}="${text}": ${found.why}`) : found.condition;
}

const textIn = ({ text, tail }: ArchNode): string => `${text ?? ''}${tail ?? ''}`.trim();

/** A field, with the list of its lines where it has one. */
export function fieldNode(node: ArchNode, context: NodeContext): Json {
  if (node.tag !== 'field') return no(`<${node.tag}>`);
  if (textIn(node) !== '') return no('text between nodes');
  const { name: shown = '' } = node.attributes;
  if (context.isLost(shown)) return no(`the field ${shown}, which it cannot say`);
  const said = { field: node.attributes['name'] ?? '', ...attributesOf(node, ['name'], context) };
  const [lines, ...others] = node.children;
  if (lines === undefined) return said;
  if (others.length > 0 || (lines.tag !== 'tree' && lines.tag !== 'list')) return no(`<${(others[0] ?? lines).tag}> inside of a field`);
  return { ...said, list: listOf(lines, { ...context, model: undefined }) };
}

/** Columns of a list and what it says about its rows. */
export function listOf(node: ArchNode, context: NodeContext): Json {
  const said: Json = {};
  const decorations: Json = {};
  for (const [name, text] of Object.entries(node.attributes)) {
    const kind = decoration.exec(name)?.[1];
    if (kind !== undefined) {
      decorations[kind] = decorationOf(name, text);
    } else if (name === 'editable') said['editable'] = text;
    else if (name === 'multi_edit' && isTrue(text)) said['multiEdit'] = true;
    else no(`${name}="${text}" of <${node.tag}>`);
  }
  const columns = node.children.map((child) => fieldNode(child, context));
  if (columns.length === 0) return no('a list without columns');
  return { columns, ...said, ...(Object.keys(decorations).length === 0 ? {} : { decorations }) };
}

const buttonWords: Readonly<Record<string, string>> = {
  string: 'label',
  icon: 'icon',
  help: 'help',
  title: 'help',
  confirm: 'confirm',
  'data-hotkey': 'hotkey',
  widget: 'widget',
};

function targetOfButton({ attributes: { name, type, special, action } }: ArchNode, context: NodeContext): Json {
  if (special !== undefined && name === undefined) return { special };
  if (type === 'object' && name !== undefined && action === undefined) {
    context.calls.push({ model: context.model, method: name });
    return { method: name };
  }
  const opened = type === 'action' ? /^%\((\w+\.[\w.-]+)\)d$/.exec(name ?? '')?.[1] : undefined;
  // Its own actions stand behind the views, because they may name them.
  if (opened?.startsWith(`${context.addon}.`) === true) return no(`a button that opens ${opened}, an action of the same addon`);
  return opened === undefined ? no(`<button name="${name ?? ''}" type="${type ?? ''}">`) : { action: opened };
}

function buttonNode(node: ArchNode, context: NodeContext): Json {
  const said: Json = targetOfButton(node, context);
  for (const [name, text] of Object.entries(node.attributes)) {
    const word = name === 'title' ? undefined : buttonWords[name];
    if (word !== undefined) said[word] = text;
    else if (!['name', 'type', 'special'].includes(name)) Object.assign(said, attribute(node, name, text, context));
  }
  const children = node.children.map((child) => layoutNode(child, context));
  return { button: { ...said, ...(children.length === 0 ? {} : { children }) } };
}

/** A filter of a search view that is changed. */
function filterNode({ attributes: { name, string: label, domain, context, ...others } }: ArchNode): Json {
  const [other] = Object.keys(others);
  if (other !== undefined) return no(`${other} of <filter>`);
  if (domain === undefined) {
    const groupBy = groupingOf(context ?? '');
    return groupBy === undefined ? no(`context="${context ?? ''}" of a filter`) : { filter: { name, label, groupBy } };
  }
  const found = conditionOfDomainText(domain, 'filter');
  if (context !== undefined || 'why' in found) return no(`domain="${domain}"${'why' in found ? `: ${found.why}` : ''}`);
  return { filter: { name, label, where: found.condition } };
}

/** The field by which a filter groups, where its context says nothing else. */
export const groupingOf = (context: string): string | undefined =>
  /^\{\s*['"]group_by['"]\s*:\s*['"]([^'"]+)['"]\s*,?\s*\}$/.exec(context.trim())?.[1];

const plainTags: ReadonlySet<string> = new Set([
  ...['div', 'span', 'p', 'h1', 'h2', 'h3', 'h4', 'strong', 'b', 'i', 'br', 'label', 'ul', 'li'],
]);
const elementWords: Readonly<Record<string, string>> = { name: 'name', for: 'for', string: 'label', role: 'role', title: 'title' };

function elementNode(node: ArchNode, context: NodeContext): Json {
  const said: Json = { element: node.tag };
  for (const [name, text] of Object.entries(node.attributes)) {
    const word = elementWords[name];
    if (word !== undefined) said[word] = text;
    else Object.assign(said, attribute(node, name, text, context));
  }
  const text = (node.text ?? '').trim().replace(/\s+/g, ' ');
  const children = node.children.map((child) => layoutNode(child, context));
  return { ...said, ...(text === '' ? {} : { text }), ...(children.length === 0 ? {} : { children }) };
}

/** What may stand in a form or be added to a view. */
export function layoutNode(node: ArchNode, context: NodeContext): Json {
  const { tag, attributes, children } = node;
  if (plainTags.has(tag) && (node.tail ?? '').trim() === '') return elementNode(node, context);
  if (textIn(node) !== '') return no('text between nodes');
  if (tag === 'separator' && Object.keys(attributes).join() === 'string') return { separator: attributes['string'] };
  if (tag === 'separator' && Object.keys(attributes).length === 0) return { separator: true };
  if (tag === 'button') return buttonNode(node, context);
  if (tag === 'filter') return filterNode(node);
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
