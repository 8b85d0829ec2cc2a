import type { Alternatives, Candidate } from '../../model/alternatives.js';
import type { Entry } from '../../model/entry.js';
import type { Series } from '../../model/known-series.js';
import { addonsNear, type OfferedAddons } from './community.js';
import { isNamedIn } from './named.js';
import { type Found, type OfferedSeries, standardNear } from './standard.js';
import { dependsOf, featurePointer, modelsUsed, type Wanted, wishesOf } from './wishes.js';
import { wordsOf } from './words.js';

/** Where alternatives are looked for. */
export type Searched = {
  /** The series under review, then the later ones; undefined where there is no catalogue. */
  readonly series: readonly (readonly [Series, OfferedSeries | undefined])[];
  readonly addons: OfferedAddons;
};

/** So many are shown of one kind of source, and of one wish: a reader must not drown in advice. */
const most = { standard: 4, community: 3, ofFeature: 3, ofWish: 2 } as const;

/**
 * Looks for what standard Odoo, in the series under review or a later one, and the community have that is near to what an entry asks for.
 * Names, types and targets are compared, no texts: it is advice to look, and says nothing about whether it would do.
 */
export function findAlternatives(wanted: Wanted & Pick<Entry, 'justification'>, { series, addons }: Searched): Alternatives {
  const wishes = wishesOf(wanted);
  const [depends, used] = [dependsOf(wanted), modelsUsed(wanted)];
  const around = wordsOf([...depends, ...used].join(' '));
  const [current] = series;
  if (current === undefined) throw new Error('no series is searched');
  const seen = new Set<string>();
  const standard = series.flatMap(([one, offered]): readonly Placed[] => {
    if (offered === undefined) return [];
    const found = wishes.flatMap((wish) => standardNear(offered, wish, { depends, used }));
    // What an earlier series has as well is told there, whatever it takes to have it.
    const fresh = found.filter(
      ({ kind, name }) => !seen.has(`${kind} ${name}`) && (one === current[0] || !isOffered(series, one, kind, name)),
    );
    for (const { kind, name } of found) seen.add(`${kind} ${name}`);
    return fresh.map((each) => ({ ...each, series: one, place: one !== current[0] ? 'later' : each.isAtHand ? 'at-hand' : 'needs' }));
  });
  const community = wishes
    .flatMap((wish) => addonsNear(addons, wish, around))
    .map((each): Placed => ({ ...each, series: current[0], place: 'needs' }));
  const candidates = [...few(standard, most.standard), ...few(community, most.community)];
  const missing = series.flatMap(([one, offered]) => (offered === undefined ? one : []));
  return {
    series: current[0],
    candidates: candidates.map(({ isAtHand: _isAtHand, same: _same, ...each }) => ({
      ...each,
      named: isNamedIn(wanted.justification, each),
    })),
    unknown: [...(missing.length === 0 ? [] : [`there is no catalogue of ${missing.join(', ')}`]), ...addons.unknown],
  };
}

type Placed = Found & Pick<Candidate, 'series' | 'place'>;

function isOffered(all: Searched['series'], before: Series, kind: Found['kind'], name: string): boolean {
  const earlier = all.slice(
    0,
    all.findIndex(([one]) => one === before),
  );
  return earlier.some(([, offered]) => offered?.offers.has(kind, name));
}

/** The nearest, the sooner first where two are equally near; each once, and no more than a few for one wish. */
function few(found: readonly Placed[], limit: number): readonly Placed[] {
  const order: Readonly<Record<Candidate['place'], number>> = { 'at-hand': 0, needs: 1, later: 2 };
  const ranked = found.toSorted((a, b) => b.nearness - a.nearness || order[a.place] - order[b.place] || (a.name < b.name ? -1 : 1));
  const told = new Set<string>();
  const ofWish = new Map<string, number>();
  const kept = ranked.filter(({ pointer, name, same }) => {
    const number = ofWish.get(pointer) ?? 0;
    if (number >= (pointer === featurePointer ? most.ofFeature : most.ofWish) || [name, ...same].some((key) => told.has(key))) return false;
    for (const key of [name, ...same]) told.add(key);
    ofWish.set(pointer, number + 1);
    return true;
  });
  return kept.slice(0, limit);
}
