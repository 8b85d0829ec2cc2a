import type { Register } from '../model/register.js';

/**
 * Reads the register below `root`. Mistakes inside entries and decisions are `problems` of the result.
 * @param cacheDir folder of the cache; null: none; absent: the user's cache folder
 * @throws UserError when there is no register or no readable policy
 */
export async function loadRegister({ root, cacheDir }: { root: string; cacheDir?: string | null | undefined }): Promise<Register> {
  const { readRegister } = await import('../io/register/read-register.js');
  return readRegister(root, { cacheDir });
}
