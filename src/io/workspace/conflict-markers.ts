/** What git and this tool write at the beginning of a line; the labels behind it may be missing. */
const marker = /^([<|>])\1{6}(?: |$)/;

/** Files in which a line of seven `=` can be nothing but a marker; in a readme it underlines a heading. */
const withoutHeadings = /\.(py|xml|csv)$/;

/** Lines, from 1, on which a conflict begins, and those of markers that are left over outside of one. */
export function conflictMarkers(path: string, text: string): readonly number[] {
  if (!/^(<{7}|\|{7}|>{7}|={7})/m.test(text)) return [];
  const found: number[] = [];
  let isOpen = false;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const kind = marker.exec(line)?.[1] ?? (line === '=======' && withoutHeadings.test(path) ? '=' : undefined);
    if (kind === undefined) continue;
    if (kind === '<' || !isOpen) found.push(index + 1);
    if (kind === '<' || kind === '>') isOpen = kind === '<';
  }
  return found;
}
