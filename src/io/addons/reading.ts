import type { Problem } from '../../model/errors.js';

/** What a reader makes of one file: its facts, and what in it could not be read. Places name the file as the reader was told. */
export type Reading<T> = {
  readonly facts: T;
  readonly problems: readonly Problem[];
  /** Names that stand in it, where they were asked for (`AddonCode.names`). */
  readonly names?: readonly string[];
};
