import type { VerifyFormat } from '../../../../model/formats.js';
import type { Reporter, VerificationSubject } from '../../subject.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { text } from './text.js';

export const verificationReporters: Readonly<Record<VerifyFormat, Reporter<VerificationSubject>>> = { text, json, junit };
