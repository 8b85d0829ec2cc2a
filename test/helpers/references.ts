import { layerOf, seriesCatalogue } from '../../src/core/catalogue/series-catalogue.js';
import { variantFor } from '../../src/core/odoo/variant.js';
import { checkReferences } from '../../src/core/references/check-references.js';
import { surroundingsIn } from '../../src/core/references/surroundings.js';
import { Addon, parseAddon } from '../../src/model/addon/addon.js';
import type { ModuleShard } from '../../src/model/catalogue/shard.js';
import type { EntryInput } from '../../src/model/entry.js';
import type { Series } from '../../src/model/known-series.js';
import type { ReferenceReport } from '../../src/model/references.js';
import { framework } from './catalogue.js';
import { makeEntry } from './makers.js';

/** A catalogue of the given modules and the framework. */
export const catalogueOf = (modules: readonly ModuleShard[], series: Series = '17.0') =>
  seriesCatalogue(series, [layerOf([framework(series), ...modules])]);

type Known = Extract<ReferenceReport, { known: true }>;

/** What a catalogue of the given modules says to an entry. */
export function reportOn(input: Partial<EntryInput>, modules: readonly ModuleShard[], series: Series = '17.0'): Known {
  const entry = makeEntry(input);
  const variant = variantFor(entry, series, parseAddon);
  if (!variant.ok) throw new Error(variant.why);
  const report = checkReferences({ entry, series, addon: variant.addon }, surroundingsIn(catalogueOf(modules, series), series));
  if (!report.known) throw new Error(report.why);
  return report;
}

/** The same for an addon alone: each problem as `code pointer: message`. */
export function problemsOf(addon: EntryInput['addon'], modules: readonly ModuleShard[], series: Series = '17.0'): readonly string[] {
  return written(reportOn({ addon: Addon.parse(addon) }, modules, series));
}

export const written = ({ problems }: Known): readonly string[] =>
  problems.map(({ code, severity, pointer, message }) => `${severity === 'warning' ? '(warning) ' : ''}${code} ${pointer}: ${message}`);
