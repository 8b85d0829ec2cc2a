import type { EntryInput } from '../model/entry.js';
import { loadRegister } from './load-register.js';

export type NewEntryRequest = {
  readonly root: string;
  /** What the author said, by flags or as JSON; checked here. The id is given by the register. */
  readonly entry: Omit<EntryInput, 'id' | 'format'> | Readonly<Record<string, unknown>>;
  readonly cacheDir?: string | null | undefined;
};

/**
 * Makes a new entry with the next id over local and remote-tracking branches.
 * @returns the id, the file relative to the folder that holds `register/`, and its text
 * @throws UserError when what was given is no valid entry; nothing is written then
 */
export async function newEntry({ root, entry, cacheDir }: NewEntryRequest): Promise<{ id: string; file: string; text: string }> {
  const register = await loadRegister({ root, cacheDir });
  const { freeId, writeEntry } = await import('../io/register/write-entry.js');
  const id = await freeId(register);
  // What an author said is JSON: it came from flags or from a JSON file.
  const value = JSON.parse(JSON.stringify({ ...entry, id }));
  return { id, ...(await writeEntry(register, value)) };
}
