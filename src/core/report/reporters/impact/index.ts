import type { ImpactFormat } from '../../../../model/formats.js';
import type { ImpactReportSubject, Reporter } from '../../subject.js';
import { csv } from './csv.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

export const impactReporters: Readonly<Record<ImpactFormat, Reporter<ImpactReportSubject>>> = { text, json, sarif, csv, markdown };
