import type { KnownBreak } from '../../../model/known-break.js';
import { breaks16to17 } from './breaks-16-to-17.js';
import { breaks17to18 } from './breaks-17-to-18.js';
import { breaks18to19 } from './breaks-18-to-19.js';
import { breaks19to20 } from './breaks-19-to-20.js';

/** Everything known to break that an entry can contain, oldest step first. */
export const knownBreaks: readonly KnownBreak[] = [...breaks16to17, ...breaks17to18, ...breaks18to19, ...breaks19to20];
