import { printJson, reportFormat } from '../../json.js';
import type { AuditSubject, Reporter } from '../../subject.js';

/** Everything, for programs. Contract `audit`, format 1. */
export const json: Reporter<AuditSubject> = {
  id: 'json',
  render: ({ report, tool }) => printJson({ format: reportFormat, kind: 'audit', tool, ...report }),
};
