import { UserError } from '../model/errors.js';
import type { RegisteredEntry } from '../model/register.js';
import { loadRegister } from './load-register.js';

export type AmendEntryRequest = {
  readonly root: string;
  readonly entry: string;
  /** `path=value` each; a path is a JSON pointer or keys joined by dots, a value is JSON or plain text. */
  readonly set?: readonly string[] | undefined;
  /** Paths. */
  readonly unset?: readonly string[] | undefined;
  readonly cacheDir?: string | null | undefined;
};

export type AmendEntryResult = {
  /** Relative to the folder that holds `register/`. */
  readonly file: string;
  readonly before: string;
  readonly text: string;
  readonly registered: RegisteredEntry;
};

function split(assignment: string): { readonly path: string; readonly value: string } {
  const at = assignment.indexOf('=');
  if (at > 0) return { path: assignment.slice(0, at), value: assignment.slice(at + 1) };
  throw new UserError(
    'wrong-assignment',
    `"${assignment}" is no assignment. Write --set path=value, for example --set title="Credit hold".`,
  );
}

/**
 * Changes values of an entry in place; comments and formatting stay.
 * @throws UserError when the result would not be valid; nothing is written then
 */
export async function amendEntry({ root, entry, set = [], unset = [], cacheDir }: AmendEntryRequest): Promise<AmendEntryResult> {
  if (set.length + unset.length === 0) throw new UserError('nothing-to-amend', 'Say what to change: --set path=value or --unset path.');
  const assignments = set.map(split);
  const register = await loadRegister({ root, cacheDir });
  const { amend } = await import('../io/register/amend.js');
  return amend(register, entry, { set: assignments, unset });
}
