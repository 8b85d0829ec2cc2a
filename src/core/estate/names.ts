import type { Entry } from '../../model/entry.js';

/** Technical names that an entry gives its addon, in its own series and in others; none when it extends another entry's addon. */
export function addonNamesOf({ addon, bySeries }: Entry): readonly string[] {
  const others = Object.values(bySeries).map((patch) => patch?.['name']);
  return [...new Set([addon?.name, ...others].filter((name) => typeof name === 'string'))];
}
