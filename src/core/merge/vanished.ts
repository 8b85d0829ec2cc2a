import type { DataLoss } from '../../model/data-loss.js';
import type { FileContents } from '../../model/facts/contents.js';
import { type Definition, definitionsIn } from './definitions.js';

/** What files defined and no file defines any more, in order of name. */
export function vanished(before: readonly FileContents[], after: readonly FileContents[]): readonly Definition[] {
  const left = definitionsIn(after);
  const gone = [...definitionsIn(before).values()].filter(({ key }) => !left.has(key));
  return gone.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** What a database loses with it. A model takes its fields along, and a field its values. */
export function lossesOf(gone: readonly Definition[]): readonly DataLoss[] {
  const models = new Set(gone.flatMap(({ kind, model }) => (kind === 'model' ? [model] : [])));
  const fields = new Set(gone.flatMap(({ kind, what }) => (kind === 'field' ? [what] : [])));
  const isCovered = ({ kind, model, name }: Definition): boolean =>
    (kind === 'field' && models.has(model)) || (kind === 'selection-value' && (models.has(model) || fields.has(`field ${model}.${name}`)));
  return gone.flatMap((definition) => (definition.loss === undefined || isCovered(definition) ? [] : [definition.loss]));
}
