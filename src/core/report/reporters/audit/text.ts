import { auditDocument } from '../../documents/audit.js';
import { renderTerminal } from '../../render/terminal.js';
import type { AuditSubject, Reporter } from '../../subject.js';

export const text: Reporter<AuditSubject> = {
  id: 'text',
  render: ({ report, findings }, screen) => renderTerminal(auditDocument(report, findings), screen),
};
