import { matchBreaks } from '../core/impact/breaks/match-breaks.js';
import { modelsDefinedBy, touchpointsOf } from '../core/impact/touchpoints.js';
import { variantFor } from '../core/odoo/variant.js';
import { assess } from '../core/scoring/assess.js';
import type { Addon } from '../model/addon/addon.js';
import type { Assessment } from '../model/assessment.js';
import type { Entry } from '../model/entry.js';
import type { Day } from '../model/ids.js';
import type { Series } from '../model/known-series.js';
import type { Measurement } from '../model/measurement.js';
import { once } from '../model/once.js';
import type { ReferenceReport } from '../model/references.js';
import type { InstalledAddon } from '../model/state-file.js';
import type { Touchpoint } from '../model/touchpoint.js';
import { heldAfter } from './held-touchpoints.js';
import type { LoadedRegister } from './load-register.js';

export type AssessOptions = {
  readonly at: Day;
  readonly addons: readonly InstalledAddon[];
  readonly entryOf: (id: string) => Entry | undefined;
};

export type AssessedEntry = { readonly assessment: Assessment; readonly touchpoints: readonly Touchpoint[] };

/** Everything that the scores say about an entry in a series; undefined when it says nothing about that one. */
export function assessIn(entry: Entry, series: Series, register: LoadedRegister, options: AssessOptions): AssessedEntry | undefined {
  const variant = variantFor(entry, series, register.parseAddon);
  if (!variant.ok) return undefined;
  const owner = entry.extends === undefined ? undefined : options.entryOf(entry.extends);
  const ownersVariant = owner === undefined ? undefined : variantFor(owner, series, register.parseAddon);
  const ownersAddon = ownersVariant?.ok ? ownersVariant.addon : owner?.addon;
  return assessAddon({ entry, owner, addon: variant.addon, ownersAddon, series }, register, options);
}

/** The patch for the entry's own series is wrong: what is written without it can still be judged, and the rule `series` fails. */
export function assessUnpatched(entry: Entry, register: LoadedRegister, options: AssessOptions): AssessedEntry {
  const owner = entry.extends === undefined ? undefined : options.entryOf(entry.extends);
  return assessAddon({ entry, owner, addon: entry.addon, ownersAddon: owner?.addon, series: entry.series }, register, options);
}

type Assessed = {
  readonly entry: Entry;
  readonly owner: Entry | undefined;
  readonly addon: Addon | undefined;
  readonly ownersAddon: Addon | undefined;
  readonly series: Series;
};

function assessAddon(
  { entry, owner, addon, ownersAddon, series }: Assessed,
  { policy, references, outlooks, measurements, parseAddon }: LoadedRegister,
  { at, addons }: AssessOptions,
): AssessedEntry {
  const touchpoints = touchpointsOf(entry, addon, modelsDefinedBy(ownersAddon));
  const holds = heldAfter(series, entry, owner, parseAddon);
  const breaks = matchBreaks(touchpoints, addon, series, holds);
  const shown = addon === entry.addon ? entry : { ...entry, addon };
  const report = once(() => references.of(entry, series));
  const facts = {
    entry: shown,
    policy,
    touchpoints,
    breaks,
    outlook: outlooks.of(entry, series, { addon, touchpoints, holds }),
    get references(): ReferenceReport {
      return report();
    },
    get measured(): Measurement | undefined {
      return measurements.of({ entry, series, at, policy, addons });
    },
  };
  return { assessment: assess(facts, series), touchpoints };
}
