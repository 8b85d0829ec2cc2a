import type { Value } from '../../model/facts/python.js';

/** What a value of the source is, where it is a literal. */
function literal(value: Value | undefined): unknown {
  return value !== undefined && 'literal' in value ? value.literal : undefined;
}

function isList(value: unknown): value is readonly Value[] {
  return Array.isArray(value);
}

export function textOf(value: Value | undefined): string | undefined {
  const found = literal(value);
  return typeof found === 'string' ? found : undefined;
}

/** Whether Python takes a literal for true: `store="True"` and `required=1` are written, too. */
export function flagOf(value: Value | undefined): boolean | undefined {
  const found = literal(value);
  if (typeof found === 'string' || typeof found === 'number') return found !== '' && found !== 0;
  return typeof found === 'boolean' ? found : undefined;
}

export function itemsOf(value: Value | undefined): readonly Value[] | undefined {
  const found = literal(value);
  return isList(found) ? found : undefined;
}

/** Stands for a function without a name. */
const nameless = 'lambda';

/** Name of a method: given as a string or as the function itself. */
export function methodOf(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  if ('name' in value) return value.name;
  if ('expression' in value || 'lambda' in value) return nameless;
  // `compute=False` takes an inherited method away.
  return typeof value.literal === 'string' ? value.literal : undefined;
}

/** First parts of the pairs of a selection; undefined when one of them is no literal. */
export function keysOf(value: Value | undefined): readonly string[] | undefined {
  const pairs = itemsOf(value)?.map((pair) => {
    const key = literal(itemsOf(pair)?.[0]);
    return typeof key === 'string' || typeof key === 'number' ? String(key) : undefined;
  });
  return pairs?.every((key) => key !== undefined) ? pairs.filter((key) => key !== undefined) : undefined;
}
