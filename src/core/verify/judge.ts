import type { Leftover, OwnLine, Step, VerifiedGroup, VerifiedTests } from '../../model/verification.js';

/** How one start of Odoo ended. */
export type StepEnd = {
  readonly step: Step;
  readonly isLate: boolean;
  /** By the system, and not because it took too long. */
  readonly killedBy: string | null;
  /** State of each addon afterwards, where it was asked for. */
  readonly states?: Readonly<Record<string, string>>;
};

export type Judged = Pick<VerifiedGroup, 'addons' | 'ownLines' | 'tests' | 'leftovers'> & {
  readonly ends: readonly StepEnd[];
  /** What went wrong beside: nothing could be committed, tests could not be read. */
  readonly troubles: readonly string[];
  /** Longest that a start may take, in minutes. */
  readonly timeout: number;
};

/** The state that an addon has to be in after a step. */
const expected: Readonly<Partial<Record<Step, string>>> = { install: 'installed', update: 'installed', uninstall: 'uninstalled' };

function endFaults({ step, isLate, killedBy, states = {} }: StepEnd, { addons, timeout }: Judged): readonly string[] {
  if (isLate) return [`${step}: Odoo took longer than ${timeout} minutes and was stopped; allow more with --timeout`];
  if (killedBy !== null) return [`${step}: Odoo was killed by the system (${killedBy}), as when memory runs out`];
  const state = expected[step];
  if (state === undefined) return [];
  return addons.flatMap((addon) => {
    const is = states[addon] ?? 'not known to Odoo';
    return is === state ? [] : [`${step}: ${addon} is ${is}, not ${state}`];
  });
}

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

function lineFaults(lines: readonly OwnLine[]): readonly string[] {
  const byStep = new Map<Step, number>();
  for (const { step, times } of lines) byStep.set(step, (byStep.get(step) ?? 0) + times);
  return [...byStep].map(([step, count]) => `${step}: ${plural(count, 'log line')} of its own at WARNING or above`);
}

function testFaults({ addon, inCode, passed, failed, errors, skipped }: VerifiedTests): readonly string[] {
  if (inCode > 0 && passed + failed + errors + skipped === 0) return [`install: none of the ${plural(inCode, 'test')} of ${addon} ran`];
  return [
    ...(failed === 0 ? [] : [`install: ${plural(failed, 'test')} of ${addon} failed`]),
    ...(errors === 0 ? [] : [`install: ${plural(errors, 'test')} of ${addon} ended in errors`]),
  ];
}

function leftoverFaults(found: readonly Leftover[]): readonly string[] {
  const wrong = found.filter(({ isExpected }) => !isExpected);
  if (wrong.length === 0) return [];
  return [
    `uninstall: ${wrong.map(({ table, what, count }) => (what === `table ${table}` ? what : `${table}: ${what} (${count})`)).join('; ')} left behind`,
  ];
}

/** What is wrong with the life of a group of addons; empty when all is well. */
export function faultsOf(judged: Judged): readonly string[] {
  return [
    ...judged.ends.flatMap((end) => endFaults(end, judged)),
    ...judged.troubles,
    ...judged.tests.flatMap(testFaults),
    ...lineFaults(judged.ownLines),
    ...leftoverFaults(judged.leftovers),
  ];
}
