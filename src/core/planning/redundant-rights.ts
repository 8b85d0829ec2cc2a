import type { Addon } from '../../model/addon/addon.js';
import { accessRows, type Operation } from './access-matrix.js';
import { closure } from './testing/rights.js';

/** A flag of an access row that changes nothing for anybody, because an included group has it as well. */
export type RedundantRight = {
  readonly model: string;
  readonly group: string;
  readonly operation: Operation;
  /** The included group that has the same flag: every user of `group` is a user of it. */
  readonly because: string;
};

/**
 * The rights that no test can miss: a group that includes another one holds its flags too, so a row that repeats one is written for
 * people to read. The proof is the pair (group, because): taking the flag away leaves the one of `because`.
 */
export function redundantRights(spec: Addon): readonly RedundantRight[] {
  const rows = accessRows(spec);
  return rows.flatMap(({ model, group, can }) => {
    const included = rows.filter((row) => row.model === model && row.group !== group && closure(spec, group).includes(row.group));
    return [...can].flatMap((operation) => {
      const [because] = included.filter((row) => row.can.has(operation));
      return because === undefined ? [] : [{ model, group, operation, because: because.group }];
    });
  });
}
