import { join } from 'node:path';
import { beyondEntry } from '../core/estate/beyond-entry.js';
import { exitFindings, type HasModule } from '../core/estate/exit.js';
import type { AddonAudit, AuditReport } from '../model/audit/report.js';
import { UserError } from '../model/errors.js';
import type { Finding } from '../model/finding.js';
import type { Register } from '../model/register.js';
import type { InstalledAddon } from '../model/state-file.js';
import { entryFindings } from './check-entry.js';
import { type OwnedAddon, openComparison, ownersByName } from './compare-content.js';
import { installedAddons, outputFolders } from './installed-addons.js';
import type { LoadedRegister } from './load-register.js';
import { hasModule, openCatalogues } from './open-catalogues.js';
import { type JudgedEntry, judgeRegister } from './review-register.js';
import { watchRegister } from './watch-register.js';

type Judge = (addon: AddonAudit) => readonly Finding[];

/** The records of addons that were generated; one that cannot be read is what `check` tells. */
async function generatedAmong(addons: readonly AddonAudit[]): Promise<readonly InstalledAddon[]> {
  const { readState } = await import('../io/workspace/state.js');
  return addons.flatMap(({ name, folder }) => {
    try {
      const state = readState(folder, name);
      return state === undefined ? [] : [{ folder, state }];
    } catch (error) {
      if (error instanceof UserError) return [];
      throw error;
    }
  });
}

function approvalFinding({ name, folder }: AddonAudit, { review }: JudgedEntry): readonly Finding[] {
  const { state, approval, registered } = review;
  const { id } = registered.entry;
  if (state === 'live' || (approval.satisfied && state !== 'retired' && state !== 'rejected')) return [];
  const message = `${name} exists, and ${id} is ${state} without a valid approval`;
  const remedy = 'have it approved, or remove the addon';
  return [{ rule: 'addon-without-approval', severity: 'warning', message, remedy, place: { file: folder }, entry: id, exitCode: 0 }];
}

/** Parts of an audit carry what was read of an addon, not the texts that its entry is compared with. */
function absentFinding({ name, folder }: AddonAudit, id: string): Finding {
  const message = `${name} is not compared with ${id}: its folder is not here`;
  const remedy = 'put the parts together where the folders of registered addons lie';
  return { rule: 'content-not-compared', severity: 'note', message, remedy, place: { file: folder }, entry: id, exitCode: 0 };
}

async function contentJudge(judged: readonly JudgedEntry[], register: Register): Promise<Judge> {
  const { target } = await import('../io/addons/addon-files.js');
  const owners = ownersByName(judged);
  const compare = await openComparison(register);
  return (addon) => {
    const { name, folder, series } = addon;
    const owner = owners.get(name);
    if (owner === undefined) return [];
    const { id } = owner.review.registered.entry;
    const found = approvalFinding(addon, owner);
    if (target(folder) === undefined) return [...found, absentFinding(addon, id)];
    if (series === undefined) return found;
    const extending = judged.filter(({ review }) => review.registered.entry.extends === id);
    const owned: OwnedAddon = { name, folder, series, owner, extending };
    const compared = compare(owned);
    if ('why' in compared) {
      const message = `${name} is not compared with ${id}, which gives no addon for ${series}: ${compared.why}`;
      const place = { file: folder };
      return [...found, { rule: 'content-not-compared', severity: 'note', message, place, entry: id, exitCode: 0 }];
    }
    return [...found, ...beyondEntry({ name, folder, entry: id, ...compared })];
  };
}

/**
 * Ties an audit to the register: what registered addons hold beyond their entries, and what of the register somebody has to act on. It
 * stands in the report and fails nothing.
 *
 * @param root the folder of the register as it was named: places are told below it
 * @param at the day as of which it is judged
 */
export async function tieToRegister(
  report: AuditReport,
  register: LoadedRegister,
  { root, at }: { readonly root: string; readonly at: string },
): Promise<AuditReport> {
  const elsewhere = await installedAddons(outputFolders(register.root, undefined), () => undefined);
  const addons = [...elsewhere, ...(await generatedAmong(report.addons))];
  const judged = judgeRegister(register, { at, addons });
  const judge = await contentJudge(judged, register);
  const catalogues = await openCatalogues(root);
  const has: HasModule = (series, module) => hasModule(catalogues, series, module);
  const present = new Set(report.addons.map(({ name }) => name));
  const findings = judged.flatMap((one) => [
    ...entryFindings(one, register),
    ...exitFindings(one.review, (pointer) => register.locate(one.review.registered.entry.id, pointer), has),
  ]);
  register.references.save(false);
  register.outlooks.save(false);
  register.alternatives.save();
  const informing = [...watchRegister(judged, register, at, present), ...findings].map(
    ({ place, ...finding }): Finding => ({
      ...finding,
      exitCode: 0,
      ...(place === undefined ? {} : { place: { ...place, file: join(root, place.file) } }),
    }),
  );
  return {
    ...report,
    addons: report.addons.map((addon) => ({ ...addon, findings: [...addon.findings, ...judge(addon)] })),
    estate: { register: informing, imported: [] },
    problems: [
      ...report.problems,
      ...register.problems.map((problem) => ({ ...problem, place: { ...problem.place, file: join(root, problem.place.file) } })),
    ],
  };
}
