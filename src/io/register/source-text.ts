import type { Json } from './located.js';

/** Width after which an array or object is broken over several lines, as the project's formatter does. */
const lineWidth = 140;

/** Order of the keys of an entry as its authors write them; other keys follow in the order given. */
const keyOrder = [
  'format',
  'id',
  'title',
  'series',
  'process',
  'sites',
  'requester',
  'owner',
  'extends',
  'requires',
  'justification',
  'security',
  'addon',
  'bySeries',
  'touchpoints',
  'consumers',
  'acceptance',
  'upgrade',
];

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** A key of an object literal; in quotes only where the language asks for them. */
export function keyText(key: string): string {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(key) ? key : JSON.stringify(key);
}

/** Characters that JSON leaves bare and an editor or a reader could take for the end of a line or for nothing at all. */
function stringText(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u00AD\u200B-\u200F\u2028\u2029\u2060\uFEFF]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function flat(value: Json): string {
  if (typeof value === 'string') return stringText(value);
  if (isList(value)) return `[${value.map(flat).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.keys(value).map((key) => `${keyText(key)}: ${flat(value[key] ?? null)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** Lists of two or more objects are always broken, one to a line, so that a change of one of them is a change of one line. */
function mustBreak(value: Json): boolean {
  if (!isList(value) || value.length < 2) return false;
  return value.every((item) => item !== null && typeof item === 'object' && Object.keys(item).length > 1);
}

/**
 * A JSON value as TypeScript, formatted as the project's formatter would leave it.
 * @param indent spaces before the line on which it begins
 * @param column characters that stand on that line already
 */
export function sourceText(value: Json, indent = 0, column = 0): string {
  const line = flat(value);
  if (value === null || typeof value !== 'object') return line;
  // One more for the comma or bracket that follows.
  if (!mustBreak(value) && column + line.length + 1 <= lineWidth) return line;
  const inside = ' '.repeat(indent + 2);
  const parts = isList(value)
    ? value.map((item) => `${inside}${sourceText(item, indent + 2, indent + 2)},`)
    : Object.keys(value).map((key) => {
        const head = `${inside}${keyText(key)}: `;
        return `${head}${sourceText(value[key] ?? null, indent + 2, head.length)},`;
      });
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}'];
  return [open, ...parts, `${' '.repeat(indent)}${close}`].join('\n');
}

function rank(key: string): number {
  const at = keyOrder.indexOf(key);
  return at < 0 ? keyOrder.length : at;
}

/** A line of a comment: nothing in it can end the line or change how it is shown. */
const commentLine = (line: string): string => `// ${line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')}`.trimEnd();

/**
 * The text of an entry's file.
 * @param comment lines that stand above it
 */
export function entryText(entry: { readonly [key: string]: Json }, comment: readonly string[] = []): string {
  const keys = Object.keys(entry).toSorted((a, b) => rank(a) - rank(b));
  const lines = keys.map((key) => {
    const head = `  ${keyText(key)}: `;
    return `${head}${sourceText(entry[key] ?? null, 2, head.length)},`;
  });
  return [
    'import { customization } from "odoo-warrant";',
    '',
    ...comment.map(commentLine),
    'export default customization({',
    ...lines,
    '});',
    '',
  ].join('\n');
}

/** The beginning of a file name made of a title: lower case words joined by hyphens, at most six. */
export function kebab(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase();
  return plain
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, 6)
    .join('-');
}
