import type { AuditReport } from '../model/audit/report.js';
import type { AuditFormat } from '../model/formats.js';
import type { Screen } from '../model/screen.js';
import { type AuditRequest, auditAddons } from './audit.js';
import { renderAudit } from './render-audit.js';

export type ShowAuditOptions = AuditRequest & {
  readonly at: string;
  readonly findings: boolean;
  readonly format: AuditFormat;
  readonly screen: Screen;
  readonly tool: string;
};

export type ShownAudit = Pick<AuditReport, 'problems'> & { readonly text: string | Uint8Array };

/**
 * What there is in folders of addons, as text or as the bytes of a workbook.
 * @throws UserError as `auditAddons` does
 */
export async function showAudit(options: ShowAuditOptions): Promise<ShownAudit> {
  const { at, findings, format, screen, tool } = options;
  const report = await auditAddons(options);
  return { text: await renderAudit({ report, findings, at, tool }, format, screen), problems: report.problems };
}
