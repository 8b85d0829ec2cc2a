import { mergeLines, sameLines } from './lines.js';
import { mergeLists } from './list.js';
import { mergeOrder } from './order.js';
import { type Part, settled } from './parts.js';
import { emptyGroup, type Group, groupLines, type Unit, uniqueKeys, unitLines } from './unit.js';

/** Merges pieces by their keys, and by lines what cannot be told apart by them. */
export function mergeGroups(base: Group, yours: Group, plan: Group): readonly Part[] {
  const [from, mine, wanted] = uniqueKeys([base, yours, plan]) ?? [];
  const order = from && mine && wanted ? mergeOrder(keysOf(from), keysOf(mine), keysOf(wanted)) : undefined;
  if (from === undefined || mine === undefined || wanted === undefined || order === undefined)
    return mergeLines(groupLines(base), groupLines(yours), groupLines(plan));
  const [inBase, inYours, inPlan] = [byKey(from), byKey(mine), byKey(wanted)];
  return [
    ...order.flatMap((key) => mergeUnit(inBase.get(key), inYours.get(key), inPlan.get(key))),
    ...mergeLines(base.tail, yours.tail, plan.tail),
  ];
}

const keysOf = ({ units }: Group): readonly string[] => units.map(({ key }) => key);
const byKey = ({ units }: Group): ReadonlyMap<string, Unit> => new Map(units.map((unit) => [unit.key, unit]));
const sameUnit = (a: Unit, b: Unit): boolean => sameLines(unitLines(a), unitLines(b));
const whole = (unit: Unit): readonly Part[] => settled([...unit.gap, ...unitLines(unit)]);

function mergeUnit(base: Unit | undefined, yours: Unit | undefined, plan: Unit | undefined): readonly Part[] {
  if (yours !== undefined && plan !== undefined) return mergeBoth(base, yours, plan);
  const left = yours ?? plan;
  // Both removed it.
  if (left === undefined) return [];
  if (base === undefined) return whole(left);
  // One side removed it: the other one did not touch it, or wants something else of it.
  if (sameUnit(base, left)) return [];
  const lines = unitLines(left);
  const conflict = { yours: yours === undefined ? [] : lines, base: unitLines(base), plan: plan === undefined ? [] : lines };
  return [...settled(left.gap), { conflict }];
}

function mergeBoth(base: Unit | undefined, yours: Unit, plan: Unit): readonly Part[] {
  const gap = base === undefined || !sameLines(base.gap, yours.gap) ? yours.gap : plan.gap;
  if (sameUnit(yours, plan) || (base !== undefined && sameUnit(base, plan))) return settled([...gap, ...unitLines(yours)]);
  if (base !== undefined && sameUnit(base, yours)) return settled([...gap, ...unitLines(plan)]);
  const comments = mergeLines(base?.comments ?? [], yours.comments, plan.comments);
  // Both came to say the same: the plan's way of writing it is the one that the next run expects.
  const isAgreed = plan.meaning !== undefined && plan.meaning === yours.meaning;
  return [...settled(gap), ...comments, ...(isAgreed ? settled(contentLines(plan)) : mergeContent(base, yours, plan))];
}

function mergeContent(base: Unit | undefined, yours: Unit, plan: Unit): readonly Part[] {
  const inner = mergeInner(base, yours, plan);
  if (inner !== undefined) return inner;
  if (base?.list !== undefined && yours.list !== undefined && plan.list !== undefined) {
    const lines = mergeLists(base.list, yours.list, plan.list);
    if (lines !== undefined) return settled(lines);
  }
  return mergeLines(base === undefined ? [] : contentLines(base), contentLines(yours), contentLines(plan));
}

const contentLines = (unit: Unit): readonly string[] => unitLines({ ...unit, comments: [] });

/** What opens, what stands inside and what closes are merged for themselves; undefined when a side is not built like that. */
function mergeInner(base: Unit | undefined, yours: Unit, plan: Unit): readonly Part[] | undefined {
  if (yours.inner === undefined || plan.inner === undefined) return undefined;
  if (base !== undefined && base.inner === undefined) return undefined;
  const isNew = base === undefined;
  // Arguments belong together: those of two calls that nobody saw side by side make a third one.
  if (isNew && (yours.list !== undefined || plan.list !== undefined)) return undefined;
  if (isNew && !(sameLines(yours.head, plan.head) && sameLines(yours.foot, plan.foot))) return undefined;
  return [
    ...mergeLines(isNew ? yours.head : base.head, yours.head, plan.head),
    ...mergeGroups(base?.inner ?? emptyGroup, yours.inner, plan.inner),
    ...mergeLines(isNew ? yours.foot : base.foot, yours.foot, plan.foot),
  ];
}
