import { rmSync } from 'node:fs';

/** Removes what a failed write left; that it cannot be removed is no second failure. */
export function discard(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch {
    // Where nothing could be written, nothing lies.
  }
}
