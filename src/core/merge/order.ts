import { sameLines } from './lines.js';

/**
 * One order for the keys of three versions, those that only some of them have among them. Where one side kept the order, the other's
 * counts; what both put at one place stands in the order plan, yours.
 * @returns undefined when both sides put them in orders of their own
 */
export function mergeOrder(base: readonly string[], yours: readonly string[], plan: readonly string[]): readonly string[] | undefined {
  const [inBase, inYours, inPlan] = [new Set(base), new Set(yours), new Set(plan)];
  const common = (keys: readonly string[]): readonly string[] =>
    keys.filter((key) => inBase.has(key) && inYours.has(key) && inPlan.has(key));
  const [baseOrder, yourOrder, planOrder] = [common(base), common(yours), common(plan)];
  const yoursKept = sameLines(yourOrder, baseOrder);
  if (!yoursKept && !sameLines(planOrder, baseOrder) && !sameLines(yourOrder, planOrder)) return undefined;
  return yoursKept ? insert(plan, yours, true) : insert(yours, plan, false);
}

/** @param behind whether what is inserted comes after what only the skeleton has at that place */
function insert(skeleton: readonly string[], other: readonly string[], behind: boolean): readonly string[] {
  const result = [...skeleton];
  const [known, inOther] = [new Set(skeleton), new Set(other)];
  for (const [index, key] of other.entries()) {
    if (known.has(key)) continue;
    const before = other[index - 1];
    let at = before === undefined ? 0 : result.indexOf(before) + 1;
    if (behind) while (at < result.length && !inOther.has(result[at] ?? '')) at++;
    result.splice(at, 0, key);
  }
  return result;
}
