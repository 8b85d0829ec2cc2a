/**
 * Fills lines with words; white space between words is folded, and a word longer than a line stands alone.
 * @param measure columns that a text takes; by default one for each UTF-16 unit
 */
export function wrapWords(text: string, width: number, measure: (text: string) => number = (part) => part.length): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    if (line !== '' && measure(line) + 1 + measure(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
