import type { Sources } from '../io/findings/sources.js';
import type { ImportedFinding, ImportedReport } from '../model/audit/estate.js';
import type { AuditReport } from '../model/audit/report.js';

/**
 * What other tools say about the addons of an audit, a report for each file in the order given; nothing is scored by it.
 * @throws UserError when a file cannot be read, or has a form that is not known
 */
export async function importFindings(
  { addons }: AuditReport,
  files: readonly string[],
  { hasFile }: Sources,
): Promise<readonly ImportedReport[]> {
  const { readFindings } = await import('../io/findings/read-findings.js');
  const { fileFinder } = await import('../io/findings/locate.js');
  const find = fileFinder(addons, hasFile);
  return files.map((file) => {
    const { tool, findings, left } = readFindings(file);
    const found = findings.flatMap(({ path, module, line, column, ...said }): readonly ImportedFinding[] => {
      const located = find({ path, ...(module === undefined ? {} : { module }) });
      if (located === undefined) return [];
      const place = { file: located.file, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
      return [{ ...said, addon: located.addon, place }];
    });
    return { file, tool, findings: found, elsewhere: findings.length - found.length, left };
  });
}
