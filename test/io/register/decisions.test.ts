import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordDecision } from '../../../src/app/record-decision.js';
import { digestOf, prettyJson } from '../../../src/io/register/canonical.js';
import { readRegister } from '../../../src/io/register/read-register.js';
import type { RecordedDecision } from '../../../src/model/decision.js';
import { formatProblem } from '../../../src/model/errors.js';
import { entryText, type TempRegister, tempRegister } from '../../helpers/temp-register.js';

const folder = 'register/decisions/CR-0001';

function decide({ root }: TempRegister, kind: 'submit' | 'approve', as: string): Promise<RecordedDecision> {
  return recordDecision({ root, entry: 'CR-0001', kind, reason: 'It pays.', as, at: '2026-11-23', cacheDir: null });
}

/** A register with a submission and an approval. */
async function decided() {
  const register = tempRegister();
  const first = await decide(register, 'submit', 'cleo');
  const second = await decide(register, 'approve', 'ann');
  return { register, first, second };
}

async function problems({ root }: TempRegister, cacheDir: string | null = null): Promise<readonly string[]> {
  const register = await readRegister(root, { cacheDir });
  expect(register.problems.every(({ integrity }) => integrity === true)).toBe(true);
  return register.problems.map(formatProblem);
}

const restore = 'restore the file from git';
const byTool = 'decisions are written by the tool only: restore the file from git';

