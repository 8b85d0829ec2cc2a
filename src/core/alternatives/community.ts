import type { CommunityList } from '../../model/community.js';
import type { Series } from '../../model/known-series.js';
import { byWord } from './offers.js';
import type { Found } from './standard.js';
import { least } from './standard.js';
import type { WordedWish } from './wishes.js';
import { common, sharing, Vocabulary, type Words, wordsOf } from './words.js';

type Addon = { readonly name: string; readonly repository: string; readonly words: Words };

/** The addons that a list has for one series. */
export type OfferedAddons = {
  readonly vocabulary: Vocabulary;
  readonly withAny: (words: Words) => Iterable<Addon>;
  /** What the list does not know, in sentences. */
  readonly unknown: readonly string[];
};

/** Share of an addon's words that have to be accounted for, and of the words of a model or field that the addon has to have. */
const leastCovered = { addon: 0.7, wish: 0.5 };

/** @param list undefined when the list could not be read */
export function addonsIn(list: CommunityList | undefined, series: Series): OfferedAddons {
  const branches = Object.entries(list?.repositories ?? {}).flatMap(([repository, bySeries]) => {
    const branch = bySeries[series];
    return branch === undefined ? [] : [{ repository, ...branch }];
  });
  const addons = branches.flatMap(({ repository, addons: names }) => names.map((name) => ({ name, repository, words: wordsOf(name) })));
  const days = branches.flatMap(({ asOf }) => asOf ?? []).toSorted();
  return {
    vocabulary: new Vocabulary(addons.map(({ words }) => words)),
    withAny: byWord(addons),
    unknown: unknownTo(list, series, branches.length === 0 ? undefined : addons.length, days.at(-1)),
  };
}

function unknownTo(
  list: CommunityList | undefined,
  series: Series,
  addons: number | undefined,
  asOf: string | undefined,
): readonly string[] {
  if (list === undefined) return ['the list of community addons cannot be read: what there is of them is not known'];
  if (addons === undefined) return [`no community addon of ${series} is listed: whether one does this is not known`];
  return asOf === undefined ? [] : [`community addons of ${series}: ${addons} are listed as of ${asOf}; what came later is not known`];
}

/**
 * Addons near to a wish.
 *
 * @param around words of what the wish is about: the models and modules that the entry builds on. They account for words of an addon, and
 *   never are a reason to name it.
 */
export function addonsNear({ vocabulary, withAny }: OfferedAddons, wish: WordedWish, around: Words): readonly Found[] {
  const accounted = new Map([...around, ...(wish.on === 'field' ? wordsOf(wish.model) : []), ...wish.words]);
  const { pointer, what } = wish;
  return [...withAny(wish.words)].flatMap(({ name, repository, words }): readonly Found[] => {
    const both = common(wish.words, words);
    if (vocabulary.telling(both) < least.telling) return [];
    if (wish.on !== 'feature' && vocabulary.sum(both) < leastCovered.wish * vocabulary.sum(wish.words.keys())) return [];
    const is = vocabulary.sum(common(words, accounted)) / vocabulary.sum(words.keys());
    if (is < leastCovered.addon) return [];
    return [
      {
        pointer,
        what,
        kind: 'addon',
        name,
        from: repository,
        nearness: is,
        why: sharing(wish.words, words),
        isAtHand: false,
        same: [name],
      },
    ];
  });
}
