import type { Parameter } from '../../../model/facts/python.js';
import { parametersOf } from '../parameters.js';

type Hit = 'call' | 'override';

const positional = (list: readonly Parameter[]): readonly Parameter[] => list.filter(({ kind }) => kind === 'plain');
const has = (list: readonly Parameter[], kind: Parameter['kind']): boolean => list.some((one) => one.kind === kind);
const accepts = (list: readonly Parameter[], name: string): boolean =>
  list.some((one) => one.name === name && (one.kind === 'plain' || one.kind === 'keyword'));

/** Whether code that calls the method as it was could fail: a parameter went or has another place, or one more must be given. */
function breaksCalls(was: readonly Parameter[], now: readonly Parameter[]): boolean {
  const before = positional(was);
  const after = positional(now);
  const misplaced = before.some(({ name }, at) => {
    const other = after[at];
    return other === undefined ? !has(now, 'args') : other.name !== name;
  });
  const lostKeyword = was.some(({ name, kind }) => kind === 'keyword' && !accepts(now, name) && !has(now, 'kwargs'));
  const demanded = now.some(({ name, kind, optional }) => (kind === 'plain' || kind === 'keyword') && !optional && !accepts(was, name));
  const stricter = now.some(({ name, optional }) => !optional && was.some((one) => one.name === name && one.optional));
  return misplaced || lostKeyword || demanded || stricter;
}

/** Whether an override written for the old parameters could be called with something that it does not take. */
function breaksOverrides(was: readonly Parameter[], now: readonly Parameter[]): boolean {
  const more = now.filter(({ name, kind }) => (kind === 'plain' || kind === 'keyword') && !accepts(was, name));
  const room = has(was, 'kwargs') && more.every(({ kind, optional }) => kind === 'keyword' || optional);
  // An override passes on what it got, so what breaks calls breaks its `super()`.
  return breaksCalls(was, now) || (more.length > 0 && !room) || (has(now, 'kwargs') && !has(was, 'kwargs'));
}

/** Who is hit by changed parameters; nobody when both texts mean the same. */
export function hitBy(was: string, now: string): readonly Hit[] {
  if (was === now) return [];
  const [before, after] = [parametersOf(was), parametersOf(now)];
  return [...(breaksCalls(before, after) ? (['call'] as const) : []), ...(breaksOverrides(before, after) ? (['override'] as const) : [])];
}
