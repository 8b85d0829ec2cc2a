import type { Assessment, ImpactItem, Range } from '../../model/assessment.js';
import { type KnownSeries, knownSeries, stepsBetween } from '../../model/known-series.js';
import { once } from '../../model/once.js';
import type { Expectation } from '../../model/outlook.js';
import type { Policy } from '../../model/policy.js';
import type { Touchpoint } from '../../model/touchpoint.js';
import type { Ahead } from './ahead.js';
import { touched } from './answers.js';
import {
  breakWeights,
  expectedChange,
  halfway,
  kindWeights,
  lostSuper,
  mechanicalShare,
  privateMethod,
  type Weight,
  writtenFromOutside,
  writtenPath,
} from './impact-weights.js';

/** The sum of what an entry touches, of what is known to break there and of what is expected to change, with the range that unanswered questions leave. */
export type Impact = { readonly items: readonly ImpactItem[]; readonly points: Range };

/**
 * For each touchpoint the points of its kind, 7 without super, 3 if private, 3 if the anchor is a written path, 2 if it is written from outside;
 * then what is known to break, each thing once; then 5 for each change that the past makes expect. The lower end is without the expected changes,
 * and with the original called where nobody says.
 */
export function impactOf(touchpoints: readonly Touchpoint[], ahead: readonly Ahead[], expected: readonly Expectation[]): Impact {
  const plain = sum([...touchpoints.flatMap(causesOf), ...ahead.map((one) => ({ points: pointsOf(one) }))]);
  const open = touchpoints.filter(({ kind, super: calls }) => kind === 'method-override' && calls === undefined).length;
  const future = sum(expected.map((one) => ({ points: pointsExpected(one) })));
  const items = once(() => [...touchpoints.flatMap(touchpointItems), ...ahead.map(breakItem), ...expected.flatMap(expectedItem)]);
  return {
    get items() {
      return items();
    },
    points: { low: plain - open * lostSuper.points, high: plain + future },
  };
}

/** What a good answer to a criterion would take from the score as it stands at its unfavourable end. */
export function savedBy(criterion: string, { items, points }: Impact): number {
  const saved = sum(items.filter((item) => item.criterion === criterion));
  return squeeze(points.high) - squeeze(points.high - saved);
}

/**
 * 0 to 100 from the sum: `100 * sum / (sum + 60)`. No dependence gives 0, 60 points give 50, and no finite sum reaches 100, so
 * that one more touchpoint always counts, and counts less where there is much already.
 */
export function squeeze(points: number): number {
  return Math.round((100 * points) / (points + halfway));
}

function touchpointItems(touchpoint: Touchpoint): ImpactItem[] {
  const { kind, pointer } = touchpoint;
  const { note } = touched(touchpoint);
  return causesOf(touchpoint).map(({ points, reason, criterion }) => ({
    pointer,
    kind,
    what: `${note}: ${reason}`,
    points,
    ...(criterion === undefined ? {} : { criterion }),
  }));
}

type Cause = Omit<Weight, 'lines'>;

/** Why a touchpoint costs points. */
function causesOf({ kind, method, anchor, access, super: callsSuper }: Touchpoint): readonly Cause[] {
  const causes: Cause[] = [kindWeights[kind]];
  const isMethod = kind === 'method-override' || kind === 'method-call';
  if (kind === 'method-override' && callsSuper !== true) causes.push(lostSuper);
  if (isMethod && method?.startsWith('_')) causes.push(privateMethod);
  if (anchor?.includes('/')) causes.push(writtenPath);
  if (kind === 'consumer' && access === 'write') causes.push(writtenFromOutside);
  return causes;
}

function pointsOf({ severity, mechanical }: Ahead): number {
  const { points } = breakWeights[severity];
  return mechanical ? points * mechanicalShare : points;
}

function breakItem(one: Ahead): ImpactItem {
  const { pointer, kind, what, breakId, changeId, step } = one;
  return {
    pointer,
    ...(kind === undefined ? {} : { kind }),
    what,
    points: pointsOf(one),
    criterion: 'survives-known-steps',
    ...(breakId === undefined ? {} : { breakId }),
    ...(changeId === undefined ? {} : { changeId }),
    step: `${step.from} to ${step.to}`,
  };
}

/** To a tenth, so that the items add up to the sum. */
const pointsExpected = ({ changes }: Expectation): number => Math.round(10 * expectedChange.points * changes) / 10;

function expectedItem(expectation: Expectation): readonly ImpactItem[] {
  const { pointer = '', kind, note } = expectation;
  const points = pointsExpected(expectation);
  if (points === 0) return [];
  const { criterion } = expectedChange;
  return [{ pointer, ...(kind === undefined ? {} : { kind }), what: note, points, criterion, expected: true }];
}

/**
 * Changed lines at the next step: what each touchpoint may cost when nothing is known about it, and what each known break of
 * that step costs; half for what a program repairs. Days by the rate of the policy, one decimal. Steps further on cost the same way, and
 * add up end by end.
 */
export function effortOf(
  touchpoints: readonly Touchpoint[],
  ahead: readonly Ahead[],
  from: KnownSeries,
  { effort }: Policy,
): Assessment['effort'] {
  const steps = stepsBetween(from, knownSeries.at(-1) ?? from);
  const [next] = steps;
  const around = added(touchpoints.map(({ kind }) => kindWeights[kind].lines));
  const dueFrom = (series: KnownSeries): readonly Range[] =>
    ahead
      .filter(({ step }) => step.from === series)
      .map(({ severity, mechanical }) => scale(breakWeights[severity].lines, mechanical ? mechanicalShare : 1));
  const upTo = steps.map(([, to], index) => ({
    to,
    lines: whole(added(steps.slice(0, index + 1).flatMap(([before]) => [around, ...dueFrom(before)]))),
  }));
  const lines = upTo[0]?.lines ?? whole(around);
  const step = next === undefined ? `${from} is the newest` : `${next[0]} to ${next[1]}`;
  if (effort === undefined) return { lines, step, upTo };
  const days = scale(lines, 1 / effort.changedLinesPerDay);
  return { lines, days: { low: Math.round(days.low * 10) / 10, high: Math.round(days.high * 10) / 10 }, step, upTo };
}

const added = (ranges: readonly Range[]): Range =>
  ranges.reduce((total, { low, high }) => ({ low: total.low + low, high: total.high + high }), { low: 0, high: 0 });

const whole = ({ low, high }: Range): Range => ({ low: Math.floor(low), high: Math.ceil(high) });

function sum(items: readonly { readonly points: number }[]): number {
  return items.reduce((total, { points }) => total + points, 0);
}

function scale({ low, high }: Range, by: number): Range {
  return { low: low * by, high: high * by };
}
