import type { AuditFormat } from '../../../../model/formats.js';
import type { AuditSubject, Reporter } from '../../subject.js';
import { csv } from './csv.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

/** The page needs the digest of its style sheet and the workbook a packer, which core does not have: `app/render-audit.ts` makes both. */
export const auditReporters: Readonly<Record<Exclude<AuditFormat, 'html' | 'xlsx'>, Reporter<AuditSubject>>> = {
  ...{ text, json, sarif, junit, csv, markdown },
};
