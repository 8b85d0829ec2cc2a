/** What Python's `\s` and `str.strip()` take for blank among the characters of latin-1; JavaScript's `\s` knows neither U+001C nor U+0085. */
const blank = ' \\t\\n\\r\\f\\v\\x1c-\\x1f\\x85\\xa0';
const around = new RegExp(`^[${blank}]+|[${blank}]+$`, 'g');
const solid = new RegExp(`[^${blank}]`);

/** As Python's `str.strip()` for a text of latin-1. */
export const strip = (text: string): string => text.replace(around, '');

/** Runs of blanks that hold a line end become one: what remains are the lines that say something. */
const solidLines = (text: string): number => text.split('\n').filter((line) => solid.test(line)).length;

/** Lines of an XML file without comments. One inside a CDATA section counts as a comment, too. */
export function xmlLines(text: string): number {
  const parts: string[] = [];
  let from = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', from)) {
    const close = text.indexOf('-->', open + 4);
    if (close < 0) break;
    parts.push(text.slice(from, open));
    from = close + 3;
  }
  return solidLines([...parts, text.slice(from)].join(''));
}

export type CommentStyle = 'js' | 'scss' | 'css';

/** Where a comment or a text that begins at `at` ends; undefined when none begins there. */
function endOf(text: string, at: number, style: CommentStyle): number | undefined {
  const mark = text[at];
  if (mark === '/') {
    if (style !== 'css' && text[at + 1] === '/') {
      const end = text.indexOf('\n', at);
      return end < 0 ? text.length : end;
    }
    if (text[at + 1] !== '*' || (style === 'js' && text[at - 1] === '\\')) return undefined;
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? undefined : end + 2;
  }
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '\\') end++;
    else if (text[end] === mark) return end + 1;
  }
  return undefined;
}

/** Lines of a script or a style sheet without comments; a text in quotes may go over lines, and a template of a script is none. */
export function commentedLines(text: string, style: CommentStyle): number {
  const parts: string[] = [];
  const marks = /[/'"]/g;
  let from = 0;
  for (let found = marks.exec(text); found !== null; found = marks.exec(text)) {
    const end = endOf(text, found.index, style);
    if (end === undefined) continue;
    if (text[found.index] === '/') {
      parts.push(text.slice(from, found.index), ' ');
      from = end;
    }
    marks.lastIndex = end;
  }
  return solidLines([...parts, text.slice(from)].join(''));
}
