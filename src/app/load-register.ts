import type { Register } from '../model/register.js';
import { openCatalogues } from './open-catalogues.js';
import { type ReferenceReports, referenceReports } from './reference-reports.js';

/** A register, and what the catalogues say to its entries. */
export type LoadedRegister = Register & { readonly references: ReferenceReports };

/**
 * Reads the register below `root`. Mistakes inside entries and decisions are `problems` of the result.
 * @param cacheDir folder of the cache; null: none; absent: the user's cache folder
 * @throws UserError when there is no register or no readable policy
 */
export async function loadRegister({ root, cacheDir }: { root: string; cacheDir?: string | null | undefined }): Promise<LoadedRegister> {
  const { readRegister } = await import('../io/register/read-register.js');
  const register = await readRegister(root, { cacheDir });
  return { ...register, references: await referenceReports(register, await openCatalogues(register.root), cacheDir) };
}