describe('a record of decisions', () => {
  it('is sound as the tool writes it, with other line ends, and from the cache', async () => {
    const { register, first, second } = await decided();
    const cacheDir = join(register.root, 'cache');
    expect(await problems(register, cacheDir)).toEqual([]);
    for (const { file } of [first, second]) register.write(file, register.read(file).replaceAll('\n', '\r\n'));
    expect(await problems(register, cacheDir)).toEqual([]);
    expect((await readRegister(register.root, { cacheDir })).decisions.get('CR-0001')).toEqual([second, first]);
  });

  it.each<[string, (text: string) => string, (file: string) => string]>([
    [
      'another reason',
      (text) => text.replace('It pays.', 'It paid.'),
      (file) => `${file}: the decision does not match its name: its content asks for `,
    ],
    [
      'another person',
      (text) => text.replace('"ann"', '"ben"'),
      (file) => `${file}: the decision does not match its name: its content asks for `,
    ],
    [
      'a space more',
      (text) => text.replace('  "kind"', '   "kind"'),
      (file) => `${file}:6:1: the decision was altered: it is not what the tool wrote [decision-altered]\n    ${byTool}`,
    ],
    [
      'a key twice',
      (text) => text.replace('  "kind"', '  "kind": "reject",\n  "kind"'),
      (file) => `${file}:6:1: the decision was altered: it is not what the tool wrote [decision-altered]\n    ${byTool}`,
    ],
    [
      'keys in another order',
      (text) => text.replace(/( {2}"date".*\n)( {2}"digest".*\n)/, '$2$1'),
      (file) => `${file}:2:1: the decision was altered: it is not what the tool wrote [decision-altered]\n    ${byTool}`,
    ],
    [
      'an unknown key',
      (text) => text.replace('  "kind"', '  "force": true,\n  "kind"'),
      (file) => `${file}:6:3: unknown key force. [unknown-key]`,
    ],
    [
      'an unknown kind',
      (text) => text.replace('"approve"', '"aprove"'),
      (file) => `${file}:6:3: kind is "aprove". Did you mean approve? [wrong-value]`,
    ],
    [
      'a newer format',
      (text) => text.replace('"format": 1', '"format": 2'),
      (file) => `${file}:5:3: the file has format 2, this version of odoo-warrant reads format 1 [format-newer]\n    update odoo-warrant`,
    ],
    ['half of it', (text) => text.slice(0, 60), (file) => `${file}:3:`],
    [
      'nothing',
      () => '',
      (file) => `${file}:1:1: the decision is no valid JSON: Unexpected end of JSON input [decision-altered]\n    ${byTool}`,
    ],
  ])('is refused with %s', async (_case, change, message) => {
    const { register, second } = await decided();
    const cacheDir = join(register.root, 'cache');
    await readRegister(register.root, { cacheDir });
    register.write(second.file, change(register.read(second.file)));
    const found = await problems(register, cacheDir);
    expect(found.length).toBe(1);
    expect(found[0]?.slice(0, message(second.file).length)).toBe(message(second.file));
    expect((await readRegister(register.root, { cacheDir: null })).decisions.get('CR-0001')?.length).toBe(1);
  });

  it('is refused when a decision was copied to another entry', async () => {
    const { register, first } = await decided();
    register.write('register/entries/CR-0002-x.ts', entryText('CR-0002'));
    const copy = first.file.replace('CR-0001', 'CR-0002');
    mkdirSync(join(register.root, 'register/decisions/CR-0002'));
    copyFileSync(join(register.root, first.file), join(register.root, copy));
    expect(await problems(register)).toEqual([
      `${copy}: the decision was taken on CR-0001 and lies with CR-0002 [decision-copied]\n    remove the copy`,
    ]);
  });

  it('is refused when the copy was made to fit, because its parents are missing there', async () => {
    const { register, second } = await decided();
    register.write('register/entries/CR-0002-x.ts', entryText('CR-0002'));
    const { self, file, ...decision } = { ...second, entry: 'CR-0002' };
    const forged = `register/decisions/CR-0002/2026-11-23-approve-${digestOf(decision).slice(0, 12)}.json`;
    register.write(forged, prettyJson(decision));
    expect((await problems(register)).map((message) => message.split('\n')[0])).toEqual([
      `${forged}: the decision ${second.parents[0]?.slice(0, 12)} that came before this one is missing [decision-missing]`,
      `register/decisions/CR-0002/snapshots/${second.digest}.json: the snapshot of what was decided on is missing [snapshot-missing]`,
    ]);
    expect(basename(file)).not.toBe(basename(forged));
    expect(self).not.toBe(digestOf(decision));
  });

  it('shows a deleted decision that others name, an altered and a missing snapshot', async () => {
    const { register, first, second } = await decided();
    const snapshot = `${folder}/snapshots/${first.digest}.json`;
    rmSync(join(register.root, first.file));
    expect(await problems(register)).toEqual([
      `${second.file}: the decision ${first.self.slice(0, 12)} that came before this one is missing [decision-missing]\n    ${restore}`,
    ]);
    register.write(snapshot, register.read(snapshot).replace('Credit hold', 'Credit told'));
    expect((await problems(register))[1]).toBe(
      `${snapshot}: the snapshot was altered: its content does not match its name [snapshot-altered]\n    ${restore}`,
    );
    rmSync(join(register.root, snapshot));
    expect((await problems(register))[1]).toBe(
      `${snapshot}: the snapshot of what was decided on is missing [snapshot-missing]\n    ${restore}`,
    );
  });

  it('shows stray files and decisions whose entry is gone', async () => {
    const { register } = await decided();
    register.write(`${folder}/notes.txt`, 'mine');
    expect(await problems(register)).toEqual([`${folder}/notes.txt: this file is no decision [decision-stray-file]\n    remove it`]);
    rmSync(join(register.root, folder, 'notes.txt'));
    rmSync(join(register.root, 'register/entries/CR-0001-credit-hold.ts'));
    expect(await problems(register)).toEqual([
      'register/decisions/CR-0001: there are decisions on CR-0001, but no such entry [decision-without-entry]\n    restore the file of the entry from git: an entry that was decided on is retired, never deleted',
    ]);
  });

  it('keeps the snapshot of what was decided on when the entry changes', async () => {
    const { register, first } = await decided();
    register.write('register/entries/CR-0001-credit-hold.ts', entryText('CR-0001').replace('Credit hold', 'Other'));
    const read = await readRegister(register.root, { cacheDir: null });
    expect(read.problems).toEqual([]);
    expect(read.snapshots.get('CR-0001')?.get(first.digest)?.title).toBe('Credit hold');
    expect(read.entries[0]?.digest).not.toBe(first.digest);
  });

  it('gives an id to the entry that was decided on', async () => {
    const { register } = await decided();
    register.write('register/entries/CR-0001-a-first-by-name.ts', entryText('CR-0001').replace('Credit hold', 'Other'));
    const read = await readRegister(register.root, { cacheDir: null });
    expect(read.entries.map(({ file }) => file)).toEqual(['register/entries/CR-0001-credit-hold.ts']);
    expect(read.problems.map(({ code, place }) => [code, place.file])).toEqual([
      ['duplicate-id', 'register/entries/CR-0001-a-first-by-name.ts'],
    ]);
  });
});
