import type { Json } from './located.js';

/**
 * What validation added to an authored value, as a tree: `{ add }` holds members that were filled in, `{ in }` leads deeper. Kept instead
 * of a second copy of the whole value, since defaults are all that a schema of the register adds.
 */
export type Defaults = { readonly add?: { readonly [key: string]: Json }; readonly in?: { readonly [key: string]: Defaults } };

type Members = { readonly [key: string]: Json };

function isMembers(value: unknown): value is Members {
  return value !== null && typeof value === 'object';
}

/** The difference between a value as authored and as validated; undefined when something else than members was added. */
export function findDefaults(authored: Json, validated: unknown): Defaults | undefined {
  if (!isMembers(authored) || !isMembers(validated)) return authored === validated ? {} : undefined;
  const add: { [key: string]: Json } = {};
  const deeper: { [key: string]: Defaults } = {};
  for (const key of Object.keys(validated)) {
    const [before, value] = [authored[key], validated[key]];
    if (value === undefined) continue;
    if (before === undefined) {
      add[key] = value;
      continue;
    }
    const inside = findDefaults(before, value);
    if (inside === undefined) return undefined;
    if (inside.add !== undefined || inside.in !== undefined) deeper[key] = inside;
  }
  if (Object.keys(authored).some((key) => validated[key] === undefined)) return undefined;
  return { ...(Object.keys(add).length > 0 ? { add } : {}), ...(Object.keys(deeper).length > 0 ? { in: deeper } : {}) };
}

/** Puts the defaults back; parts without any are shared with the authored value. Keys come out sorted, as they went in. */
export function applyDefaults(authored: Json, { add, in: deeper }: Defaults): Json {
  if (!isMembers(authored) || (add === undefined && deeper === undefined)) return authored;
  if (Array.isArray(authored)) return authored.map((item: Json, index) => applyDefaults(item, deeper?.[index] ?? {}));
  const keys = add === undefined ? Object.keys(authored) : [...Object.keys(authored), ...Object.keys(add)].sort();
  const result: { [key: string]: Json } = {};
  for (const key of keys) {
    const value = authored[key] ?? add?.[key] ?? null;
    const inside = deeper?.[key];
    result[key] = inside === undefined ? value : applyDefaults(value, inside);
  }
  return result;
}
