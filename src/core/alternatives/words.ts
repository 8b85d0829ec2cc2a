import { emptyWords, sameMeaning, subjects } from './data/plain-words.js';

/** Words by what they mean, each as it was written. */
export type Words = ReadonlyMap<string, string>;

/** Each word of a group stands for the first one. */
const meanings: ReadonlyMap<string, string> = new Map(sameMeaning.flatMap((group) => group.map((word) => [word, group[0]] as const)));

/** `agreements` as `agreement`, `deliveries` as `delivery`; what only looks like a plural is left. */
function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** The words of a technical name or a title that tell something: each once, singular, and under one word where several mean the same in Odoo. */
export function wordsOf(text: string): Words {
  const words = text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1);
  const meant = words.map((word) => [meanings.get(word) ?? meanings.get(singular(word)) ?? singular(word), word] as const);
  return new Map(meant.filter(([meaning]) => !emptyWords.has(meaning)));
}

/** Meanings that two have in common. */
export const common = (one: Words, other: Words): readonly string[] => [...one.keys()].filter((word) => other.has(word));

/** `shares vendor (supplier), label`: the words that two have in common as the second writes them, and the first where it differs. */
export function sharing(one: Words, other: Words): string {
  const words = common(one, other).map((meaning) => {
    const [here, there] = [one.get(meaning) ?? meaning, other.get(meaning) ?? meaning];
    return singular(here) === singular(there) ? there : `${there} (${here})`;
  });
  return `shares ${words.join(', ')}`;
}

/** How telling words are: the rarer among the names of a collection, the more. */
export class Vocabulary {
  readonly #names: number;
  readonly #frequency = new Map<string, number>();

  /** @param names words of each name of the collection */
  constructor(names: Iterable<Words>) {
    let count = 0;
    for (const words of names) {
      count++;
      for (const word of words.keys()) this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
    }
    this.#names = count;
  }

  /** 0 to 1: the information of a word, over that of one which a single name has. */
  weight(word: string): number {
    return Math.log((1 + this.#names) / (this.#frequency.get(word) ?? 1)) / Math.log(1 + this.#names);
  }

  sum(words: Iterable<string>): number {
    let total = 0;
    for (const word of words) total += this.weight(word);
    return total;
  }

  /** The weight of those words that say more than what a name is about. */
  telling(words: readonly string[]): number {
    return this.sum(words.filter((word) => !subjects.has(word)));
  }
}
