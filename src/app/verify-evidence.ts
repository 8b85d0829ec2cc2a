import { UserError } from '../model/errors.js';
import type { Series } from '../model/known-series.js';
import type { StoredEvidence } from '../model/verification.js';
import { addEvidence, allowedPerson } from './add-evidence.js';
import { loadRegister } from './load-register.js';
import { requireEntries } from './require-entries.js';
import type { VerifyOptions } from './verify.js';
import type { LivedGroup } from './verify-group.js';
import type { Target } from './verify-targets.js';

/**
 * Holds before the long work that what it measures may be written.
 * @throws UserError as `evidence add --verified` does
 */
export async function checkAdder({ root, as, at, cacheDir }: VerifyOptions, targets: readonly Target[]): Promise<void> {
  const register = await loadRegister({ root, cacheDir });
  const ids = targets.flatMap(({ entries }) => entries);
  requireEntries(register, ids);
  for (const { entry } of register.entries)
    if (ids.includes(entry.id)) await allowedPerson({ as, at, origin: 'verified' }, register, entry);
}

type Verified = { readonly series: Series; readonly targets: readonly Target[]; readonly lived: readonly LivedGroup[] };

/**
 * Writes what was measured into the register, as `evidence add --verified` does: for each entry of each addon, from the run alone where
 * there is one. Failing tests are evidence, too.
 */
export async function storeEvidence(options: VerifyOptions, { series, targets, lived }: Verified): Promise<readonly StoredEvidence[]> {
  const stored: StoredEvidence[] = [];
  for (const { name, folder, entries } of targets) {
    const run = lived.find(({ group }) => group.addons.includes(name));
    if (run === undefined) continue;
    if (entries.length === 0) stored.push({ addon: name, why: 'it was not generated from an entry' });
    for (const entry of entries) stored.push({ entry, addon: name, ...(await store({ ...options, series }, { entry, folder, run })) });
  }
  return stored;
}

type Run = { readonly entry: string; readonly folder: string; readonly run: LivedGroup };

/** What the policy forbids is told and costs no other entry its evidence. */
async function store(
  options: VerifyOptions & { series: Series },
  { entry, folder, run }: Run,
): Promise<Pick<StoredEvidence, 'file' | 'why'>> {
  const { root, at, today, cacheDir, as, series } = options;
  const common = { root, at, today, cacheDir, as, series, entry, origin: 'verified' } as const;
  try {
    const { codeDigest } = await import('../io/evidence/code-files.js');
    if (codeDigest(folder) !== run.digests.get(folder)) return { why: 'its code was changed while it was verified: verify it again' };
    const files = { 'odoo-log': run.log, cobertura: run.cobertura };
    const { record } = await addEvidence({ ...common, files, addon: folder });
    return { file: record.file };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { why: error.message };
  }
}
