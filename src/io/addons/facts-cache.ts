import { hash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { ValueCache } from '../cache/value-cache.js';

/** What was read of the files of one addon in earlier runs. A key holds everything that the result depends on, the content of the file first. */
export class FactsCache extends ValueCache {
  constructor(folder: string, cacheDir: string | null | undefined) {
    super('addon', cacheDir === null ? folder : realpathSync(folder), cacheDir);
  }

  static key(bytes: Buffer, ...parts: readonly string[]): string {
    return `${hash('sha256', bytes)} ${JSON.stringify(parts)}`;
  }
}
