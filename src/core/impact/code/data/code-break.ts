import type { KnownBreak } from '../../../../model/known-break.js';

/** A break of the sourced list that is found in code by its syntax; the step stands in its id. */
export type CodeBreak = Omit<KnownBreak, 'from' | 'to' | 'match'>;
