import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { judgeAddons } from '../../src/app/impact-addons.js';
import { type ReadAddon, withAddons } from '../../src/app/with-addons.js';
import type { AddonFacts } from '../../src/model/facts/addon.js';
import { addon, python } from '../helpers/facts.js';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const count = 12;
const addons: readonly AddonFacts[] = Array.from({ length: count }, (_, at) =>
  addon(`addon_${at}`, {
    manifest: { version: '17.0.1.0.0', depends: at === 0 ? ['sale'] : [`addon_${at - 1}`] },
    python: [{ file: 'models.py', lines: 1, facts: python({ names: ['x'.repeat(1000)] }) }],
  }),
);

async function* texts() {
  for (const facts of addons) yield { facts: structuredClone(facts), text: JSON.stringify(facts) };
}

it('holds the facts of one addon at a time, whatever the number of those that are judged together', async () => {
  const read: WeakRef<AddonFacts>[] = [];
  const alive: number[] = [];
  const watched = (one: ReadAddon): ReadAddon => ({
    ...one,
    facts: () => {
      const facts = one.facts();
      read.push(new WeakRef(facts));
      return facts;
    },
  });
  const judged: string[] = [];
  await withAddons(texts(), async (all) => {
    await judgeAddons(all.map(watched), { root: '.', to: '19.0', from: undefined, say: () => undefined }, ({ impact }) => {
      judged.push(impact.addon);
      collect();
      alive.push(read.filter((one) => one.deref() !== undefined).length);
    });
  });
  expect(judged).toEqual(addons.map(({ name }) => name));
  expect(read).toHaveLength(count);
  expect(Math.max(...alive)).toBeLessThanOrEqual(2);
});

it('lets go of the facts of an addon before the next one is read', async () => {
  const given: WeakRef<AddonFacts>[] = [];
  const alive: number[] = [];
  async function* counted() {
    for await (const one of texts()) {
      given.push(new WeakRef(one.facts));
      yield one;
      await new Promise((resolve) => setImmediate(resolve));
      collect();
      alive.push(given.filter((facts) => facts.deref() !== undefined).length);
    }
  }
  const shards = await withAddons(counted(), async (all) => all.map(({ shard }) => shard.name));
  expect(shards).toHaveLength(count);
  expect(Math.max(...alive)).toBeLessThanOrEqual(2);
});

it('reads the facts back as they were', async () => {
  await withAddons(texts(), async (all) => {
    for (const [at, one] of all.toReversed().entries()) expect(one.facts()).toEqual(addons[count - 1 - at]);
  });
});
