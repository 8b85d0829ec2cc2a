import { auditSheets } from '../core/report/documents/audit-sheets.js';
import { renderAuditPage } from '../core/report/html/audit-page.js';
import { estateStyle } from '../core/report/html/estate-style.js';
import { renderWorkbook } from '../core/report/render/workbook.js';
import { auditReporters } from '../core/report/reporters/index.js';
import type { AuditSubject } from '../core/report/subject.js';
import type { AuditFormat } from '../model/formats.js';
import type { Screen } from '../model/screen.js';

/** An audit in one of its formats: a text, or the bytes of a workbook. */
export async function renderAudit(subject: AuditSubject, format: AuditFormat, screen: Screen): Promise<string | Uint8Array> {
  switch (format) {
    case 'html': {
      const { styleHash } = await import('./style-hash.js');
      return renderAuditPage(subject, styleHash(estateStyle));
    }
    case 'xlsx': {
      const { packWorkbook } = await import('../io/spreadsheet/pack.js');
      return packWorkbook(renderWorkbook(...auditSheets(subject)));
    }
    default:
      return auditReporters[format].render(subject, screen);
  }
}
