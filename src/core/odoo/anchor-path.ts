import type { Anchor } from '../../model/addon/views.js';
import type { Dialect } from './dialects.js';

/** The XPath of an anchor: by a stable name, never by a label or a position. */
export function anchorPath(dialect: Dialect, anchor: Anchor): string {
  if ('xpath' in anchor) return anchor.xpath;
  if ('element' in anchor) return elementPath(dialect, anchor.element);
  if ('field' in anchor) return fieldPath(dialect, anchor);
  const [[tag = '', name = ''] = []] = Object.entries(anchor);
  return `//${tag}[@name=${quoted(name)}]`;
}

type FieldAnchor = Extract<Anchor, { field: string }>;

/** A column of embedded lines is never taken for a field of the form that has the same name. */
function fieldPath({ listTag }: Dialect, { field, in: lines }: FieldAnchor): string {
  const named = `field[@name=${quoted(field)}]`;
  return lines === undefined ? `//${named}[not(ancestor::field)]` : `//field[@name=${quoted(lines)}]/${listTag}//${named}`;
}

function elementPath({ listTag, chatter }: Dialect, element: string): string {
  if (element === 'list') return `//${listTag}`;
  if (element === 'chatter') return chatter === 'tag' ? '//chatter' : "//div[hasclass('oe_chatter')]";
  return `//${element}`;
}

/** XPath 1.0 has no escapes in its literals; a text with both kinds of quotes is put together (3.3, concat). */
function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  if (!text.includes('"')) return `"${text}"`;
  return `concat(${text
    .split("'")
    .map((part) => `'${part}'`)
    .join(', "\'", ')})`;
}
