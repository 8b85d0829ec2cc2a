import type { Encoded } from '../../model/plan.js';
import { encoded } from './encoded.js';

export type Xml = Encoded<'xml'>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeCharacter = (char: string): string => entities[char] ?? `&#${char.codePointAt(0)};`;

/**
 * Character data (XML 1.0, 2.4). `>` is escaped too, so `]]>` never appears. Line ends and other separators are written as
 * references: a parser would change some of them, and the text may then be indented without being changed.
 */
export function xmlText(text: string): Xml {
  return encoded('xml', text.replace(/[&<>\t\n\r\u0080-\u009F\u2028\u2029]/g, escapeCharacter));
}

/** An attribute's value without its quotes; white space is written as references, or a parser would fold it (XML 1.0, 3.3.3). */
export function xmlAttribute(text: string): Xml {
  return encoded('xml', text.replace(/[&<>"\t\n\r\u0080-\u009F\u2028\u2029]/g, escapeCharacter));
}

/** XML 1.0 cannot carry these characters even as references; text that quotes whatever a file holds shows U+FFFD in their place. */
export const carriedByXml = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '\uFFFD');

/** `%(module.id)d` in an attribute of a view: Odoo puts the database id of the record there. */
export type DatabaseId = { readonly databaseId: string };

/** Values of attributes; undefined leaves the attribute out. Python is an expression or a domain that Odoo evaluates. */
export type XmlAttributes = Readonly<Record<string, string | number | Encoded<'python'> | DatabaseId | undefined>>;

/** An element, or text that stands between elements. */
export type XmlChild = Xml | string;

/** Longest start tag on one line, as the community's formatter breaks it. */
const lineLength = 88;
const step = '    ';

/** Odoo reads `%(id)d` and `%%` inside `type="xml"` and `type="html"` fields (`_eval_xml` of odoo/tools/convert.py, all series). */
const doublePercent = (text: string): string => text.replaceAll('%', '%%');

function checkedName(name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name)) throw new Error(`not a name in XML: ${JSON.stringify(name)}`);
  return name;
}

function attributeText(value: string | number | Encoded<'python'> | DatabaseId): string {
  if (typeof value !== 'object') return xmlAttribute(doublePercent(String(value))).text;
  if ('databaseId' in value) return `%(${xmlAttribute(checkedName(value.databaseId)).text})d`;
  return xmlAttribute(doublePercent(value.text)).text;
}

type Tree = XmlParts & { readonly written: readonly string[] };

/** What an element was made of, as whoever reads it finds it again. */
export type XmlParts = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlChild[];
};

/** What an element was made of, so that an outer element can lay it out again at its own depth. */
const trees = new WeakMap<Xml, Tree>();

const text = (child: string): string => xmlText(doublePercent(child)).text;

function startTag({ tag, written, children }: Tree, indent: string): string {
  const end = children.length === 0 ? '/>' : '>';
  // A space before `/>`, as the community's formatter writes it.
  const line = `<${[tag, ...written].join(' ')}${children.length === 0 ? ' />' : '>'}`;
  if (indent.length + line.length <= lineLength || written.length < 2) return line;
  return `<${tag}\n${written.map((attribute) => `${indent}${step}${attribute}\n`).join('')}${indent}${end}`;
}

function render(tree: Tree, indent: string): string {
  const start = startTag(tree, indent);
  const { tag, children } = tree;
  if (children.length === 0) return start;
  if (children.every((child) => typeof child === 'string')) return `${start}${children.map(text).join('')}</${tag}>`;
  const lines = children.map((child) => `${indent}${step}${renderChild(child, indent + step)}\n`);
  return `${start}\n${lines.join('')}${indent}</${tag}>`;
}

function renderChild(child: XmlChild, indent: string): string {
  if (typeof child === 'string') return text(child);
  const tree = trees.get(child);
  return tree === undefined ? child.text.replaceAll('\n', `\n${indent}`) : render(tree, indent);
}

/**
 * An element of a view's arch, or of other content of a `type="xml"` or `type="html"` field, laid out as a tree. A string among
 * the children is text; `%` is doubled, because Odoo halves it again in such fields. Text between elements loses nothing but
 * gains the white space of the layout.
 */
export function xmlElement(tag: string, attributes: XmlAttributes = {}, children: readonly XmlChild[] = []): Xml {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [`${checkedName(name)}="${attributeText(value)}"`],
  );
  const tree = { tag: checkedName(tag), attributes: plainAttributes(attributes), written, children };
  const xml = encoded('xml', render(tree, ''));
  trees.set(xml, tree);
  return xml;
}

/** Attributes without escapes; database ids are known only to the database. */
function plainAttributes(attributes: XmlAttributes): Readonly<Record<string, string>> {
  const plain = Object.entries(attributes).flatMap(([name, value]): readonly (readonly [string, string])[] => {
    if (typeof value !== 'object') return value === undefined ? [] : [[name, String(value)]];
    return 'databaseId' in value ? [] : [[name, value.text]];
  });
  return Object.fromEntries(plain);
}

/** What an element was made of; undefined for XML that did not come from `xmlElement`. */
export const xmlParts = (xml: Xml): XmlParts | undefined => trees.get(xml);

/** The same element laid out `depth` levels deep; its first line comes without the indentation. */
export function xmlAtDepth(xml: Xml, depth: number): Xml {
  return encoded('xml', renderChild(xml, step.repeat(depth)));
}
