import { availableParallelism } from 'node:os';
import type { AddonFacts } from '../../model/facts/addon.js';
import type { FoundAddon } from './find-addons.js';
import { Pool, workerFile } from './pool.js';
import { openReaders, type ReadAddonOptions, readAddon } from './read-addon.js';

export type ReadAddonsOptions = ReadAddonOptions & {
  /** Threads; 1 reads in this one. Absent: as many as the machine runs at once, a few at most, when there is work for them. */
  readonly workers?: number | undefined;
  /** Told after each addon. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
};

/** A thread needs a moment to start: fewer addons than this for each are read sooner without. */
const worthwhile = 8;
/** Each thread has memory of its own, about 100 MB: more of them are for those to ask for who have it. */
const mostUnasked = 4;

/**
 * Reads addons and gives the facts of each as JSON, one after the other, in the order given: the same whatever the number of threads. Only a
 * few wait in memory, so whoever asks for them decides what is kept.
 */
export async function* readAddonTexts(addons: readonly FoundAddon[], given: ReadAddonsOptions = {}): AsyncGenerator<string> {
  const { workers = Math.min(availableParallelism(), mostUnasked, Math.floor(addons.length / worthwhile)), onProgress, ...options } = given;
  let done = 0;
  const progress = (): void => onProgress?.(++done, addons.length);
  const file = workers > 1 ? workerFile() : undefined;
  if (file !== undefined) {
    yield* new Pool(file, workers, addons, options, progress).facts();
    return;
  }
  const readers = await openReaders();
  for (const addon of addons) {
    const facts = JSON.stringify(readAddon(addon, readers, options));
    progress();
    yield facts;
  }
}

/** The same facts as they were before they became JSON. */
export async function* readAddons(addons: readonly FoundAddon[], given: ReadAddonsOptions = {}): AsyncGenerator<AddonFacts> {
  for await (const text of readAddonTexts(addons, given)) yield JSON.parse(text);
}
