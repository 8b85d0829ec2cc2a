import { type Consumer, modelAndField } from '../../model/consumer.js';
import { pointer } from '../../model/pointer.js';
import type { Touchpoint } from '../../model/touchpoint.js';

/** Each name of Odoo that something outside of its code reads or writes. What is written is not counted once more for being read. */
export function consumerTouchpoints(consumers: readonly Consumer[]): readonly Touchpoint[] {
  return consumers.flatMap(({ kind, name, reads = [], writes = [] }, index) => {
    const touch = (list: readonly string[], key: 'reads' | 'writes') =>
      [...new Set(list)].map(
        (path): Touchpoint => ({
          kind: 'consumer',
          ...modelAndField(path),
          access: key === 'reads' ? 'read' : 'write',
          note: `${key === 'reads' ? 'read' : 'written'} by ${name}, ${kind}`,
          pointer: pointer('consumers', index, key, list.indexOf(path)),
        }),
      );
    return [
      ...touch(writes, 'writes'),
      ...touch(reads, 'reads').filter(({ model, field }) => !writes.includes(`${model}.${field ?? '*'}`)),
    ];
  });
}
