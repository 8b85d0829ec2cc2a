import { handLines } from '../core/impact/effort/hand-lines.js';
import { planDeclarations } from '../core/planning/plan.js';
import { buildSource } from '../core/planning/source.js';
import { isEncoded } from '../core/text/encoded.js';
import { renderAddon } from '../io/templates/render.js';
import type { CodeLines, HandPlaces } from '../model/code-lines.js';
import type { Entry } from '../model/entry.js';
import { grouped } from '../model/grouped.js';
import type { LineRange } from '../model/impact/effort.js';
import type { Series } from '../model/known-series.js';
import type { Register } from '../model/register.js';
import type { EntryReview } from '../model/review.js';
import type { InstalledAddon } from '../model/state-file.js';
import type { TouchpointKind } from '../model/touchpoint.js';

export type LinesRequest = {
  readonly register: Register;
  /** All entries of the register, as reviewed. */
  readonly reviews: readonly EntryReview[];
  /** Addons that were generated, by their records. */
  readonly addons: readonly InstalledAddon[];
};

export type LineCounter = {
  /** Lines of an entry in a series; undefined for one that says nothing to build. */
  readonly of: (review: EntryReview, series: Series) => CodeLines | undefined;
};

type Forecast = { readonly lines: number } | { readonly why: string };

function placesOf({ touchpoints }: Entry, series: Series): HandPlaces {
  const places: Partial<Record<TouchpointKind, number>> = {};
  for (const { kind, series: only } of touchpoints) {
    if (only === undefined || only.includes(series)) places[kind] = (places[kind] ?? 0) + 1;
  }
  return places;
}

function withHand(planned: number, places: HandPlaces): LineRange {
  const { low, expected, high } = handLines(places);
  return { low: planned + Math.round(low), expected: planned + Math.round(expected), high: planned + Math.round(high) };
}

/** Opens the counting of lines of entries: planned, generated and on disk. */
export async function openLineCounter({ register, reviews, addons }: LinesRequest): Promise<LineCounter> {
  const { countLines, countTexts } = await import('../io/addons/cloc/count-lines.js');
  const { openParser } = await import('../io/addons/python/grammar.js');
  const { recordedText } = await import('../io/workspace/state.js');
  const parser = await openParser();
  const { policy, parseAddon } = register;
  const { organization, website } = policy;
  const byId = new Map(reviews.map((one) => [one.registered.entry.id, one]));

  const counted = (owner: Entry, extendedBy: readonly Entry[], series: Series): Forecast => {
    const built = buildSource({ owner, extendedBy, series, organization, website, parseAddon });
    if (built.ok) return { lines: countTexts(renderAddon(planDeclarations(built.source), isEncoded).files, parser) };
    return { why: built.problems.map(({ entry, pointer, message }) => `${entry}${pointer}: ${message}`).join('; ') };
  };
  const extending = grouped(
    reviews.flatMap((one) => (one.registered.entry.extends === undefined ? [] : [[one.registered.entry.extends, one] as const])),
  );
  const generatedFrom = grouped(addons.map((one) => [`${one.state.entry} ${one.state.series}`, one] as const));
  const approvedOn = (owner: string): readonly Entry[] =>
    (extending.get(owner) ?? [])
      .filter(({ approval, state }) => approval.satisfied && state !== 'retired')
      .map(({ registered }) => registered.entry);
  const forecastOf = (entry: Entry, series: Series): Forecast => {
    if (entry.extends === undefined) return counted(entry, approvedOn(entry.id), series);
    const owner = byId.get(entry.extends)?.registered.entry;
    if (owner === undefined) return { why: `${entry.extends}, which it extends, is not in the register` };
    const others = approvedOn(owner.id).filter(({ id }) => id !== entry.id);
    const [whole, without] = [counted(owner, [...others, entry], series), counted(owner, others, series)];
    if ('why' in whole) return whole;
    return 'why' in without ? without : { lines: whole.lines - without.lines };
  };
  const generatedOf = ({ folder, state }: InstalledAddon): number | undefined => {
    const files = Object.entries(state.files).map(([path, digest]) => ({ path, text: recordedText(folder, path, digest) }));
    const kept = files.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
    return kept.length < files.length ? undefined : countTexts(kept, parser);
  };

  return {
    of({ registered: { entry } }, series) {
      if (entry.addon === undefined && entry.touchpoints.length === 0) return undefined;
      const forecast = entry.addon === undefined ? { lines: 0 } : forecastOf(entry, series);
      const [addon] = generatedFrom.get(`${entry.id} ${series}`) ?? [];
      const generated = addon === undefined ? undefined : generatedOf(addon);
      const places = placesOf(entry, series);
      return {
        ...('why' in forecast ? { why: forecast.why } : { forecast: forecast.lines, foreseen: withHand(forecast.lines, places) }),
        ...(generated === undefined ? {} : { generated }),
        ...(addon === undefined ? {} : { finished: countLines(addon.folder, parser).total }),
        places,
      };
    },
  };
}
