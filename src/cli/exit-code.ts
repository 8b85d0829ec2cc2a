import { UserError } from '../model/errors.js';

/** 0 fine, 1 the answer is no, 2 the input is wrong, 3 the tool is wrong; the highest wins. */
export type ExitCode = 0 | 1 | 2 | 3;

/** Keeps the highest code of the run. Never `process.exit`: what was written may still be on its way. */
export function raiseExitCode(code: ExitCode): void {
  process.exitCode = Math.max(Number(process.exitCode ?? 0), code);
}

export function exitCodeOf(error: unknown): ExitCode {
  return error instanceof UserError ? error.exitCode : 3;
}
