import { diff3Merge } from 'node-diff3';
import type { Part } from './parts.js';

export const sameLines = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, index) => line === b[index]);

/** Three-way merge of lines that have no structure; changes of both sides that touch each other are a conflict. */
export function mergeLines(base: readonly string[], yours: readonly string[], plan: readonly string[]): readonly Part[] {
  return diff3Merge([...yours], [...base], [...plan], { excludeFalseConflicts: true }).flatMap(({ ok, conflict }): readonly Part[] => {
    if (ok !== undefined) return [{ lines: ok }];
    return conflict === undefined ? [] : [{ conflict: { yours: conflict.a, base: conflict.o, plan: conflict.b } }];
  });
}
