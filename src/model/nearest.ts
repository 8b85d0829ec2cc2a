/** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other: optimal string alignment. */
function distance(from: string, to: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const options = [(last[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1)];
      line.push(Math.min(...options, swapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY));
    }
    [before, last] = [last, line];
  }
  return last[to.length] ?? 0;
}

/** The known word that was probably meant, or undefined when none is near: at most one edit in three characters. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const asked = word.toLowerCase();
  const ranked = Array.from(known, (name) => ({ name, edits: distance(asked, name.toLowerCase()) })).toSorted((a, b) => a.edits - b.edits);
  const [best] = ranked;
  return best !== undefined && best.edits <= Math.max(1, Math.floor(asked.length / 3)) ? best.name : undefined;
}

/** ` Did you mean x?` with its leading space, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const name = nearest(word, known);
  return name === undefined ? '' : ` Did you mean ${name}?`;
}
