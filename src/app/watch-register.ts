import { addonNamesOf } from '../core/estate/names.js';
import { registerFindings } from '../core/estate/register-findings.js';
import type { Finding } from '../model/finding.js';
import type { Register } from '../model/register.js';
import type { JudgedEntry } from './review-register.js';

/**
 * What of a register somebody has to act on, beside what decisions make of its entries.
 * @param present names of the addons that were looked at, beside those that are known to be generated; absent: nobody looked, and none is missing
 */
export function watchRegister(
  judged: readonly JudgedEntry[],
  { policy, locate }: Register,
  at: string,
  present?: ReadonlySet<string>,
): readonly Finding[] {
  const byId = new Map(judged.map(({ review }) => [review.registered.entry.id, review.registered.entry]));
  const watched = judged.map(({ review, waivers }) => {
    const { entry } = review.registered;
    const owner = entry.extends === undefined ? entry : byId.get(entry.extends);
    const names = owner === undefined || entry.addon === undefined ? [] : addonNamesOf(owner);
    return {
      review,
      waivers: waivers.active,
      hasAddon:
        names.length === 0 || present === undefined ? undefined : review.addons.length > 0 || names.some((name) => present.has(name)),
      place: (pointer: string) => locate(entry.id, pointer),
    };
  });
  return registerFindings(watched, policy, at);
}
