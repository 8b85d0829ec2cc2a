import { formatProblem, type Problem } from '../model/errors.js';
import { raiseExitCode } from './exit-code.js';
import { harmless } from './failure.js';

/** Problems that are told in full. */
const told = 5;

/** Says on stderr what could not be read for what was just printed: a report must not pass for the whole. `all`: how to see every problem. */
export function tellProblems(problems: readonly Problem[], all = 'warrant check'): void {
  if (problems.length === 0) return;
  const more = problems.length - told;
  const lines = problems.slice(0, told).map((problem) => `error: ${harmless(formatProblem(problem))}`);
  process.stderr.write(`${[...lines, ...(more > 0 ? [`and ${more} more: ${all}`] : [])].join('\n')}\n`);
  raiseExitCode(2);
}
