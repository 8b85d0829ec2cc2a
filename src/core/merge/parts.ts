/** A stretch of merged lines: settled, or what the two sides and the text between them say. */
export type Part = { readonly lines: readonly string[] } | { readonly conflict: Conflict };

export type Conflict = { readonly yours: readonly string[]; readonly base: readonly string[]; readonly plan: readonly string[] };

/** Names that stand behind the markers of a conflict. */
export type Labels = { readonly yours: string; readonly base: string; readonly plan: string };

export const settled = (lines: readonly string[]): readonly Part[] => (lines.length === 0 ? [] : [{ lines }]);

export const isSettled = (parts: readonly Part[]): boolean => parts.every((part) => 'lines' in part);

/**
 * The lines of a merge, conflicts between markers as git writes them with `merge.conflictStyle=diff3`: without the text that both sides
 * started from, nobody sees whether a line was added by one or removed by the other.
 * @returns also the lines, from 1, on which conflicts begin
 */
export function linesOf(
  parts: readonly Part[],
  labels: Labels,
): { readonly lines: readonly string[]; readonly conflicts: readonly number[] } {
  const lines: string[] = [];
  const conflicts: number[] = [];
  for (const part of parts) {
    if ('lines' in part) {
      lines.push(...part.lines);
      continue;
    }
    const { yours, base, plan } = part.conflict;
    conflicts.push(lines.length + 1);
    lines.push(`<<<<<<< ${labels.yours}`, ...yours, `||||||| ${labels.base}`, ...base, '=======', ...plan, `>>>>>>> ${labels.plan}`);
  }
  return { lines, conflicts };
}
