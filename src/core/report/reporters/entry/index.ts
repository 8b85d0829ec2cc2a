import type { PlainFormat } from '../../../../model/formats.js';
import type { RegisterSubject, Reporter } from '../../subject.js';
import { json } from './json.js';
import { text } from './text.js';

export const entryReporters: Readonly<Record<PlainFormat, Reporter<RegisterSubject>>> = { text, json };
