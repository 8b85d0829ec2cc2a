import type { Problem } from '../model/errors.js';
import type { Register } from '../model/register.js';
import { type LoadedRegister, loadRegister } from './load-register.js';

export type VouchRequest = {
  readonly at: string;
  /** The day was asked for: what was decided later is left out. Otherwise it is today, and a later date is a mistake. */
  readonly lookingBack?: boolean | undefined;
  /** What git says against the record of decisions. */
  readonly broken: readonly Problem[];
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
  { at, lookingBack, broken }: VouchRequest,
): Promise<VouchedRegister<R>> {
  const { futureDecisions } = await import('../io/register/history.js');
  const later = futureDecisions(whole, at);
  if (lookingBack === true) {
    return { register: { ...whole, decisions: decidedBy(whole, at), problems: [...whole.problems, ...broken] }, later };
  }
  return { register: { ...whole, problems: [...whole.problems, ...broken, ...later] }, later: [] };
}

export type LoadRequest = Omit<VouchRequest, 'broken'> & { readonly root: string; readonly cacheDir?: string | null | undefined };

/**
 * Reads a register that HEAD vouches for.
 * @throws UserError when there is no register or no readable policy
 */
export async function loadVouched({ root, cacheDir, ...request }: LoadRequest): Promise<VouchedRegister<LoadedRegister>> {
  const { committedFiles, recordProblems } = await import('../io/register/history.js');
  const committed = meanwhile(committedFiles(root, 'register/decisions/'));
  const whole = await loadRegister({ root, cacheDir });
  return await vouchedRegister(whole, { ...request, broken: recordProblems(whole, await committed) });
}

/** Work that goes on beside other work; its failure is told to who waits for it, if anybody still does. */
export function meanwhile<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

/** What had been decided on a day. */
function decidedBy({ decisions }: Register, at: string): Register['decisions'] {
  return new Map([...decisions].map(([entry, all]) => [entry, all.filter(({ date }) => date <= at)]));
}
