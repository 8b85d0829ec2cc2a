import type { ReportFormat } from '../../../../model/formats.js';
import type { RegisterSubject, Reporter } from '../../subject.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { text } from './text.js';

/** The page is made by `html/page.ts`: it needs the digest of its style sheet, which core cannot compute. */
export const registerReporters: Readonly<Record<Exclude<ReportFormat, 'html'>, Reporter<RegisterSubject>>> = { text, markdown, json };
