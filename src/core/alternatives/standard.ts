import type { Candidate } from '../../model/alternatives.js';
import type { CatalogueField } from '../../model/catalogue/models.js';
import type { SeriesCatalogue } from '../../model/catalogue/series-catalogue.js';
import { own } from '../catalogue/own.js';
import type { Offer, Offers } from './offers.js';
import type { WordedWish } from './wishes.js';
import { common, sharing } from './words.js';

/** One series as it is looked through. */
export type OfferedSeries = { readonly catalogue: SeriesCatalogue; readonly offers: Offers };

/** Nothing below is shown. Judgement: on a register of a wholesale distributor these kept what a consultant would name, and little else. */
export const least = {
  /** Weight of the common words that say more than what a name is about; a word that every fifth name has weighs 0.2. */
  telling: 0.45,
  /** Share of a setting's, module's or model's words that a title has. */
  feature: 0.38,
  /** Share of the words that two names have in common, of all that either has. */
  model: 0.28,
  field: 0.4,
} as const;

/** More modules than this that would come along are another application, not a feature of the one at hand. */
const modulesMore = 2;

export type Found = Pick<Candidate, 'kind' | 'name' | 'from' | 'nearness' | 'why' | 'pointer' | 'what'> & {
  readonly isAtHand: boolean;
  /** What it says a second time: a setting that installs a module, and the module. */
  readonly same: readonly string[];
};

/** Modules and models that an entry builds on. */
export type Dependence = { readonly depends: readonly string[]; readonly used: ReadonlySet<string> };

/** What of a series is near to a wish. */
export function standardNear({ catalogue, offers }: OfferedSeries, wish: WordedWish, { depends, used }: Dependence): readonly Found[] {
  const around = new Set(depends.flatMap(offers.closure));
  const more = (module: string): number => offers.closure(module).filter((name) => !around.has(name)).length;
  const candidates = wish.on === 'field' ? offers.fieldsOf(wish.model) : [...offers.withAny(wish.words)];
  return candidates.flatMap((offer): readonly Found[] => {
    if (used.has(offer.name) || (wish.on === 'model' && offer.kind !== 'model')) return [];
    const near = nearnessOf(catalogue, offers, wish, offer);
    if (near === undefined) return [];
    const [home, modules] = [...offer.modules].map((name) => [name, more(name)] as const).toSorted(([, a], [, b]) => a - b)[0] ?? ['', 0];
    // A module that is there already is nothing to be told about; where no dependence is said, nothing is far.
    if (offer.kind === 'module' && modules === 0) return [];
    if (depends.length > 0 && modules > modulesMore) return [];
    const { kind, name, does } = offer;
    const { pointer, what } = wish;
    const why = [near.why, ...(does === undefined ? [] : [does])].join('; ');
    return [{ pointer, what, kind, name, from: home, nearness: near.is, why, isAtHand: modules === 0, same: sameAs(offer, home) }];
  });
}

/** A module is the same as the setting that installs it, and as its model of that name. */
function sameAs({ kind, name }: Offer, home: string): readonly string[] {
  if (kind === 'module') return [name];
  if (kind === 'setting') return [name.replace(/^.*\.module_/, '')];
  return kind === 'model' ? [name.replaceAll('.', '_'), home] : [];
}

type Near = { readonly is: number; readonly why: string };

function nearnessOf(catalogue: SeriesCatalogue, { vocabulary }: Offers, wish: WordedWish, offer: Offer): Near | undefined {
  const both = common(wish.words, offer.words);
  const isSame = wish.on === 'field' && both.length === wish.words.size && both.length === offer.words.size;
  if (vocabulary.telling(both) < least.telling && !isSame) return undefined;
  const [shared, said] = [vocabulary.sum(both), vocabulary.sum(offer.words.keys())];
  const why = sharing(wish.words, offer.words);
  if (wish.on === 'feature') return atLeast(least.feature, shared / said, why);
  const alike = shared / vocabulary.sum(new Set([...wish.words.keys(), ...offer.words.keys()]));
  if (wish.on === 'field') return likeField(wish, alike, why, offer.field);
  const leads = comodelsOf(catalogue, offer);
  const same = [...wish.comodels].filter((name) => leads.has(name));
  const bonus = wish.comodels.size === 0 ? 0 : (sameTargets * same.length) / wish.comodels.size;
  return atLeast(least.model, alike + bonus, same.length === 0 ? why : `${why}; both lead to ${same.join(', ')}`);
}

const atLeast = (limit: number, is: number, why: string): Near | undefined => (is < limit ? undefined : { is: Math.min(is, 1), why });

/** What leading to the same models adds to the likeness of two models, at most. */
const sameTargets = 0.15;

function comodelsOf(catalogue: SeriesCatalogue, { name, modules }: Offer): ReadonlySet<string> {
  const fields = modules.flatMap((module) => Object.values(own(catalogue.shard(module)?.models, name)?.fields ?? {}));
  return new Set(fields.flatMap(({ comodel }) => comodel ?? []));
}

/** Types that hold the same kind of thing. */
const families = [
  ['Char', 'Text', 'Html'],
  ['Integer', 'Float', 'Monetary'],
  ['Date', 'Datetime'],
  ['Boolean', 'Selection'],
  ['Binary', 'Image'],
  ['Many2one', 'One2many', 'Many2many'],
] as const satisfies readonly (readonly string[])[];

const familyOf = (type: string): number => families.findIndex((family) => family.some((one) => one === type));

function likeField(
  wish: Extract<WordedWish, { on: 'field' }>,
  alike: number,
  why: string,
  field: CatalogueField | undefined,
): Near | undefined {
  if (field === undefined) return undefined;
  const { type, comodel } = wish;
  if (type === undefined) return atLeast(least.field, alike, why);
  if (type !== field.type && familyOf(type) !== familyOf(field.type))
    return atLeast(least.field, alike * otherType, `${why}, of type ${field.type}`);
  const leadsAway = comodel !== undefined && field.comodel !== undefined && comodel !== field.comodel;
  if (leadsAway) return atLeast(least.field, alike * otherTarget, `${why}, leads to ${field.comodel}`);
  const target = comodel === undefined ? '' : ` and lead to ${comodel}`;
  return atLeast(least.field, alike, type === field.type ? `${why}; both are of type ${type}${target}` : `${why}; of type ${field.type}`);
}

const otherType = 0.7;
const otherTarget = 0.6;
