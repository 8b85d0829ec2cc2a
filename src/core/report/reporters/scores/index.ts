import type { ScoreFormat } from '../../../../model/formats.js';
import type { RegisterSubject, Reporter } from '../../subject.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { text } from './text.js';

export const scoreReporters: Readonly<Record<ScoreFormat, Reporter<RegisterSubject>>> = { text, json, markdown };
