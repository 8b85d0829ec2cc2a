import { isAbsolute, relative } from 'node:path';
import { identities, type Located } from '../core/baseline/fingerprint.js';
import type { Sources } from '../io/findings/sources.js';
import type { AuditReport } from '../model/audit/report.js';
import type { Finding } from '../model/finding.js';
import { grouped } from '../model/grouped.js';

/** Path below a folder, with `/`; the path itself where it does not lie below it. */
function below(file: string, folder: string): string {
  const path = relative(folder, file);
  return path.startsWith('..') || isAbsolute(path) ? file : path.replaceAll('\\', '/');
}

/** Every finding of an audit with what identifies it, in order: those of the addons, then those of the register. */
export async function locatedFindings({ addons, estate }: AuditReport, root: string, sources: Sources): Promise<readonly Located[]> {
  const { sourcesOnDisk } = await import('../io/findings/sources.js');
  const { sha256 } = await import('../io/register/canonical.js');
  // The register lies where the answer is asked for, whether addons do or not.
  const onDisk = sourcesOnDisk();
  const locate = (finding: Finding, folder: string, addon?: string): Located => {
    const { file = '', line: number } = finding.place ?? {};
    const path = below(file, folder);
    const line = number === undefined ? undefined : (addon === undefined ? onDisk : sources).lineDigest(folder, path, number);
    return { finding, path, ...(addon === undefined ? {} : { addon, folder }), ...(line === undefined ? {} : { line }) };
  };
  const all = [
    ...addons.flatMap(({ name, folder, findings }) => findings.map((one) => locate(one, folder, name))),
    ...(estate?.register ?? []).map((one) => locate(one, root)),
  ];
  const ids = identities(all);
  return all.map((one, at) => ({ ...one, finding: { ...one.finding, fingerprint: sha256(ids[at] ?? '') } }));
}

/** The same report with other findings: each is kept, changed or left out by what it is. */
export function withFindings(report: AuditReport, located: readonly Located[]): AuditReport {
  // By folder: two addons in two paths may have one name.
  const byFolder = grouped(located.flatMap(({ folder, finding }) => (folder === undefined ? [] : [[folder, finding] as const])));
  const register = located.flatMap(({ folder, finding }) => (folder === undefined ? [finding] : []));
  return {
    ...report,
    addons: report.addons.map((addon) => ({ ...addon, findings: byFolder.get(addon.folder) ?? [] })),
    ...(report.estate === undefined ? {} : { estate: { ...report.estate, register } }),
  };
}
