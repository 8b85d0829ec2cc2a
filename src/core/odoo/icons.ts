import { materialIcons } from './data/material-icons.js';
import type { Dialect } from './dialects.js';

const awesome = 'fa-';

/** Attributes of a button that show its icon; undefined where the series has no icon of that name, or none is known for it. */
export function iconOf(
  { icons }: Pick<Dialect, 'icons'>,
  icon: string,
): { readonly icon: string; readonly icon_class?: string } | undefined {
  if (icons === 'font-awesome') return icon.startsWith(awesome) ? { icon } : undefined;
  if (!icon.startsWith(awesome)) return { icon };
  const found = materialIcons.get(icon.slice(awesome.length));
  return found === undefined ? undefined : { icon: found.name, ...(found.filled ? { icon_class: 'oi-filled' } : {}) };
}
