import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complaints, keyOf, ownLines, readLog, timingOf } from '../../../src/core/verify/log.js';

/** What each series logged when the broken `pallet_note` of `test/helpers/pallet-addon.ts` was installed; only lines on it were kept. */
const logOf = (series: string): string => readFileSync(join(import.meta.dirname, `../../fixtures/verify/install-${series}.log`), 'utf8');
const database = 'warrant_verify_0123456789ab_1';
const noise = { replaced: new Map([[database, 'DB']]) };
const none: ReadonlySet<string> = new Set();

describe.each(['16', '17', '18', '19'])('the log of Odoo %s.0', (series) => {
  const records = readLog(logOf(series));

  it('tells what the addon complains about, with the end of each traceback', () => {
    const lines = ownLines('install', complaints(records, noise), none);
    expect(lines.map(({ level, logger, message }) => `${level} ${logger}: ${message}`)).toEqual([
      'WARNING odoo.addons.pallet_note.hooks: Something is odd',
      expect.stringMatching(
        /^ERROR odoo\.addons\.pallet_note\.tests\.test_pallet: ERROR: TestPallet\.test_error … KeyError: 'pallet\.nothing'$/,
      ),
      'ERROR odoo.addons.pallet_note.tests.test_pallet: FAIL: TestPallet.test_wrong … AssertionError: 1 != 2',
      expect.stringMatching(/^ERROR odoo\.tests\.result: 1 failed, 1 error\(s\) of 4 tests when loading database 'DB'/),
    ]);
  });

  it('tells time and queries of the addon, and when the registry was loaded', () => {
    const timing = timingOf('install', records, { seconds: 21.44, addons: ['pallet_note'] });
    expect(timing).toEqual({
      step: 'install',
      seconds: 21.4,
      registrySeconds: expect.any(Number),
      loading: { seconds: expect.any(Number), queries: expect.any(Number) },
      tests: { seconds: expect.any(Number), queries: expect.any(Number) },
    });
    expect(timing.loading?.queries).toBeGreaterThan(50);
    expect(timing.tests?.queries).toBeGreaterThan(3);
  });

  it('tells nothing of addons that are not asked for', () => {
    expect(timingOf('update', records, { seconds: 1, addons: ['other'] })).not.toHaveProperty('loading');
  });
});

const line = (level: string, logger: string, message: string, db = database): string =>
  `2026-11-29 23:09:51,241 25171 ${level} ${db} ${logger}: ${message}`;

it('leaves out what the control addon causes, whatever the database is called, and counts what is said again', () => {
  const control = complaints(readLog(line('WARNING', 'odoo.fields', 'in db warrant_verify_0123456789ab_0', 'db')), {
    replaced: new Map([['warrant_verify_0123456789ab_0', 'DB']]),
  });
  const text = [
    line('WARNING', 'odoo.fields', `in db ${database}`),
    line('WARNING', 'odoo.fields', 'mine'),
    line('WARNING', 'odoo.fields', 'mine'),
  ];
  expect(ownLines('update', complaints(readLog(text.join('\n')), noise), new Set(control.map(keyOf)))).toEqual([
    { step: 'update', level: 'WARNING', logger: 'odoo.fields', message: 'mine', times: 2 },
  ]);
});

it('takes the count of tests that all passed for no complaint', () => {
  const text = line('ERROR', 'odoo.tests.result', "0 failed, 0 error(s) of 111 tests when loading database 'x'");
  expect(complaints(readLog(text), noise)).toEqual([]);
});

it('takes addresses and durations for the same in every run', () => {
  const [one, two] = ['<object at 0x7f00aa11bb22> took 1.5s', '<object at 0x7fffffffffff> took 20s'].map((message) =>
    complaints(readLog(line('ERROR', 'odoo.http', message)), noise),
  );
  expect(one).toEqual(two);
});

it('adds up what a module logs with tests at its installation', () => {
  const text = line(
    'INFO',
    'odoo.modules.loading',
    'Module pallet_note loaded in 0.81s (incl. 0.20s test), 121 queries (+20 test, +121 other)',
  );
  const second = line('INFO', 'odoo.modules.loading', 'Module other loaded in 0.19s, 9 queries (+9 other)');
  expect(timingOf('install', readLog(`${text}\r\n${second}`), { seconds: 3, addons: ['pallet_note', 'other'] }).loading).toEqual({
    seconds: 1,
    queries: 130,
  });
});

const word = fc.stringMatching(/^[\w.<>'":()[\]-]{1,12}$/);
const record = fc.record({
  level: fc.constantFrom('DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'),
  logger: fc.stringMatching(/^[a-z][a-z_]{0,8}(\.[a-z_]{1,8}){0,3}$/),
  message: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
  below: fc.array(fc.stringMatching(/^ {0,4}[A-Za-z~^"]{0,10}$/), { maxLength: 4 }),
});

it('reads every record back, whatever stands between them', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean(), (records, end, isColoured) => {
      const text = records.flatMap(({ level, logger, message, below }) => [
        line(isColoured ? `\u001B[1;32m\u001B[1;49m${level}\u001B[0m` : level, logger, message),
        ...below,
      ]);
      const read = readLog(['before', ...text].join(end));
      expect(read.map(({ level, logger, message }) => ({ level, logger, message }))).toEqual(
        records.map(({ level, logger, message }) => ({ level, logger, message })),
      );
      const details = records.map(({ below }) =>
        below
          .filter((one) => one.trim() !== '')
          .at(-1)
          ?.trim(),
      );
      expect(read.map(({ detail }) => detail)).toEqual(details);
    }),
  );
});

it('fails on no text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const found = complaints(readLog(text), noise);
      expect(ownLines('install', found, new Set(found.map(keyOf)))).toEqual([]);
    }),
  );
});
