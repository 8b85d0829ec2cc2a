import type { Series } from '../model/known-series.js';
import type { Register } from '../model/register.js';
import type { Review } from '../model/review.js';
import { installedAddons, outputFolders } from './installed-addons.js';
import { requireEntries } from './require-entries.js';

export type ReviewOptions = {
  readonly root: string;
  readonly at: string;
  /** Judge for this series instead of each entry's own. */
  readonly series?: Series | undefined;
  /** Folder of generated addons; absent: `generated/<series>` of every series. */
  readonly out?: string | undefined;
  readonly cacheDir?: string | null | undefined;
  /** Only these entries, in the order of the register; none: all. */
  readonly ids?: readonly string[] | undefined;
};

/**
 * Reads the register and the addons on disk and judges every entry.
 * @throws UserError when there is no readable register, or an id is not in it
 */
export async function openReview({
  root,
  at,
  series,
  out,
  cacheDir,
  ids = [],
}: ReviewOptions): Promise<{ register: Register; review: Review }> {
  const { loadRegister } = await import('./load-register.js');
  const { reviewRegister } = await import('./review-register.js');
  const register = await loadRegister({ root, cacheDir });
  const addons = await installedAddons(outputFolders(register.root, out));
  const review = reviewRegister(register, { at, addons, ...(series === undefined ? {} : { series }) });
  requireEntries(register, ids);
  return { register, review: ids.length === 0 ? review : selected(review, ids) };
}

function selected(review: Review, ids: readonly string[]): Review {
  const wanted = new Set(ids);
  return { ...review, entries: review.entries.filter(({ registered }) => wanted.has(registered.entry.id)) };
}
