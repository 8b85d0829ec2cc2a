import { type Consumer, modelAndField } from '../../model/consumer.js';
import { fieldReference, onModel } from './of-conditions.js';
import type { At, Reference } from './reference.js';

/** What the consumers of an entry read and write. */
export function consumerReferences(consumers: readonly Consumer[]): readonly Reference[] {
  return consumers.flatMap(({ reads = [], writes = [] }, index) => {
    const of = (names: readonly string[], key: string) => names.flatMap((name, place) => ofName(name, ['consumers', index, key, place]));
    return [...of(reads, 'reads'), ...of(writes, 'writes')];
  });
}

function ofName(name: string, at: At): readonly Reference[] {
  const { model, field } = modelAndField(name);
  return [{ on: 'model', at, name: model }, ...(field === undefined ? [] : [fieldReference(onModel(model), field, at)])];
}
