import type { Register } from '../model/register.js';
import { type AlternativeReports, alternativeReports } from './alternative-reports.js';
import { familiesOf } from './entry-families.js';
import { type Measurements, measurements } from './measurements.js';
import { openCatalogues } from './open-catalogues.js';
import { type OutlookReports, outlookReports } from './outlook-reports.js';
import { type ReferenceReports, referenceReports } from './reference-reports.js';

/** A register, what the catalogues say to its entries and to what lies ahead of them, what there is that is near to what they ask for, and what was measured on their code. */
export type LoadedRegister = Register & {
  readonly references: ReferenceReports;
  readonly outlooks: OutlookReports;
  readonly alternatives: AlternativeReports;
  readonly measurements: Measurements;
};

/**
 * Reads the register below `root`. Mistakes inside entries and decisions are `problems` of the result.
 * @param cacheDir folder of the cache; null: none; absent: the user's cache folder
 * @throws UserError when there is no register or no readable policy
 */
export async function loadRegister({ root, cacheDir }: { root: string; cacheDir?: string | null | undefined }): Promise<LoadedRegister> {
  const { readRegister } = await import('../io/register/read-register.js');
  const { findCommunity } = await import('../io/catalogues/community.js');
  const read = await readRegister(root, { cacheDir });
  const community = await findCommunity(read.root);
  const register = community.problem === undefined ? read : { ...read, problems: [...read.problems, community.problem] };
  const catalogues = await openCatalogues(register.root);
  const families = familiesOf(register);
  return {
    ...register,
    references: await referenceReports(register, families, catalogues, cacheDir),
    outlooks: await outlookReports(register, families, catalogues, cacheDir),
    alternatives: await alternativeReports(register, catalogues, community, cacheDir),
    measurements: await measurements(register),
  };
}
