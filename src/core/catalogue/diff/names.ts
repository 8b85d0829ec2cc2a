/** Words that say nothing about what a thing is, and spellings of the same word. */
const fillers: ReadonlySet<string> = new Set(['id', 'ids', 'get', 'the', 'is', 'has', 'x2many']);
const spellings: Readonly<Record<string, string>> = {
  qty: 'quantity',
  amt: 'amount',
  nbr: 'count',
  number: 'count',
  tmpl: 'template',
  attr: 'attribute',
  desc: 'description',
  calc: 'compute',
  prod: 'product',
  lang: 'language',
  tree: 'list',
  loc: 'location',
};

const stem = (word: string): string => {
  const whole = spellings[word] ?? word;
  return whole.length > 3 && whole.endsWith('s') && !whole.endsWith('ss') ? whole.slice(0, -1) : whole;
};

function wordsOf(name: string): readonly string[] {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map(stem);
  const telling = words.filter((word) => !fillers.has(word));
  return telling.length === 0 ? words : telling;
}

/** 0 to 1: how many words two names share, each counted once on either side. */
export function nameLikeness(one: string, other: string): number {
  const left = wordsOf(one);
  const right = [...wordsOf(other)];
  if (left.join('') === right.join('')) return 1;
  let shared = 0;
  for (const word of left) {
    const at = right.indexOf(word);
    if (at < 0) continue;
    right.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / (2 * shared + (left.length - shared) + right.length);
}

/** 0 to 1: what two sets share of all that is in either. */
export function overlap<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  if (one.size === 0 && other.size === 0) return 0;
  let shared = 0;
  for (const item of one) if (other.has(item)) shared += 1;
  return shared / (one.size + other.size - shared);
}
