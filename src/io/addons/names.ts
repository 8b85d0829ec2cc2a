/** Identifiers, joined by dots, slashes and hyphens as they stand: `sale.order`, `/shop/cart`, `date-field`. `</a>` ends an element. */
const joined = /(?:(?<![<\w])\/)?[A-Za-z_]\w*(?:[./-]\w+)*/g;
/** The same with parts that only running the code tells. */
const composed = /\/?[A-Za-z_*][\w*]*(?:[./-][\w*]+)*/g;
/** What `%` and `format` put into a text. */
const placeholder = /%(?:\(\w+\))?[\d.]*[a-z]|\{[\w.!:]*\}/g;

/** Longer ones are no names: pictures in base64. */
const longest = 100;

/** Names that stand in a text, whatever they mean there. */
export function addNames(text: string, names: Set<string>): void {
  for (const [name] of text.matchAll(joined)) if (name.length <= longest) names.add(name);
}

/**
 * Names that stand in a string of a program, and those that it is a piece of: `%s_line_id` is `*_line_id`, and `property_` at the very end is
 * `property_*`, because something may be added to it.
 */
export function addStringNames(text: string, names: Set<string>): void {
  addNames(text, names);
  if (!/[%{_]/.test(text)) return;
  const open = text
    .replaceAll('*', ' ')
    .replaceAll(placeholder, '*')
    .replace(/(\w_)$/, '$1*');
  for (const [name] of open.matchAll(composed)) if (name.includes('*') && /[a-z0-9]/i.test(name) && name.length <= longest) names.add(name);
}

/** Names of data files and templates: those in comments mean nothing. */
export function xmlNames(bytes: Buffer): readonly string[] {
  const names = new Set<string>();
  addNames(bytes.toString().replaceAll(/<!--[\s\S]*?-->/g, ' '), names);
  return [...names];
}

/** Names of other files. */
export function textNames(bytes: Buffer): readonly string[] {
  const names = new Set<string>();
  addNames(bytes.toString(), names);
  return [...names];
}
