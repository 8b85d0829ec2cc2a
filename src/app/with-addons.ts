import { type AuditedAddon, auditedAddon } from '../core/audit/audited-addons.js';
import type { FoundAddon } from '../io/addons/find-addons.js';
import type { AddonFacts } from '../model/facts/addon.js';
import type { Series } from '../model/known-series.js';
import type { Say } from '../model/say.js';

/** An addon that was read: what others ask of it stays in memory, and its facts are read back, anew each time that they are asked for. */
export type ReadAddon = AuditedAddon & Pick<AddonFacts, 'folder' | 'manifest' | 'problems'> & { readonly facts: () => AddonFacts };

/** Facts of an addon, and the same as JSON. */
export type AddonText = { readonly facts: AddonFacts; readonly text: string };

export type ReadOptions = {
  /** Series of the addons; absent: as each manifest says. */
  readonly from?: Series | undefined;
  readonly cacheDir?: string | null | undefined;
  readonly say: Say;
  /** With lines, tests and documentation. */
  readonly code?: boolean;
};

/** Reads addons on disk with what they use; the facts of each as JSON, in the order given. */
export async function* readTexts(found: readonly FoundAddon[], options: ReadOptions): AsyncGenerator<string> {
  const { from, cacheDir, say, code = false } = options;
  const { readAddonTexts } = await import('../io/addons/read-addons.js');
  const onProgress = (done: number, total: number): void => say(`${done} of ${total} addons`, { done, total });
  yield* readAddonTexts(found, { uses: true, code, series: from, cacheDir, onProgress });
}

/**
 * Goes through facts of addons, keeps of each what others ask of it, and hands them all on. The facts themselves, which are fifty times as
 * large, wait in a store until `use` has ended, so that the memory does not grow with them.
 *
 * @throws UserError when they do not fit into the memory and there is no room for a temporary file
 */
export async function withAddons<T>(texts: AsyncIterable<AddonText>, use: (addons: readonly ReadAddon[]) => Promise<T>): Promise<T> {
  const { TextStore } = await import('../io/files/text-store.js');
  const store = new TextStore();
  try {
    const addons: ReadAddon[] = [];
    for await (const { facts, text } of texts) addons.push(readAddon(facts, store.add(text), store));
    return await use(addons);
  } finally {
    store.close();
  }
}

/** In a function of its own, so that what is kept of an addon holds nothing else of it. */
function readAddon(facts: AddonFacts, index: number, store: { readonly get: (index: number) => string }): ReadAddon {
  const { folder, manifest, problems } = facts;
  return { ...auditedAddon(facts), folder, manifest, problems, facts: () => JSON.parse(store.get(index)) };
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
