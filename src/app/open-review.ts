import type { Problem } from '../model/errors.js';
import type { Series } from '../model/known-series.js';
import type { EntryReview, Review } from '../model/review.js';
import type { InstalledAddon } from '../model/state-file.js';
import type { GateStage } from '../model/verdict.js';
import { addonsOf } from './installed-addons.js';
import type { LoadedRegister } from './load-register.js';
import { requireEntries } from './require-entries.js';

export type ReviewOptions = {
  readonly root: string;
  readonly at: string;
  /** Judge for this series instead of each entry's own. */
  readonly series?: Series | undefined;
  /** What the gate is asked for; absent: generation. */
  readonly stage?: GateStage | undefined;
  /** Folder of generated addons; absent: `generated/<series>` of every series. */
  readonly out?: string | undefined;
  readonly cacheDir?: string | null | undefined;
  /** Only these entries, in the order of the register; none: all. */
  readonly ids?: readonly string[] | undefined;
  /** The day was asked for: what was decided later is left out. Otherwise it is today, and a later date is a mistake. */
  readonly lookingBack?: boolean | undefined;
};

export type OpenReview = {
  readonly register: LoadedRegister;
  readonly review: Review;
  /** Every entry of the register, also where only some were asked for. */
  readonly all: readonly EntryReview[];
  /** Addons on disk that were generated, by their records. */
  readonly addons: readonly InstalledAddon[];
  /** Mistakes that concern what is reviewed, its record of decisions among it: those of the entries asked for, and those of the register as a whole. */
  readonly problems: readonly Problem[];
};

/**
 * Reads the register and the addons on disk and judges every entry.
 * @throws UserError when there is no readable register, or an id is not in it
 */
export async function openReview({ root, at, series, stage, out, cacheDir, ids = [], lookingBack }: ReviewOptions): Promise<OpenReview> {
  const { loadVouched } = await import('./vouched-register.js');
  const { reviewRegister } = await import('./review-register.js');
  const { register } = await loadVouched({ root, cacheDir, at, lookingBack });
  const { addons, problems: unreadable } = await addonsOf(register, out);
  const review = reviewRegister(register, { at, addons, stage, ...(series === undefined ? {} : { series }) });
  requireEntries(register, ids);
  const every = [...register.problems, ...unreadable];
  const whole = { register, all: review.entries, addons };
  if (ids.length === 0) return { ...whole, review, problems: every };
  const problems = every.filter(({ entry }) => entry === undefined || ids.includes(entry));
  return { ...whole, review: selected(review, ids), problems };
}

function selected(review: Review, ids: readonly string[]): Review {
  const wanted = new Set(ids);
  return { ...review, entries: review.entries.filter(({ registered }) => wanted.has(registered.entry.id)) };
}
