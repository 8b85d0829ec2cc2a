import { auditDocument } from '../../documents/audit.js';
import { renderMarkdown } from '../../render/markdown.js';
import type { AuditSubject, Reporter } from '../../subject.js';

export const markdown: Reporter<AuditSubject> = {
  id: 'markdown',
  render: ({ report, findings }) => renderMarkdown(auditDocument(report, findings)),
};
