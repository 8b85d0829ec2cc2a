import { diskTrouble, sayTrouble } from '../model/disk-trouble.js';
import { raiseExitCode } from './exit-code.js';

let isTold = false;

/**
 * Prints a whole text; waits while the reader is slower. What cannot be printed is told once, and the work goes on to its end: its exit
 * code still counts.
 */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, (error) => {
      if (error) tellOutputError(error);
      resolve();
    });
  });
}

/**
 * Prints a report, or writes it to the file that was named. What was passed on through a pipe or a device may be standard output itself, so
 * that only a file is told.
 * @throws UserError when the place cannot be written
 */
export async function printOrSave(report: string | Uint8Array, out: string | undefined, root: string): Promise<void> {
  if (out === undefined) return await print(String(report));
  const { saveText } = await import('../app/save-text.js');
  if ((await saveText(out, report, root)) === 'file') await print(`Wrote ${out}\n`);
}

/** Says on stderr why nothing more can be printed. A reader that went away is no error (`warrant list | head -1`). */
export function tellOutputError(error: Error): void {
  if (isTold || isClosedPipe(error)) return;
  isTold = true;
  const trouble = diskTrouble(error);
  process.stderr.write(`error: standard output cannot be written. ${trouble === undefined ? error.message : sayTrouble(trouble)}\n`);
  raiseExitCode(2);
}

/** The other end of the pipe was closed. */
function isClosedPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
