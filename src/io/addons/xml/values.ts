import type { ArchNode, RecordValue } from '../../../model/facts/xml.js';

/** Completes XML ids with the name of the module whose file names them. */
export type Names = { readonly module: string };

export const complete = ({ module }: Names, id: string): string => (id === '' || id.includes('.') ? id : `${module}.${id}`);

const placeholder = /(?<!%)%\(([^)]*)\)([ds])/g;

const completed = (names: Names, text: string): string =>
  text.includes('%(') ? text.replace(placeholder, (_, id: string, kind: string) => `%(${complete(names, id.trim())})${kind}`) : text;

function completedNode(names: Names, node: ArchNode): ArchNode {
  const attributes = Object.entries(node.attributes).map(([name, value]) => [name, completed(names, value)] as const);
  return {
    ...node,
    attributes: Object.fromEntries(attributes),
    children: node.children.map((child) => completedNode(names, child)),
    ...(node.text === undefined ? {} : { text: completed(names, node.text) }),
  };
}

const hasPlaceholder = ({ attributes, text, children }: ArchNode): boolean =>
  Object.values(attributes).some((value) => value.includes('%(')) || text?.includes('%(') === true || children.some(hasPlaceholder);

/** Nodes that are stored as text: what they say as `%(id)d` is an XML id, and completed as such. */
export function completeNodes(names: Names, nodes: readonly ArchNode[]): readonly ArchNode[] {
  return nodes.map((node) => (hasPlaceholder(node) ? completedNode(names, node) : node));
}

const refCall = /\bref\(\s*(["'])([^"']+)\1/g;

/** XML ids that a Python expression names in `ref('…')`, in order. */
export function refsIn(names: Names, expression: string): readonly string[] {
  return Array.from(expression.matchAll(refCall), ([, , id = '']) => complete(names, id));
}

/** XML ids between commas; those with a minus are taken away from the record and left out. */
export function idList(names: Names, text: string): readonly string[] {
  return text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '' && !id.startsWith('-'))
    .map((id) => complete(names, id));
}

/** What Odoo's loader takes a flag for. */
export function flag(text: string | undefined, byDefault: boolean): boolean {
  const value = text?.trim() ?? '';
  return value === '' ? byDefault : !['0', 'false', 'off'].includes(value.toLowerCase());
}

/** The value of a `<field>` of a record, as its attributes say which kind it is. */
export function fieldValue(names: Names, field: ArchNode): RecordValue {
  const { ref, search, type, file, model } = field.attributes;
  const expression = field.attributes['eval'];
  if (search !== undefined && search !== '') return { search, ...(model === undefined ? {} : { model }) };
  if (ref !== undefined && ref !== '') return { ref: complete(names, ref) };
  if (expression !== undefined && expression !== '') return { expression, refs: refsIn(names, expression) };
  if (file !== undefined && file !== '') return { file };
  if ((type === 'xml' || type === 'html') && field.children.length > 0) return { markup: completeNodes(names, field.children) };
  return { text: field.text ?? '' };
}

/** A value as text where it is one, or a number, a flag or a string in quotes in `eval`. */
export function plainText(value: RecordValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  if ('text' in value) return value.text.trim();
  return 'expression' in value ? value.expression.trim().replace(/^(['"])(.*)\1$/, '$2') : undefined;
}
