import type { Encoded } from '../../model/plan.js';
import { encoded } from './encoded.js';
import { wrapWords } from './wrap.js';

const lineLength = 88;

/** Whatever a parser or an editor might take for a line end or hide becomes a space. */
const visible = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/gu, ' ');

const pythonLines = (text: string, width: number): string =>
  wrapWords(visible(text), width - 2)
    .map((line) => `# ${line}`)
    .join('\n');

/** `--` must not stand in a comment, nor `-` at its end (XML 1.0, 2.5): a space parts the hyphens. */
function xmlLines(text: string, width: number): string {
  const lines = wrapWords(visible(text).replace(/-(?=-)/g, '- '), width - 9);
  return `<!-- ${lines.join('\n     ')} -->`;
}

/**
 * A comment, filled to 88 columns; white space is folded. In Python each line has its `#`.
 * @param indent levels (of four spaces) at which it stands; the first line comes without them
 */
export function commentLines<L extends 'python' | 'xml'>(language: L, text: string, indent = 0): Encoded<L> {
  const margin = '    '.repeat(indent);
  const lines = language === 'python' ? pythonLines(text, lineLength - margin.length) : xmlLines(text, lineLength - margin.length);
  return encoded(language, lines.replaceAll('\n', `\n${margin}`));
}
