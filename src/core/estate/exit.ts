import type { Candidate } from '../../model/alternatives.js';
import type { Place } from '../../model/errors.js';
import type { Finding } from '../../model/finding.js';
import { type Series, seriesList } from '../../model/known-series.js';
import type { EntryReview } from '../../model/review.js';
import { common, wordsOf } from '../alternatives/words.js';

const kinds: Readonly<Record<Candidate['kind'], string>> = {
  ...{ model: 'the model', field: 'the field', setting: 'the setting', module: 'the module', addon: 'the addon' },
};
/** So much of an exit plan is quoted. */
const quoted = 80;

/** Whether the catalogue of a series has a module; undefined where there is no catalogue. */
export type HasModule = (series: Series, module: string) => boolean | undefined;

/** Technical names in a text: words with an underscore. */
const namesIn = (text: string): readonly string[] => [...new Set(text.match(/\b[a-z][a-z0-9]*(?:_[a-z0-9]+)+\b/g) ?? [])];

/** Modules that a plan waits for by name, with the first later series that has them. */
function awaited(plan: string, series: Series, has: HasModule): readonly (readonly [string, Series])[] {
  const later = seriesList.slice(seriesList.indexOf(series) + 1);
  return namesIn(plan).flatMap((name): readonly (readonly [string, Series])[] => {
    const first = has(series, name) === false ? later.find((one) => has(one, name) === true) : undefined;
    return first === undefined ? [] : [[name, first]];
  });
}

/**
 * Exit plans that standard Odoo of a later series than the entry's own may fulfil: modules that a plan names, and what is near to what the
 * entry asks for and shares a word with the plan. Names are compared; whether it does what the plan waits for is for people to see.
 */
export function exitFindings(review: EntryReview, place: (pointer: string) => Place, has: HasModule): readonly Finding[] {
  const { entry } = review.registered;
  const plan = entry.upgrade?.exit;
  if (plan === undefined || review.state === 'retired' || review.state === 'rejected') return [];
  const said = wordsOf(plan);
  const near = review.alternatives.candidates.filter(
    ({ kind, place: where, named, name }) => kind !== 'addon' && where === 'later' && !named && common(wordsOf(name), said).length > 0,
  );
  const short = plan.length > quoted ? `${plan.slice(0, quoted).trimEnd()} …` : plan;
  const about = {
    remedy: `see whether it fulfils the exit plan: ${short}`,
    place: place('/upgrade/exit'),
    entry: entry.id,
    exitCode: 0,
  } as const;
  return [
    ...awaited(plan, entry.series, has).map(
      ([name, series]): Finding => ({
        ...{ rule: 'exit-possible', severity: 'warning', message: `Odoo ${series} has the module ${name}, which the exit plan names` },
        ...about,
      }),
    ),
    ...near.map(
      ({ kind, name, from, series, what, why }): Finding => ({
        ...{ rule: 'exit-possible', severity: 'note', ...about },
        message: `Odoo ${series} brings ${kinds[kind]} ${name} (${from}), near to ${what}: ${why}`,
      }),
    ),
  ];
}
