import { diffArrays } from 'diff';

const linesOf = (text: string): readonly string[] => text.replace(/^\uFEFF/, '').split(/\r?\n/);

/** Lines of a text, from 1, that another one does not have there. */
export function addedLines(before: string, after: string): ReadonlySet<number> {
  const added = new Set<number>();
  let line = 0;
  for (const { value, added: isNew, removed } of changes(before, after)) {
    if (removed) continue;
    for (const _ of value) {
      line += 1;
      if (isNew) added.add(line);
    }
  }
  return added;
}

/** Where the lines of a text stand in a later version of it, both from 1; those that are gone are missing. */
export function movedLines(before: string, after: string): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let [from, to] = [0, 0];
  for (const { value, added, removed } of changes(before, after)) {
    for (const _ of value) {
      if (!added) from += 1;
      if (!removed) to += 1;
      if (!added && !removed) places.set(from, to);
    }
  }
  return places;
}

const changes = (before: string, after: string) => diffArrays([...linesOf(before)], [...linesOf(after)]);
