import type { Anchor } from '../../model/addon/views.js';

/** How an anchor reads to a person: `field partner_id`, `order_line > field price_unit`, or the path itself. */
export function anchorText(anchor: Anchor): string {
  if ('xpath' in anchor) return anchor.xpath;
  if ('field' in anchor) return `${anchor.in === undefined ? '' : `${anchor.in} > `}field ${anchor.field}`;
  const [kind = '', name = ''] = Object.entries(anchor)[0] ?? [];
  return `${kind} ${name}`;
}

/** The anchor that a text stands for which `anchorText` could have made; undefined for other words. */
export function anchorFrom(text: string): Anchor | undefined {
  if (/^[/.(]/.test(text)) return { xpath: text };
  const [, lines, kind = '', name] = /^(?:(\w+) > )?(\w+)(?: (.+))?$/.exec(text.trim()) ?? [];
  if (kind === 'field' && name !== undefined) return lines === undefined ? { field: name } : { field: name, in: lines };
  if (kind === 'page' && name !== undefined) return { page: name };
  if (kind === 'group' && name !== undefined) return { group: name };
  if (kind === 'button' && name !== undefined) return { button: name };
  if (kind === 'filter' && name !== undefined) return { filter: name };
  const element = elements.find((one) => one === (kind === 'element' ? name : text.trim()));
  return element === undefined ? undefined : { element };
}

const elements = ['sheet', 'header', 'notebook', 'footer', 'list', 'search', 'chatter'] as const;
