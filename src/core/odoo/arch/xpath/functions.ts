import { localName } from '../tree.js';
import { type Document, stringValue, type XNode } from './nodes.js';
import { XPathError } from './syntax.js';

export type Value = string | number | boolean | readonly XNode[];

/** The node that an expression is evaluated at, and where it stands among its like. */
export type Context = { readonly document: Document; readonly node: XNode; readonly position: number; readonly size: number };

export function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object') return value[0] === undefined ? '' : stringValue(value[0]);
  return String(value);
}

export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = toText(value).trim();
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

export function toBoolean(value: Value): boolean {
  if (typeof value === 'object') return value.length > 0;
  return typeof value === 'number' ? value !== 0 && !Number.isNaN(value) : Boolean(value);
}

function nodesOf(name: string, value: Value | undefined): readonly XNode[] {
  if (typeof value === 'object') return value;
  throw new XPathError(`${name}() asks for nodes`);
}

function nameOf(node: XNode | undefined): string {
  if (node?.kind === 'element') return node.tag;
  return node?.kind === 'attribute' ? node.name : '';
}

const squash = (text: string): string => text.trim().replace(/[ \t\r\n]+/g, ' ');

/** Rounds half up, as XPath does and JavaScript's `round` too. */
function substring(text: string, start: number, length: number): string {
  const from = Math.round(start);
  const to = from + Math.round(length);
  return [...text].filter((_, at) => at + 1 >= from && at + 1 < to).join('');
}

function translate(text: string, from: string, to: string): string {
  const original = [...from];
  const wanted = [...to];
  return [...text]
    .map((char) => {
      const at = original.indexOf(char);
      return at < 0 ? char : (wanted[at] ?? '');
    })
    .join('');
}

/** Whether the node at hand has all these classes: Odoo's own function. */
function hasclass(node: XNode, names: readonly string[]): boolean {
  const classes = node.kind === 'element' ? (node.attributes.get('class') ?? '').split(/\s+/) : [];
  return names.every((name) => classes.includes(name));
}

type Called = { readonly context: Context; readonly values: readonly Value[]; readonly texts: readonly string[] };

/** Number of parameters, the least and the most, and what the function gives; a missing first parameter of some is the node at hand. */
type Signature = { readonly least: number; readonly most: number; readonly call: (called: Called) => Value };

const fixed = (count: number, call: Signature['call']): Signature => ({ least: count, most: count, call });

const orHere = (call: (nodes: readonly XNode[]) => Value): Signature => ({
  ...{ least: 0, most: 1 },
  call: ({ context, values }) => call(values[0] === undefined ? [context.node] : nodesOf('this function', values[0])),
});

const textOrHere = (call: (text: string) => Value): Signature => ({
  ...{ least: 0, most: 1 },
  call: ({ context, texts }) => call(texts[0] ?? stringValue(context.node)),
});

const functions: Readonly<Record<string, Signature>> = {
  last: fixed(0, ({ context }) => context.size),
  position: fixed(0, ({ context }) => context.position),
  count: fixed(1, ({ values }) => nodesOf('count', values[0]).length),
  id: fixed(1, () => []),
  'local-name': orHere(([node]) => localName(nameOf(node))),
  'namespace-uri': orHere(([node]) => /^\{([^}]*)\}/.exec(nameOf(node))?.[1] ?? ''),
  name: orHere(([node]) => nameOf(node).replace(/^\{[^}]*\}/, '')),
  string: textOrHere((text) => text),
  concat: { least: 2, most: Number.POSITIVE_INFINITY, call: ({ texts }) => texts.join('') },
  'starts-with': fixed(2, ({ texts: [text = '', start = ''] }) => text.startsWith(start)),
  contains: fixed(2, ({ texts: [text = '', part = ''] }) => text.includes(part)),
  'substring-before': fixed(2, ({ texts: [text = '', part = ''] }) => (text.includes(part) ? text.slice(0, text.indexOf(part)) : '')),
  'substring-after': fixed(2, ({ texts: [text = '', part = ''] }) => {
    return text.includes(part) ? text.slice(text.indexOf(part) + part.length) : '';
  }),
  substring: {
    ...{ least: 2, most: 3 },
    call: ({ texts: [text = ''], values: [, start = 1, length] }) =>
      substring(text, toNumber(start), length === undefined ? Number.POSITIVE_INFINITY : toNumber(length)),
  },
  'string-length': textOrHere((text) => [...text].length),
  'normalize-space': textOrHere(squash),
  translate: fixed(3, ({ texts: [text = '', from = '', to = ''] }) => translate(text, from, to)),
  boolean: fixed(1, ({ values: [value = false] }) => toBoolean(value)),
  not: fixed(1, ({ values: [value = false] }) => !toBoolean(value)),
  true: fixed(0, () => true),
  false: fixed(0, () => false),
  lang: fixed(1, () => false),
  number: { least: 0, most: 1, call: ({ context, values: [value] }) => toNumber(value ?? stringValue(context.node)) },
  sum: fixed(1, ({ values }) => nodesOf('sum', values[0]).reduce((sum, node) => sum + toNumber(stringValue(node)), 0)),
  floor: fixed(1, ({ values: [value = 0] }) => Math.floor(toNumber(value))),
  ceiling: fixed(1, ({ values: [value = 0] }) => Math.ceil(toNumber(value))),
  round: fixed(1, ({ values: [value = 0] }) => Math.round(toNumber(value))),
  hasclass: { least: 0, most: Number.POSITIVE_INFINITY, call: ({ context, texts }) => hasclass(context.node, texts) },
};

/** @throws XPathError when there is no such function, or its parameters are too few, too many or of the wrong kind */
export function call(name: string, context: Context, values: readonly Value[]): Value {
  const found = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (found === undefined) throw new XPathError(`there is no function ${name}()`);
  if (values.length < found.least || values.length > found.most)
    throw new XPathError(`${name}() does not take ${values.length} parameters`);
  return found.call({ context, values, texts: values.map(toText) });
}
