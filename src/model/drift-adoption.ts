import type { DriftItem } from './drift.js';

/** What of an addon's code an entry takes over, and what it cannot say. */
export type DriftAdoption = {
  readonly entry: string;
  /** File of the entry, relative to the folder that holds the register. */
  readonly file: string;
  readonly before: string;
  readonly text: string;
  /** `planned`: it is generated from then on. `declared`: a touchpoint says that a person writes it. */
  readonly adopted: readonly { readonly item: DriftItem; readonly as: 'planned' | 'declared' }[];
  readonly left: readonly { readonly item: DriftItem; readonly why: string }[];
  readonly written: boolean;
  /** 0: nothing that only the code has is left. 1: something is, or nothing was written yet. */
  readonly exitCode: 0 | 1;
};
