import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Parser } from 'web-tree-sitter';
import type { AddonLines, LineKind, UncountedFile } from '../../../model/facts/addon-lines.js';
import { isSystemError, listed, manifestNames, reasonOf, target } from '../addon-files.js';
import { readManifestLiteral } from '../manifest/literal.js';
import { globMatcher } from './globs.js';
import { pythonLines } from './python-lines.js';
import { commentedLines, strip, xmlLines } from './text-lines.js';

const maxFileBytes = 25 * 2 ** 20;
const maxLineLength = 100_000;
const kinds: Readonly<Record<string, LineKind>> = { '.py': 'py', '.js': 'js', '.xml': 'xml', '.css': 'css', '.scss': 'scss' };

/** What is no code of the addon, as Odoo has it. */
const excludedEverywhere: readonly string[] = [
  ...['__manifest__.py', '__openerp__.py', 'tests/**/*', 'static/lib/**/*', 'static/tests/**/*', 'migrations/**/*', 'upgrades/**/*'],
];
const patternKeys: ReadonlySet<string> = new Set(['cloc_exclude', 'demo', 'demo_xml']);

/** `os.path.splitext`, in lower case: a name that is only an ending has none. */
const kindOf = (name: string): LineKind | undefined => kinds[/[^.].*?(\.[^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? ''];

/** Patterns of a manifest; one that is no literal says nothing, as `ast.literal_eval` refuses it whole. */
function patternsOf(text: string): readonly string[] | undefined {
  const { literal, mistakes } = readManifestLiteral(text);
  if (mistakes.length > 0 || literal.kind !== 'dict') return undefined;
  const given = new Map(literal.items.flatMap(([key, value]) => (key.kind === 'string' ? [[key.value, value] as const] : [])));
  return [...patternKeys].flatMap((key) => {
    const value = given.get(key);
    const items = value?.kind === 'list' || value?.kind === 'tuple' || value?.kind === 'set' ? value.items : [];
    return items.flatMap((item) => (item.kind === 'string' && item.value !== '' ? [item.value] : []));
  });
}

/** Without a manifest that can be opened nothing is excluded; one that is no literal excludes what is excluded everywhere. */
function excludedIn(folder: string): (path: string) => boolean {
  const patterns: string[] = [];
  for (const name of manifestNames) {
    const text = latin1(join(folder, name));
    if (text === undefined) continue;
    patterns.push(...excludedEverywhere);
    const own = patternsOf(text);
    patterns.push(...(own ?? []));
    if (own !== undefined) break;
  }
  const matchers = [...new Set(patterns)].map(globMatcher);
  return (path) => matchers.some((matches) => matches(path));
}

function latin1(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}

function filesBelow(folder: string, path: string): readonly string[] {
  return listed(join(folder, path)).entries.flatMap((entry) => {
    const inside = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(folder, inside);
    // Links to files are counted, links to folders are not followed.
    return entry.isFile() || (entry.isSymbolicLink() && target(join(folder, inside))?.isDirectory() !== true) ? [inside] : [];
  });
}

export type Counted = { readonly lines: number } | { readonly why: string };

/** Gives what an earlier run made of the same bytes, where there was one. */
export type Remember = (bytes: Buffer, kind: LineKind, make: () => Counted) => Counted;

function countFile(parser: Parser, path: string, kind: LineKind, remember: Remember): Counted {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return { why: 'this is not a file' };
    if (stat.size > maxFileBytes) return { why: 'the file has more than 25 MB' };
    const bytes = readFileSync(path);
    return remember(bytes, kind, () => countText(parser, bytes.toString('latin1'), kind));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { why: `the file cannot be read: ${reasonOf(error)}` };
  }
}

/** Lines of one text as `odoo-bin cloc` counts them. */
export function countText(parser: Parser, whole: string, kind: LineKind): Counted {
  const text = strip(whole);
  if (kind === 'py') {
    const found = pythonLines(parser, text === '' ? '' : `${text.replace(/\r\n?/g, '\n')}\n`);
    return 'refused' in found ? { why: 'Python 3.11 refuses its syntax, read as latin-1' } : found;
  }
  if (kind === 'xml') return { lines: xmlLines(text) };
  if (text.split('\n').some((line) => line.length > maxLineLength)) return { why: 'a line has more than 100,000 characters' };
  return { lines: commentedLines(text, kind) };
}

/**
 * Lines of an addon folder as `odoo-bin cloc -p` of 16.0 to 19.0 counts them under Python 3.11 (`odoo/tools/cloc.py`): the rules of the four
 * series are the same. Every file is decoded as latin-1; what cannot be counted counts nothing and is named.
 */
export function countLines(folder: string, parser: Parser, remember: Remember = (_bytes, _kind, make) => make()): AddonLines {
  const isExcluded = excludedIn(folder);
  const lines: Record<LineKind, number> = { py: 0, js: 0, xml: 0, css: 0, scss: 0 };
  const uncounted: UncountedFile[] = [];
  for (const file of filesBelow(folder, '')) {
    const kind = kindOf(file.slice(file.lastIndexOf('/') + 1));
    if (kind === undefined || isExcluded(file)) continue;
    const counted = countFile(parser, join(folder, file), kind, remember);
    if ('lines' in counted) lines[kind] += counted.lines;
    else uncounted.push({ file, why: counted.why });
  }
  return { total: Object.values(lines).reduce((sum, one) => sum + one, 0), lines, uncounted };
}

/** The same of files that lie nowhere yet. What cannot be counted counts nothing. */
export function countTexts(files: readonly { readonly path: string; readonly text: string }[], parser: Parser): number {
  const excluded = excludedEverywhere.map(globMatcher);
  return files.reduce((sum, { path, text }) => {
    const kind = kindOf(path.slice(path.lastIndexOf('/') + 1));
    if (kind === undefined || excluded.some((matches) => matches(path))) return sum;
    const counted = countText(parser, Buffer.from(text).toString('latin1'), kind);
    return sum + ('lines' in counted ? counted.lines : 0);
  }, 0);
}
