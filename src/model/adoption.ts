import type { Series } from './known-series.js';

/** What code of an addon states, one at a time: what a rendering has to give back, or what is listed because it cannot. */
export const statementKinds = [
  'manifest key',
  'model',
  'model attribute',
  'wizard',
  'abstract model',
  'field',
  'computed field',
  'field argument',
  'SQL constraint',
  'method',
  'function',
  'controller',
  'class',
  'patch',
  'view',
  'view attribute',
  'view change',
  'QWeb template',
  'menu',
  'action',
  'group',
  'access',
  'rule',
  'sequence',
  'report',
  'record',
  'demo record',
  'data operation',
  'script',
  'web template',
  'migration script',
  'XML id',
  'label of a record',
] as const;
export type StatementKind = (typeof statementKinds)[number];

/**
 * Kinds that are code: bodies that run. No entry holds them, and they are never said to be equal. Everything else is declarative, whether
 * entries have words for it or not: computed fields, templates, demo data and defaults that are code count as declarative.
 */
export const codeKinds: ReadonlySet<StatementKind> = new Set([
  ...(['method', 'function', 'controller', 'class', 'patch'] as const),
  ...(['data operation', 'script', 'migration script'] as const),
]);

/** How many statements an addon makes, and how many of them the rendering of its entries makes, too. */
export type Share = { readonly statements: number; readonly expressed: number };

/** One thing that files of an addon say: two with one key and another text differ. Lines count from 1; files are relative to the addon. */
export type Statement = {
  readonly kind: StatementKind;
  readonly key: string;
  /** For people: `sale.order.note: help`. */
  readonly name: string;
  /** What it says, in a form that does not depend on spacing, quotes and order of what has none. */
  readonly text: string;
  /** Key of the statement without which this one means nothing. */
  readonly of?: string;
  readonly file: string;
  readonly line: number;
};

/** Where the rendering of an entry and the addon that it was drafted from are not the same. */
export type Unexpressed = {
  readonly kind: StatementKind;
  readonly name: string;
  /** Whose it is: only the original has it, only the rendering, or both say something else. */
  readonly side: 'original' | 'rendering' | 'both';
  readonly why: string;
  readonly file: string;
  readonly line: number;
};

/** An entry that was drafted. */
export type DraftedEntry = {
  readonly id: string;
  /** Relative to the folder that holds `register/`. */
  readonly file: string;
  readonly text: string;
  readonly title: string;
  readonly extends?: string;
};

export type AdoptedAddon = {
  readonly addon: string;
  readonly folder: string;
  readonly series: Series;
  /** The owner first. */
  readonly entries: readonly DraftedEntry[];
  /** All that its files say by kind, in the order of kinds. */
  readonly kinds: readonly (Share & { readonly kind: StatementKind; readonly isCode: boolean })[];
  /** Without the kinds that are code. */
  readonly declarative: Share;
  /** Its methods and functions, and how many of them the entries declare as stubs: bodies are written by hand. */
  readonly code: { readonly methods: number; readonly stubs: number };
  readonly unexpressed: readonly Unexpressed[];
  /** Tests found, as drafted acceptance criteria. */
  readonly criteria: number;
  readonly touchpoints: number;
};

export type SkippedAddon = {
  readonly addon: string;
  readonly folder: string;
  /** `owned`: an entry owns it. `standard`: it is a module of Odoo itself. `unreadable`: it is no addon that could be drafted from. */
  readonly because: 'owned' | 'standard' | 'unreadable';
  readonly why: string;
};

export type AdoptionResult = {
  readonly adopted: readonly AdoptedAddon[];
  readonly skipped: readonly SkippedAddon[];
  /** Formatted, with their places. */
  readonly problems: readonly string[];
  /** Files were written. */
  readonly written: boolean;
  readonly exitCode: 0 | 2;
};
