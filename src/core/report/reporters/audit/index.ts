import type { AuditFormat } from '../../../../model/formats.js';
import type { AuditSubject, Reporter } from '../../subject.js';
import { csv } from './csv.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

export const auditReporters: Readonly<Record<AuditFormat, Reporter<AuditSubject>>> = { text, json, sarif, csv, markdown };
