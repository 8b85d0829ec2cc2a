import { type AuditedAddon, auditedAddon } from '../core/audit/audited-addons.js';
import { brought, type GivenAddon } from '../core/impact/code/given.js';
import type { FoundAddon } from '../io/addons/find-addons.js';
import type { AddonFacts } from '../model/facts/addon.js';
import type { Series } from '../model/known-series.js';
import { LastAnswers } from '../model/last-answers.js';
import type { Say } from '../model/say.js';

/**
 * An addon that was read: what others ask of it is at hand, what it brings is read back unless it was asked for lately, and its facts are read
 * back anew each time that they are asked for.
 */
export type ReadAddon = AuditedAddon & Pick<AddonFacts, 'folder' | 'manifest' | 'problems'> & { readonly facts: () => AddonFacts };

/** Facts of an addon, and the same as JSON. */
export type AddonText = { readonly facts: AddonFacts; readonly text: string };

export type ReadOptions = {
  /** Series of the addons; absent: as each manifest says. */
  readonly from?: Series | undefined;
  readonly cacheDir?: string | null | undefined;
  readonly say: Say;
  /** Threads that read; absent: as many as are worth it. */
  readonly workers?: number | undefined;
  /** With lines, tests and documentation. */
  readonly code?: boolean;
};

/** Reads addons on disk with what they use; the facts of each as JSON, in the order given. */
export async function* readTexts(found: readonly FoundAddon[], options: ReadOptions): AsyncGenerator<string> {
  const { from, cacheDir, say, workers, code = false } = options;
  const { readAddonTexts } = await import('../io/addons/read-addons.js');
  const onProgress = (done: number, total: number): void => say(`${done} of ${total} addons`, { done, total });
  yield* readAddonTexts(found, { uses: true, code, series: from, cacheDir, workers, onProgress });
}

/**
 * Goes through facts of addons, keeps of each its name and what it depends on, and hands them all on. The facts and what the addon brings wait
 * in a store until `use` has ended, so that the memory hardly grows with them.
 *
 * @throws UserError when they do not fit into the memory and there is no room for a temporary file
 */
export async function withAddons<T>(texts: AsyncIterable<AddonText>, use: (addons: readonly ReadAddon[]) => Promise<T>): Promise<T> {
  const { TextStore } = await import('../io/files/text-store.js');
  const store = new TextStore();
  try {
    const [addons, shards]: [ReadAddon[], Shards] = [[], new LastAnswers(mostShards)];
    for await (const one of texts) addons.push(readAddon(one, store, shards));
    return await use(addons);
  } finally {
    store.close();
  }
}

type Store = { readonly add: (text: string) => number; readonly get: (index: number) => string };
type Shards = LastAnswers<Pick<GivenAddon, 'shard' | 'views'>>;

/** How many addons are at hand with what they bring: those that one addon depends on, and more. */
const mostShards = 400;

/** In a function of its own, so that what is kept of an addon holds nothing else of it. */
function readAddon({ facts, text }: AddonText, store: Store, shards: Shards): ReadAddon {
  const { folder, manifest, problems } = facts;
  const { name, depends, autoInstall, models, access, shard } = auditedAddon(facts);
  const [whole, part] = [store.add(text), store.add(JSON.stringify(shard))];
  const given = (): Pick<GivenAddon, 'shard' | 'views'> => {
    const found = shards.get(name) ?? brought(JSON.parse(store.get(part)));
    shards.set(name, found);
    return found;
  };
  return {
    ...{ name, folder, depends, autoInstall, manifest, problems, models, access },
    get shard() {
      return given().shard;
    },
    views: () => given().views(),
    facts: () => JSON.parse(store.get(whole)),
  };
}

/** Addons on disk, read and handed on together. */
export async function withAddonsOnDisk<T>(
  found: readonly FoundAddon[],
  options: ReadOptions,
  use: (addons: readonly ReadAddon[]) => Promise<T>,
): Promise<T> {
  async function* texts(): AsyncGenerator<AddonText> {
    for await (const text of readTexts(found, options)) yield { facts: JSON.parse(text), text };
  }
  return await withAddons(texts(), use);
}
