import type { Anchor } from '../../model/addon/views.js';

/** How an anchor reads to a person: `field partner_id`, `order_line > field price_unit`, or the path itself. */
export function anchorText(anchor: Anchor): string {
  if ('xpath' in anchor) return anchor.xpath;
  if ('field' in anchor) return `${anchor.in === undefined ? '' : `${anchor.in} > `}field ${anchor.field}`;
  const [kind = '', name = ''] = Object.entries(anchor)[0] ?? [];
  return `${kind} ${name}`;
}
