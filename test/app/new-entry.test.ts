import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRegister } from '../../src/app/load-register.js';
import { newEntry } from '../../src/app/new-entry.js';
import { toJson } from '../../src/io/register/located.js';
import type { Source } from '../../src/io/register/source.js';
import { entryText } from '../../src/io/register/source-text.js';
import { StaticReader } from '../../src/io/register/static-reader.js';
import { UserError } from '../../src/model/errors.js';
import { commitAll, tempFolder, tempRegister } from '../helpers/temp-register.js';

const minimal = {
  title: 'Lot traceability: Käse & Öl (2026)',
  series: '17.0',
  process: 'order-to-cash',
  requester: 'cleo',
  owner: 'ben',
} as const;

describe('a new entry', () => {
  it('gets the next id, a file named by its title, and reads back', async () => {
    const register = tempRegister();
    const made = await newEntry({ root: register.root, entry: minimal, cacheDir: null });
    expect(made).toEqual({
      id: 'CR-0002',
      file: 'register/entries/CR-0002-lot-traceability-kase-ol-2026.ts',
      text: [
        'import { customization } from "odoo-warrant";',
        '',
        'export default customization({',
        '  id: "CR-0002",',
        '  title: "Lot traceability: Käse & Öl (2026)",',
        '  series: "17.0",',
        '  process: "order-to-cash",',
        '  requester: "cleo",',
        '  owner: "ben",',
        '});',
        '',
      ].join('\n'),
    });
    const loaded = await loadRegister({ root: register.root, cacheDir: null });
    expect(loaded.problems).toEqual([]);
    expect(loaded.entries[1]?.authored).toEqual({ ...minimal, id: 'CR-0002' });
  });

  it('counts the ids of other branches and of branches of the server', async () => {
    const register = tempRegister();
    commitAll(register);
    register.git('checkout', '-q', '-b', 'other');
    register.write('register/entries/CR-0008-elsewhere.ts', '');
    register.git('add', '-A');
    register.git('commit', '-q', '-m', 'other');
    const clone = tempFolder();
    execFileSync('git', ['clone', '-q', '-b', 'main', `file://${register.root}`, clone.root], { stdio: 'pipe' });
    expect((await newEntry({ root: clone.root, entry: minimal, cacheDir: null })).id).toBe('CR-0009');
    register.git('checkout', '-q', 'main');
    expect((await newEntry({ root: register.root, entry: minimal, cacheDir: null })).id).toBe('CR-0009');
  });

  it('is not written when it is not valid', async () => {
    const register = tempRegister();
    const entry = { ...minimal, series: '17', process: 'cash', colour: 'red' };
    const file = 'register/entries/CR-0002-lot-traceability-kase-ol-2026.ts';
    const message = await newEntry({ root: register.root, entry, cacheDir: null }).catch(
      (error: unknown) => error instanceof UserError && error.message,
    );
    expect(message).toBe(
      `${file}:6:11: series is "17". [wrong-value]\n    allowed: one of "16.0", "17.0", "18.0", "19.0", "20.0"\n` +
        `${file}:10:3: unknown key colour. [unknown-key]\n` +
        '    known keys here: format, id, title, series, process, sites, requester, owner, extends, requires, justification, security, addon, bySeries, touchpoints, consumers, acceptance, upgrade',
    );
    expect((await loadRegister({ root: register.root, cacheDir: null })).entries.length).toBe(1);
  });
});

describe('the text of an entry', () => {
  const key = fc
    .string({ minLength: 1, maxLength: 12 })
    .filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text) && /^[ -~]+$/.test(text));
  const text = fc.string({ unit: 'binary' }).filter((value) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/u.test(value));
  const scalar = fc.oneof(
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Number.isInteger(value)),
    fc.boolean(),
    fc.constant(null),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      scalar,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));

  it('is read back as the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(key, tree, { maxKeys: 5, noNullPrototype: true }), (value) => {
        const source: Source = { read: () => ({ text: entryText(JSON.parse(JSON.stringify(value))) }) };
        const reading = new StaticReader(source).read('register/entries/CR-0001.ts', 'customization');
        expect(reading.problems).toEqual([]);
        expect(reading.value && JSON.parse(JSON.stringify(toJson(reading.value)))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 300 },
    );
  });
});
