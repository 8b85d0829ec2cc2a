import type { CatalogueSymbol } from '../../../model/catalogue/changes.js';
import type { InCode } from '../../../model/impact/code-place.js';
import type { Expectation } from '../../../model/outlook.js';
import type { Touchpoint } from '../../../model/touchpoint.js';
import type { Volatility } from '../../catalogue/volatility.js';
import type { Surroundings } from '../../references/surroundings.js';
import { symbolWords } from './words.js';

/**
 * Share of all names that change in a step. Of the fields and methods of the built-in catalogues of 16.0, 17.0 and 18.0 eight, seven and nine in
 * a hundred were gone, renamed, moved or changed in the next series.
 */
export const usualShare = 0.08;

/** A symbol that is still there after the newest catalogue, where an entry touches it. */
export type Watched = {
  readonly touchpoint: Touchpoint<InCode>;
  readonly pointer: string;
  /** What the entry sees around it. */
  readonly around: Surroundings;
  /** Steps whose change is counted as a break, each as `17.0 to 18.0`. */
  readonly told: readonly string[];
};

const modelOf = (symbol: CatalogueSymbol): string | undefined =>
  symbol.on === 'model' ? symbol.name : 'model' in symbol ? symbol.model : undefined;

/** Share of the fields and methods of a model, as the entry sees them, that changed in a step. */
function shareOf(model: string | undefined, { models, scope }: Surroundings, volatility: Volatility): number {
  const seen = model === undefined ? undefined : models.get(model);
  const members = seen === undefined ? 0 : seen.fields.size + seen.methods.size;
  if (model === undefined || members === 0) return usualShare;
  return Math.min(1, volatility.ofModel(model, (module) => scope.shards.has(module)) / members);
}

/**
 * How often a symbol is expected to change in a step: in so many of the steps that know it, with the share of its model as one step more. So
 * three quiet steps are no promise, and one change in a single step no certainty.
 */
function expectation({ touchpoint, pointer, told, around }: Watched, volatility: Volatility) {
  const { kind, symbol, also = [] } = touchpoint;
  const histories = [symbol, ...also].map(volatility.historyOf);
  const known = histories[0]?.known ?? [];
  const changed = known.filter((step) => !told.includes(step) && histories.some((history) => history.changed.includes(step)));
  const changes = (changed.length + shareOf(modelOf(symbol), around, volatility)) / (known.length + 1);
  const note = `${symbolWords(symbol)} changed in ${changed.length} of ${known.length} known steps (${changed.join(', ')})`;
  return { isQuiet: changed.length === 0, expected: { pointer, kind, note, changes } };
}

/** What is expected of touched symbols in the step after the newest catalogue, the most restless first; the quiet ones are told together. */
export function expectationsOf(watched: readonly Watched[], volatility: Volatility): readonly Expectation[] {
  const all = watched.map((one) => expectation(one, volatility));
  const restless = all.flatMap(({ isQuiet, expected }) => (isQuiet ? [] : [expected]));
  const quiet = all.flatMap(({ isQuiet, expected }) => (isQuiet ? [expected.changes] : []));
  const sum = quiet.reduce((total, changes) => total + changes, 0);
  return [
    ...restless.toSorted((a, b) => b.changes - a.changes),
    ...(quiet.length === 0 ? [] : [{ note: `names that changed in no known step: ${quiet.length}`, changes: sum }]),
  ];
}

/** What is expected of names that no catalogue has, over so many steps: what names usually do. */
export function expectationOfUnknown(names: readonly string[], steps: number): readonly Expectation[] {
  if (names.length === 0) return [];
  const shown = names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
  return [{ note: `names that no catalogue has: ${shown}`, changes: names.length * Math.min(1, usualShare * steps) }];
}
