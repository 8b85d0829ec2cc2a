/** Why one thing is believed to be the successor of another, and how much that counts. */
export type Reason = { readonly points: number; readonly words: string };

export type Successor<N> = { readonly now: N; readonly confidence: number; readonly why: readonly string[] };

/** Points from which a successor is believed, and by how many the second best must be behind. */
const enough = 4;
const margin = 1;

/** 4 points are 0.67, 8 are 0.8, 12 are 0.86. */
const confidenceOf = (points: number): number => Math.round((100 * points) / (points + 2)) / 100;

type Pair<O, N> = { readonly was: O; readonly now: N; readonly points: number; readonly why: readonly string[] };

/**
 * Pairs what is gone with what is new, each at most once, the surest pair first. A pair is made only when it has enough reasons and no
 * other candidate of either side comes near: a wrong successor is worse than none.
 *
 * @param reasons for a pair; undefined when the two cannot be the same thing
 */
export function findSuccessors<O, N>(
  gone: readonly O[],
  added: readonly N[],
  reasons: (was: O, now: N) => readonly Reason[] | undefined,
): ReadonlyMap<O, Successor<N>> {
  const pairs = gone.flatMap((was) =>
    added.flatMap((now): readonly Pair<O, N>[] => {
      const found = reasons(was, now);
      const points = (found ?? []).reduce((sum, reason) => sum + reason.points, 0);
      return found === undefined || points < enough
        ? []
        : [{ was, now, points, why: found.filter((reason) => reason.points > 0).map(({ words }) => words) }];
    }),
  );
  const ranked = pairs.toSorted((a, b) => b.points - a.points);
  const successors = new Map<O, Successor<N>>();
  const taken = new Set<N>();
  for (const pair of ranked) {
    if (successors.has(pair.was) || taken.has(pair.now)) continue;
    const rival = ranked.find(
      (other) =>
        other !== pair &&
        other.points > pair.points - margin &&
        ((other.was === pair.was && !taken.has(other.now)) || (other.now === pair.now && !successors.has(other.was))),
    );
    if (rival !== undefined) continue;
    successors.set(pair.was, { now: pair.now, confidence: confidenceOf(pair.points), why: pair.why });
    taken.add(pair.now);
  }
  return successors;
}
