import type { DataLoss } from '../../model/data-loss.js';
import type { FileContents } from '../../model/facts/contents.js';
import type { Rename } from '../../model/rename.js';
import { type Definition, definitionsIn } from './definitions.js';
import { successorOf } from './successors.js';

/** What files defined and no file defines any more, in order of name. */
export function vanished(before: readonly FileContents[], after: readonly FileContents[]): readonly Definition[] {
  const left = definitionsIn(after);
  const gone = [...definitionsIn(before).values()].filter(({ key }) => !left.has(key));
  return gone.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** What goes under another name, by key, and what is there now. */
export function renamedAmong(
  gone: readonly Definition[],
  after: readonly FileContents[],
  addon: string,
  renames: readonly Rename[],
): ReadonlyMap<string, Definition> {
  if (renames.length === 0) return new Map();
  const left = definitionsIn(after);
  return new Map(
    gone.flatMap((definition) => {
      const now = left.get(successorOf(definition, addon, renames) ?? '');
      return now === undefined ? [] : [[definition.key, now]];
    }),
  );
}

/** What a database loses with it. A model takes its fields along, and a field its values. */
export function lossesOf(gone: readonly Definition[]): readonly DataLoss[] {
  const models = new Set(gone.flatMap(({ kind, model }) => (kind === 'model' ? [model] : [])));
  const fields = new Set(gone.flatMap(({ kind, what }) => (kind === 'field' ? [what] : [])));
  const isCovered = ({ kind, model, name }: Definition): boolean =>
    (kind === 'field' && models.has(model)) || (kind === 'selection-value' && (models.has(model) || fields.has(`field ${model}.${name}`)));
  return gone.flatMap((definition) => (definition.loss === undefined || isCovered(definition) ? [] : [definition.loss]));
}
