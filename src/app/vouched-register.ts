import type { Problem } from '../model/errors.js';
import type { History } from '../model/history.js';
import type { Register } from '../model/register.js';

export type VouchRequest = {
  readonly at: string;
  /** The day was asked for: what was decided later is left out. Otherwise it is today, and a later date is a mistake. */
  readonly lookingBack?: boolean | undefined;
  /** What git says, where it was asked already; absent: HEAD is asked. */
  readonly history?: History | undefined;
};

export type VouchedRegister<R extends Register> = {
  /** Its problems are those of the record of decisions, too. */
  readonly register: R;
  /** Looking back: what was left out. */
  readonly later: readonly Problem[];
};

/**
 * A register as everything judges it, from the list to the check: a decision that git knows and the disk does not, or one of a day that
 * has not come, is a problem of the entry, and voids what people decided on it. Where git knows nothing, nothing is held against anybody.
 */
export async function vouchedRegister<R extends Register>(
  whole: R,
  { at, lookingBack, history }: VouchRequest,
): Promise<VouchedRegister<R>> {
  const { futureDecisions, recordProblems } = await import('../io/register/history.js');
  const broken = history === undefined ? await recordProblems(whole) : history.known ? history.problems : [];
  const later = futureDecisions(whole, at);
  if (lookingBack === true) {
    return { register: { ...whole, decisions: decidedBy(whole, at), problems: [...whole.problems, ...broken] }, later };
  }
  return { register: { ...whole, problems: [...whole.problems, ...broken, ...later] }, later: [] };
}

/** What had been decided on a day. */
function decidedBy({ decisions }: Register, at: string): Register['decisions'] {
  return new Map([...decisions].map(([entry, all]) => [entry, all.filter(({ date }) => date <= at)]));
}
