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

/**
 * The first line of what was generated that a file does not have any more, white space aside; undefined where a person only added to it. In a
 * manifest and in a package lists stand on one line, so that there words are compared, and the version may be another one.
 */
export function firstLostLine(path: string, generated: string, disk: string): string | undefined {
  if (!/(^|\/)__(manifest|init)__\.py$/.test(path)) {
    const trimmed = (text: string): string =>
      linesOf(text)
        .flatMap((line) => line.trim() || [])
        .join('\n');
    const lost = changes(trimmed(generated), trimmed(disk)).find(({ removed }) => removed);
    return lost?.value.find((line) => line !== '') ?? undefined;
  }
  const wordsOf = (line: string): readonly string[] => line.replace(/^\s*#.*|\s#[^'"]*$/, '').match(/[\w./@:-]+/g) ?? [];
  const there = new Set(linesOf(disk).flatMap(wordsOf));
  const isLost = (line: string): boolean => !/^\s*"version":/.test(line) && wordsOf(line).some((word) => !there.has(word));
  return linesOf(generated).find(isLost)?.trim();
}
