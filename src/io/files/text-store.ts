import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskTrouble, hasCode } from '../../model/disk-trouble.js';
import { UserError } from '../../model/errors.js';

/** Bytes of text that are kept in memory before a file is opened: a few addons need none. */
const usualMemory = 2 ** 25;

type Kept = Buffer | { readonly at: number; readonly length: number };

const remedy = 'Set TMPDIR to a folder with more room, or give fewer addons at once (--shard).';

/**
 * Texts that are too many for the memory of a process, by the order in which they came. What exceeds the memory lies in a temporary file that
 * only this user may open and that has lost its name already: nothing of it is left however the process ends.
 */
export class TextStore {
  readonly #texts: Kept[] = [];
  readonly #memory: number;
  readonly #folder: string;
  #held = 0;
  #file: number | undefined;
  #end = 0;

  /** @param memory bytes that are kept in memory; `folder`: where the file lies */
  constructor(memory: number = usualMemory, folder: string = tmpdir()) {
    this.#memory = memory;
    this.#folder = folder;
  }

  /**
   * @returns the number of the text, from 0
   * @throws UserError when the disk is full, or there is no place for temporary files
   */
  add(text: string): number {
    const bytes = Buffer.from(text);
    if (this.#held + bytes.length <= this.#memory) {
      this.#held += bytes.length;
      this.#texts.push(bytes);
    } else this.#texts.push(this.#write(bytes));
    return this.#texts.length - 1;
  }

  get(index: number): string {
    const kept = this.#texts[index];
    if (kept === undefined) throw new Error(`there is no text ${index}`);
    if (Buffer.isBuffer(kept)) return kept.toString();
    const bytes = Buffer.allocUnsafe(kept.length);
    for (let read = 0; read < kept.length; ) {
      const more = this.#file === undefined ? 0 : readSync(this.#file, bytes, read, kept.length - read, kept.at + read);
      if (more === 0) throw new Error('the temporary file is shorter than what was written');
      read += more;
    }
    return bytes.toString();
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    this.#texts.length = 0;
  }

  #write(bytes: Buffer): Kept {
    try {
      this.#file ??= this.#open();
      const at = this.#end;
      for (let written = 0; written < bytes.length; )
        written += writeSync(this.#file, bytes, written, bytes.length - written, at + written);
      this.#end += bytes.length;
      return { at, length: bytes.length };
    } catch (error) {
      throw this.#explain(error);
    }
  }

  #open(): number {
    const path = join(this.#folder, `warrant-${randomUUID()}`);
    const file = openSync(path, 'wx+', 0o600);
    // Systems that cannot take the name of an open file away do so when it is closed.
    unlinkSync(path);
    return file;
  }

  #explain(error: unknown): unknown {
    const what = hasCode(error, 'ENOENT') ? 'There is no such folder.' : diskTrouble(error)?.what;
    if (what === undefined) return error;
    return new UserError('no-temporary-space', `${this.#folder}, where temporary files lie: ${what} ${remedy}`, { cause: error });
  }
}
