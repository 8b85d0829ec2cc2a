import type { Series } from './known-series.js';

/** Languages that a generated file or a report can be in; each has one encoder. */
export const languages = ['python', 'xml', 'csv', 'markdown', 'rst', 'html', 'github', 'terminal', 'text'] as const;
export type Language = (typeof languages)[number];

/** Text that an encoder made safe for one language. Only `core/text` makes values of this type; templates accept nothing else. */
export type Encoded<L extends Language = Language> = { readonly language: L; readonly text: string; toHTML(): string };

/** What a template may see: encoded text, flags and numbers of nothing, lists and records of the same. */
export type TemplateView = { readonly [name: string]: TemplateValue };
export type TemplateValue = Encoded | boolean | undefined | readonly TemplateValue[] | TemplateView;

/** A file that a generation would write, as data: no disk and no template engine is needed to make one. */
export type PlannedFile = {
  /** Relative to the addon, `/` between segments. */
  readonly path: string;
  /** Template of the package, `models/model.py` for `templates/models/model.py.hbs`. */
  readonly template: string;
  readonly view: TemplateView;
};

/** Everything that one addon consists of in one series. */
export type AddonPlan = {
  readonly addon: string;
  readonly series: Series;
  /** The entry that owns the addon, and those that extend it, in order of id. */
  readonly entry: string;
  readonly extendedBy: readonly string[];
  readonly files: readonly PlannedFile[];
};

/** A file with its text, ready to be compared with the disk. Text ends in one line end and uses \n. */
export type RenderedFile = { readonly path: string; readonly text: string };

export type RenderedAddon = Omit<AddonPlan, 'files'> & { readonly files: readonly RenderedFile[] };
