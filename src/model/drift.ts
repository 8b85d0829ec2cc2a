import type { Series } from './known-series.js';

export const driftKinds = ['model', 'field', 'method', 'override', 'view-node', 'access', 'rule', 'record'] as const;
/** `override`: a method that calls the original, or has the name of one that every model has. */
export type DriftKind = (typeof driftKinds)[number];

/** One thing in which the code of an addon and the register disagree. */
export type DriftItem = {
  readonly kind: DriftKind;
  /** `sale.order.note`, `sale.order.action_confirm()`, an XML id, a node of a view. */
  readonly name: string;
  /** Who has it: only the code, only the register, or both and not the same. */
  readonly side: 'code' | 'register' | 'both';
  /** Relative to the addon; in the code, or where the register would put it. */
  readonly path: string;
  /** In the code; absent for what only the register has. */
  readonly line?: number;
};

export type AddonDrift = {
  readonly addon: string;
  readonly entry: string;
  readonly series: Series;
  /** Relative to the folder that holds the register where it lies below it, else absolute. */
  readonly folder: string;
  /** In order of path and line. */
  readonly items: readonly DriftItem[];
};

/** An addon, a file of one or an entry that was asked for, with which nothing was compared. */
export type NotCompared = {
  /** `refused`: by the gate. `missing`: there is no addon on disk. `unreadable`: its record or its code cannot be read. */
  readonly kind: 'refused' | 'missing' | 'unreadable';
  /** A folder, `file:line`, or an entry. */
  readonly what: string;
  readonly why: string;
};

export type DriftResult = {
  readonly addons: readonly AddonDrift[];
  readonly notCompared: readonly NotCompared[];
  readonly problems: readonly string[];
  /** 0: code and register agree. 1: they do not, or an entry that was named could not be compared. 2: wrong input, or code that cannot be read. */
  readonly exitCode: 0 | 1 | 2;
};
