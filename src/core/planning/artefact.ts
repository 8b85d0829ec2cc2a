import type { Addon } from '../../model/addon/addon.js';
import type { Acceptance, PlannedEntry } from '../../model/entry.js';
import type { Series } from '../../model/known-series.js';
import type { PlannedFile } from '../../model/plan.js';
import type { Migration } from '../../model/rename.js';
import type { Dialect } from '../odoo/dialects.js';

/** One addon in one series, ready to be planned: the owner's spec, its variant for the series, and what other entries contribute, merged. */
export type AddonSource = {
  readonly name: string;
  readonly series: Series;
  readonly dialect: Dialect;
  readonly spec: Addon;
  readonly owner: PlannedEntry;
  readonly extendedBy: readonly PlannedEntry[];
  /** Acceptance criteria of the owner and of the entries that extend it, with the entry that asks for each. */
  readonly acceptance: readonly (Acceptance & { readonly entry: string })[];
  /** `author` of the manifest where the spec names none. */
  readonly organization: string;
  readonly website?: string;
  /** What databases that have the addon need; absent where nothing changes for them. */
  readonly migration?: Migration;
};

/** One kind of generated file. It knows neither disk nor template engine. */
export type Artefact = {
  /** Equals the file name. */
  readonly id: string;
  /**
   * The files of this kind that the addon has.
   * @param before what the artefacts that stand earlier in `artefacts/index.ts` planned: lists of files are made of it
   */
  readonly plan: (source: AddonSource, before: readonly PlannedFile[]) => readonly PlannedFile[];
};
