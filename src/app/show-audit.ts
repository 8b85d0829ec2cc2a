import { resolve } from 'node:path';
import type { AuditReport } from '../model/audit/report.js';
import type { AuditFormat } from '../model/formats.js';
import type { Screen } from '../model/screen.js';
import { auditEstate, type EstateAudit, type EstateRequest } from './audit-estate.js';
import { renderAudit } from './render-audit.js';

export type ShowAuditOptions = EstateRequest & {
  readonly findings: boolean;
  readonly format: AuditFormat;
  readonly screen: Screen;
  readonly tool: string;
};

export type ShownAudit = Pick<AuditReport, 'problems'> & Omit<EstateAudit, 'report'> & { readonly text: string | Uint8Array };

/**
 * What there is in folders of addons, as text or as the bytes of a workbook.
 * @throws UserError as `auditEstate` does
 */
export async function showAudit(options: ShowAuditOptions): Promise<ShownAudit> {
  const { at, findings, format, screen, tool } = options;
  const { report, ...outcome } = await auditEstate(options);
  const subject = { report, findings, at, tool, folder: resolve('.') };
  return { ...outcome, text: await renderAudit(subject, format, screen), problems: report.problems };
}
