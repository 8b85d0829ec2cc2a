import { isAbsolute, relative } from 'node:path';
import { identities, type Located } from '../core/baseline/fingerprint.js';
import type { AuditReport } from '../model/audit/report.js';
import type { Finding } from '../model/finding.js';
import { grouped } from '../model/grouped.js';

/** Path below a folder, with `/`; the path itself where it does not lie below it. */
function below(file: string, folder: string): string {
  const path = relative(folder, file);
  return path.startsWith('..') || isAbsolute(path) ? file : path.replaceAll('\\', '/');
}

/** Every finding of an audit with what identifies it, in order: those of the addons, then those of the register. */
export async function locatedFindings({ addons, estate }: AuditReport, root: string): Promise<readonly Located[]> {
  const { lineTexts } = await import('../io/findings/line-texts.js');
  const { sha256 } = await import('../io/register/canonical.js');
  const textAt = lineTexts();
  const locate = (finding: Finding, folder: string, addon?: string): Located => {
    const { file = '', line } = finding.place ?? {};
    const text = textAt(file, line);
    return { finding, path: below(file, folder), ...(addon === undefined ? {} : { addon }), ...(text === undefined ? {} : { text }) };
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
  const byAddon = grouped(located.map(({ addon = '', finding }) => [addon, finding] as const));
  return {
    ...report,
    addons: report.addons.map((addon) => ({ ...addon, findings: byAddon.get(addon.name) ?? [] })),
    ...(report.estate === undefined ? {} : { estate: { ...report.estate, register: byAddon.get('') ?? [] } }),
  };
}
