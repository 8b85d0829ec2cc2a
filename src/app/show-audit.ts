import { auditReporters } from '../core/report/reporters/index.js';
import type { AuditReport } from '../model/audit/report.js';
import type { AuditFormat } from '../model/formats.js';
import type { Screen } from '../model/screen.js';
import { type AuditRequest, auditAddons } from './audit.js';

export type ShowAuditOptions = AuditRequest & {
  readonly at: string;
  readonly findings: boolean;
  readonly format: AuditFormat;
  readonly screen: Screen;
  readonly tool: string;
};

export type ShownAudit = Pick<AuditReport, 'problems'> & { readonly text: string };

/**
 * What there is in folders of addons, as text.
 * @throws UserError as `auditAddons` does
 */
export async function showAudit(options: ShowAuditOptions): Promise<ShownAudit> {
  const { at, findings, format, screen, tool } = options;
  const report = await auditAddons(options);
  return { text: auditReporters[format].render({ report, findings, at, tool }, screen), problems: report.problems };
}
