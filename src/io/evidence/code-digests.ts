import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { UserError } from '../../model/errors.js';
import { manifestNames, target } from '../addons/addon-files.js';
import { digestOf } from '../register/canonical.js';
import { codeDigest } from './code-files.js';

/** Digests of what evidence is bound to; each folder is read once. */
export class CodeDigests {
  readonly #root: string;
  readonly #known = new Map<string, string | undefined>();

  /** @param root folder that holds `register/` */
  constructor(root: string) {
    this.#root = root;
  }

  /** @returns undefined when no addon that can be read lies there */
  ofFolder(folder: string): string | undefined {
    if (!this.#known.has(folder)) this.#known.set(folder, readable(folder));
    return this.#known.get(folder);
  }

  /** The folder of an addon that evidence names, unless there is none below the root. */
  recorded(path: string): string | undefined {
    const folder = join(this.#root, path);
    if (!isAddon(folder)) return undefined;
    return `${realpathSync(folder)}${sep}`.startsWith(`${realpathSync(this.#root)}${sep}`) ? folder : undefined;
  }

  /** Digest of acceptance criteria as they hold. */
  ofCriteria(acceptance: readonly object[]): string {
    return digestOf(acceptance);
  }
}

export const isAddon = (folder: string): boolean => manifestNames.some((name) => target(join(folder, name))?.isFile() === true);

/** What is measured is shown where it can be; a folder that cannot be read is no reason to show nothing at all. */
function readable(folder: string): string | undefined {
  try {
    return codeDigest(folder);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
