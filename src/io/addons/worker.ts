// Runs in a thread of its own: reads addon after addon as it is asked to. It is an entry point of the build.
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, Order } from './pool.js';
import { openReaders, type ReadAddonOptions, readAddon } from './read-addon.js';

const options: ReadAddonOptions = workerData;
const readers = await openReaders();
parentPort?.on('message', ({ index, addon }: Order) => {
  const answer: Answer = { index, facts: JSON.stringify(readAddon(addon, readers, options)) };
  parentPort?.postMessage(answer);
});
