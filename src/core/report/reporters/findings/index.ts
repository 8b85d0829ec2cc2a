import type { FindingFormat } from '../../../../model/formats.js';
import type { FindingsSubject, Reporter } from '../../subject.js';
import { github } from './github.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

export const findingReporters: Readonly<Record<FindingFormat, Reporter<FindingsSubject>>> = { text, json, sarif, junit, github };
