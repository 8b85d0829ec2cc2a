/**
 * A short mark of a text: equal texts have equal marks, and the text cannot be read from it. FNV-1a over the UTF-16 code units, 32 bits,
 * written as `~` and eight digits; blanks at the ends and runs of blanks do not count.
 */
export function textMark(text: string): string {
  let hash = 0x811c9dc5;
  const plain = text.trim().replace(/\s+/g, ' ');
  for (let at = 0; at < plain.length; at++) {
    const unit = plain.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return `~${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
