import type { HandPlaces } from '../../../model/code-lines.js';
import type { LineRange } from '../../../model/impact/effort.js';
import { type TouchpointKind, touchpointKinds } from '../../../model/touchpoint.js';
import { parameters } from './hand-parameters.js';
import type { HandKind } from './parameters-type.js';
import { rangeAround } from './range.js';

/** What a declared place counts as; kinds that cost no line by themselves are absent. */
export const handKinds: Readonly<Partial<Record<TouchpointKind, HandKind>>> = {
  'method-override': 'override',
  'method-call': 'call',
  'field-reference': 'field',
  'field-add': 'field',
  'field-change': 'field',
  'selection-add': 'field',
  'view-inherit': 'view',
  'view-replace': 'view',
  template: 'view',
  'model-extend': 'extension',
  'model-reference': 'reference',
  ...{ report: 'other', controller: 'other', script: 'other', bundle: 'other', 'sql-read': 'other', 'sql-write': 'other' },
  ...{ 'core-patch': 'other', 'record-rule': 'other', record: 'other', import: 'other' },
};

/** Declared places as what they count as; an addon with any has `addon` once, for what comes with the first line. */
export function handCounts(places: HandPlaces): Readonly<Partial<Record<HandKind, number>>> {
  const counts: Partial<Record<HandKind, number>> = {};
  for (const kind of touchpointKinds) {
    const [count = 0, as] = [places[kind], handKinds[kind]];
    if (count > 0 && as !== undefined) counts[as] = (counts[as] ?? 0) + count;
  }
  return Object.keys(counts).length === 0 ? {} : { ...counts, addon: 1 };
}

/**
 * Lines that a person writes where an entry declares places by hand: what is foreseen before there is code. The weights and the range are
 * fitted on addons that `adopt` drafted (`scripts/calibrate-lines.js`): lines on disk beyond those of the plan, against declared places.
 */
export function handLines(places: HandPlaces): LineRange {
  const counts = Object.entries(handCounts(places));
  if (counts.length === 0) return { low: 0, expected: 0, high: 0 };
  const weights: Readonly<Record<string, number>> = parameters.weights;
  const expected = counts.reduce((sum, [kind, count]) => sum + count * (weights[kind] ?? 0), 0);
  return rangeAround(expected, parameters.range);
}
