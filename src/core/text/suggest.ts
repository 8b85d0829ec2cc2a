/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours (Damerau 1964), over code points.
 */
function distance(from: string, to: string): number {
  const [a, b] = [Array.from(from), Array.from(to)];
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  a.forEach((char, row) => {
    const current = [row + 1];
    b.forEach((other, column) => {
      const [diagonal, above, left] = [last[column] ?? 0, last[column + 1] ?? 0, current[column] ?? 0];
      const swapped = row > 0 && column > 0 && char === b[column - 1] && a[row - 1] === other;
      const swap = swapped ? (beforeLast[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(diagonal + (char === other ? 0 : 1), above + 1, left + 1, swap));
    });
    beforeLast = last;
    last = current;
  });
  return last[b.length] ?? 0;
}

/**
 * The known word that was probably meant: at most a third of its letters differ. Of equally near ones the first counts.
 * @returns undefined when nothing is near
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: { readonly candidate: string; readonly cost: number } | undefined;
  for (const candidate of known) {
    const limit = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    if (Math.abs(word.length - candidate.length) > limit) continue;
    const cost = distance(word.toLowerCase(), candidate.toLowerCase());
    if (cost <= limit && (best === undefined || cost < best.cost)) best = { candidate, cost };
  }
  return best?.candidate;
}
