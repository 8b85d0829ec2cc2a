import type { AddonLines } from './addon-lines.js';

/** What an audit wants to know of an addon beyond its facts. */
export type AddonCode = {
  readonly cloc: AddonLines;
  /** Test methods that Odoo runs, by syntax: skipped by a decorator, without an assertion, and the others. Undefined: they could not be read. */
  readonly tests: { readonly real: number; readonly skipped: number; readonly empty: number } | undefined;
  /** Files that document it: a readme, fragments of one, a description. */
  readonly documentation: readonly string[];
  /**
   * Names in Python (attributes, keywords, methods, imports, strings), scripts, data files and templates, each once, sorted, with blanks
   * between them: one text, because an audit keeps it of every addon. Joined names stay joined (`sale.order`); `*` in a name stands for what
   * only running the code tells.
   */
  readonly names: string;
};
