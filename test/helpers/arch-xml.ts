import type { ArchNode } from '../../src/model/facts/xml.js';

const encode = (text: string): string => text.replace(/[&<>"\n\r\t]/g, (char) => `&#${char.charCodeAt(0)};`);

/** Attributes that are no declarations of a prefix. */
const real = ({ attributes }: ArchNode): readonly (readonly [string, string])[] =>
  Object.entries(attributes).filter(([name]) => !name.startsWith('xmlns:'));

function element(node: ArchNode, extra = ''): string {
  const written = real(node).map(([name, value]) => ` ${name}="${encode(value)}"`);
  const inside = `${encode(node.text ?? '')}${node.children.map((child) => `${element(child)}${encode(child.tail ?? '')}`).join('')}`;
  return `<${node.tag}${written.join('')}${extra}>${inside}</${node.tag}>`;
}

function prefixes(node: ArchNode): readonly string[] {
  const own = [node.tag, ...real(node).map(([name]) => name)].flatMap((name) => /^(\w+):/.exec(name)?.[1] ?? []);
  return [...own, ...node.children.flatMap(prefixes)];
}

/** A node of facts as XML, without its tail. Prefixes are declared at the root, because an arch is only a part of its file. */
export function archXml(node: ArchNode): string {
  const declared = [...new Set(prefixes(node))].filter((prefix) => prefix !== 'xml');
  return element(node, declared.map((prefix) => ` xmlns:${prefix}="urn:${prefix}"`).join(''));
}

/** Blanks come and go with the indentation of what is put in. */
const squeeze = (text = ''): string => text.replace(/\s+/g, '');
const local = (name: string): string => name.replace(/^.*:/, '');

/** The form in which `odoo_views.py` gives a tree: tag, attributes, text, tail, children; names without prefix. */
export function archTree(node: ArchNode): readonly unknown[] {
  const shown = real(node).flatMap(([name, value]) => (name === 'xmlns' ? [] : [[local(name), value] as const]));
  const { tag, text, tail, children } = node;
  return [local(tag), Object.fromEntries(shown), squeeze(text), squeeze(tail), children.map(archTree)];
}
