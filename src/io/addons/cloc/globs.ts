/** One name against one part of a pattern, as Python's `fnmatch.fnmatchcase`. */
function partPattern(part: string): RegExp {
  let source = '';
  for (let at = 0; at < part.length; at++) {
    const mark = part[at] ?? '';
    const close = mark === '[' ? part.indexOf(']', at + (part[at + 1] === '!' ? 3 : 2)) : -1;
    if (mark === '*') source += '.*';
    else if (mark === '?') source += '.';
    else if (close > 0) {
      const inner = part
        .slice(at + 1, close)
        .replaceAll('\\', '\\\\')
        .replaceAll(']', '\\]')
        .replaceAll('^', '\\^');
      source += `[${inner.startsWith('!') ? `^${inner.slice(1)}` : inner}]`;
      at = close;
    } else source += mark.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
  }
  try {
    return new RegExp(`^${source}$`, 's');
  } catch (error) {
    // A class such as `[z-a]` matches nothing in Python.
    if (error instanceof SyntaxError) return /(?!)/;
    throw error;
  }
}

function matchesParts(parts: readonly (RegExp | '**')[], names: readonly string[]): boolean {
  const [part, ...rest] = parts;
  if (part === undefined) return names.length === 0;
  // `**` stands for folders, any number of them; alone at the end it matches folders only.
  if (part === '**') return rest.length > 0 && names.some((_, skip) => matchesParts(rest, names.slice(skip)));
  const [name, ...inside] = names;
  return name !== undefined && part.test(name) && matchesParts(rest, inside);
}

/**
 * Whether a pattern of a manifest excludes a file, as `pathlib.Path.glob` of Python 3.11 does. A pattern that Python refuses (absolute, or
 * `**` in the middle of a name) excludes nothing.
 *
 * @param pattern relative to the folder of the addon
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
  const isRefused = pattern.startsWith('/') || parts.some((part) => part === '..' || (part !== '**' && part.includes('**')));
  if (isRefused || parts.length === 0) return () => false;
  const compiled = parts.map((part) => (part === '**' ? part : partPattern(part)));
  return (path) => matchesParts(compiled, path.split('/'));
}
