import type { Rename } from '../../model/rename.js';
import type { Definition } from './definitions.js';

/** One word for one rename, for the record of an addon. */
export function renameId(rename: Rename): string {
  const { kind, from, to } = rename;
  if (kind === 'field') return `field ${rename.model}.${from} > ${to}`;
  if (kind === 'selection-value') return `value ${rename.model}.${rename.field}.${from} > ${to}`;
  return `${kind} ${from} > ${to}`;
}

/** The key under which the data of a definition goes on, or undefined where nothing says that it was renamed. */
export function successorOf(definition: Definition, addon: string, renames: readonly Rename[]): string | undefined {
  const { kind, name = '' } = definition;
  const model = renames.find((one) => one.kind === 'model' && one.from === definition.model)?.to ?? definition.model;
  if (kind === 'record') {
    const id = renames.find((one) => one.kind === 'record' && one.model === model && `${addon}.${one.from}` === name)?.to;
    const now = `record ${id === undefined ? name : `${addon}.${id}`} of ${model}`;
    return now === definition.key ? undefined : now;
  }
  if (kind === 'model') return model === definition.model ? undefined : `model ${model}`;
  const field = renames.find((one) => one.kind === 'field' && one.model === model && one.from === name)?.to ?? name;
  const key = `field ${model}.${field}`;
  if (kind === 'field') return key === definition.key ? undefined : key;
  const { value = '' } = definition;
  const option = renames.find(
    (one) => one.kind === 'selection-value' && one.model === model && one.field === field && one.from === value,
  )?.to;
  const after = `value ${option ?? value} of ${key}`;
  return after === definition.key ? undefined : after;
}
