import { formatProblem, type Problem } from '../model/errors.js';
import { raiseExitCode } from './exit-code.js';

/** Problems that are told in full; the check of the register tells them all. */
const told = 5;

/** Says on stderr what of the register could not be used for what was just printed: a report must not pass for the whole. */
export function tellProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const more = problems.length - told;
  const lines = problems.slice(0, told).map((problem) => `error: ${formatProblem(problem)}`);
  process.stderr.write(`${[...lines, ...(more > 0 ? [`and ${more} more: warrant check`] : [])].join('\n')}\n`);
  raiseExitCode(2);
}
