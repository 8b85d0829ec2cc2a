import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FoundAddon } from './find-addons.js';
import type { ReadAddonOptions } from './read-addon.js';

export type Order = { readonly index: number; readonly addon: FoundAddon };
/** Facts travel as JSON: one string is copied faster than a tree of objects. */
export type Answer = { readonly index: number; readonly facts: string };

/** How many addons may be read ahead of the one that is wanted next, per worker: this bounds what waits in memory. */
const ahead = 16;

/** Where the bundle has the code of a worker, seen from its chunks and from its entry points. */
const places = ['../io/addons/worker.js', './io/addons/worker.js'];

/** The code of a worker, or undefined where the source runs as it is: then there is none. */
export function workerFile(): string | undefined {
  return places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((file) => existsSync(file));
}

type Waiting = { readonly resolve: (facts: string) => void; readonly reject: (error: unknown) => void };

/** Threads that read addons; an addon goes to whichever is free, and what comes out is in the order that was asked for. */
export class Pool {
  readonly #addons: readonly FoundAddon[];
  readonly #idle: Worker[];
  readonly #workers: readonly Worker[];
  readonly #waiting = new Map<number, Waiting>();
  readonly #done: () => void;
  #next = 0;
  #allowed = 0;

  constructor(file: string, size: number, addons: readonly FoundAddon[], options: ReadAddonOptions, done: () => void) {
    this.#addons = addons;
    this.#done = done;
    this.#workers = Array.from({ length: size }, () => this.#start(file, options));
    this.#idle = [...this.#workers];
  }

  /** The facts of each addon in order, as JSON; a failure of a thread is that of whoever waits. */
  async *facts(): AsyncGenerator<string> {
    const window = this.#workers.length * ahead;
    const coming: Promise<string>[] = [];
    try {
      for (let index = 0; index < this.#addons.length; index++) {
        while (coming.length < window && index + coming.length < this.#addons.length) coming.push(this.#ask(index + coming.length));
        const facts = await coming.shift();
        if (facts !== undefined) yield facts;
      }
    } finally {
      await Promise.all(this.#workers.map((worker) => worker.terminate()));
    }
  }

  #ask(index: number): Promise<string> {
    this.#allowed = index + 1;
    const facts = new Promise<string>((resolve, reject) => this.#waiting.set(index, { resolve, reject }));
    // Nobody may come to ask for it any more.
    facts.catch(() => undefined);
    this.#hand();
    return facts;
  }

  #hand(): void {
    while (this.#next < this.#allowed) {
      const worker = this.#idle.pop();
      const addon = this.#addons[this.#next];
      if (worker === undefined || addon === undefined) {
        if (worker !== undefined) this.#idle.push(worker);
        return;
      }
      const order: Order = { index: this.#next++, addon };
      worker.postMessage(order);
    }
  }

  #start(file: string, options: ReadAddonOptions): Worker {
    const worker = new Worker(file, { workerData: options });
    worker.on('message', ({ index, facts }: Answer) => {
      this.#idle.push(worker);
      this.#hand();
      this.#done();
      this.#waiting.get(index)?.resolve(facts);
      this.#waiting.delete(index);
    });
    worker.on('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
    });
    return worker;
  }
}
