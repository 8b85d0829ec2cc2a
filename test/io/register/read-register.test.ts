import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRegister } from '../../../src/io/register/read-register.js';
import { formatProblem, UserError } from '../../../src/model/errors.js';
import { entryText, policyText, type TempRegister, tempFolder, tempRegister } from '../../helpers/temp-register.js';

const entryPath = 'register/entries/CR-0001-credit-hold.ts';

async function problems({ root }: TempRegister): Promise<readonly string[]> {
  return (await readRegister(root, { cacheDir: null })).problems.map(formatProblem);
}

async function refused(folder: TempRegister): Promise<string> {
  const error = await readRegister(folder.root, { cacheDir: null }).catch((thrown: unknown) => thrown);
  return error instanceof UserError ? `${error.exitCode} ${error.message.replaceAll(folder.root, 'ROOT')}` : String(error);
}

describe('a register that is not there', () => {
  const hint = 'Run "warrant init" to make a register, or name the folder that holds register/ with --root.';
  it.each<[string, Record<string, string>, string]>([
    ['an empty folder', {}, `2 There is no register in ROOT: the folder register/ is missing. ${hint}`],
    ['a file in its place', { register: '' }, `2 ROOT/register is not a folder. ${hint}`],
    ['no policy', { 'register/entries/README.md': '' }, `2 ROOT/register/policy.ts is missing: the register has no policy. ${hint}`],
    [
      'an empty policy',
      { 'register/policy.ts': '' },
      '2 register/policy.ts:1:1: the file has no default export [no-export]\n    write export default policy({ … }), with import { policy } from "odoo-warrant"',
    ],
    [
      'a policy with mistakes, told together with those of the entries',
      {
        'register/policy.ts': policyText.replace('justification: 60', 'justification: 160'),
        [entryPath]: entryText('CR-0001', '  x: 1,\n'),
      },
      `2 ${entryPath}:11:3: unknown key x. [unknown-key]\n` +
        '    known keys here: format, id, title, series, process, sites, requester, owner, extends, requires, justification, security, addon, bySeries, touchpoints, consumers, acceptance, upgrade\n' +
        'register/policy.ts:17:32: justification is 160. [wrong-value]\n    allowed: at most 100',
    ],
  ])('refuses %s', async (_case, files, message) => {
    expect(await refused(tempFolder(files))).toBe(message);
  });

  it('says what to do about a missing folder', async () => {
    const error = await readRegister('/nowhere/at/all').catch((thrown: unknown) => thrown);
    expect(error instanceof UserError && error.message).toBe(`There is no folder /nowhere/at/all. ${hint}`);
  });
});

describe('an entry that the schema refuses', () => {
  const addon = (models: string) => `  addon: { name: "x", models: { "x.y": ${models} } },\n`;
  const field = (text: string) => addon(`{ kind: "new", label: "X", fields: { a: ${text} } }`);
  it.each<[string, string, string[]]>([
    ['a wrong kind of value', '  requires: "CR-0002",\n', ['11:13: requires is "CR-0002". [wrong-value]\n    allowed: an array']],
    ['an item of a wrong kind', '  requires: [1],\n', ['11:14: found 1. [wrong-value]\n    allowed: a string']],
    [
      'a text of the wrong form',
      '  extends: "7",\n',
      ['11:12: extends is "7". [wrong-value]\n    allowed: an id is CR- and four to six digits, for example CR-0007'],
    ],
    ['an empty list', '  sites: [],\n', ['11:10: sites is an array. [wrong-value]\n    allowed: at least 1 items']],
    [
      'a misspelt value',
      field('{ type: "intger" }'),
      [
        '11:88: type is "intger". Did you mean integer? [wrong-value]\n    allowed: one of "char", "text", "html", "integer", "float", "monetary", "boolean", "date", "datetime", "selection", "selection-add", "binary", "image", "many2one", "one2many", "many2many"',
      ],
    ],
    ['a key that is missing in a union', field('{ type: "many2one" }'), ['11:80: the key to is missing [missing-key]\n    give a string']],
    [
      'a key that another branch of a union knows',
      field('{ type: "boolean", size: 3 }'),
      [
        '11:99: unknown key size. [unknown-key]\n    known keys here: type, label, help, required, readonly, copy, index, tracking, groups, related, computed, store, renamedFrom, companyDependent, default',
      ],
    ],
    [
      'a wrong key of a record',
      addon('{ kind: "new", label: "X", fields: { "Bad Name": { type: "char" } } }'),
      ['11:77: the key Bad Name is not allowed here [wrong-key]\n    a field is named in lower case letters, digits and underscores'],
    ],
    [
      'a condition that is nearly one',
      field('{ type: "many2one", to: "res.partner", domain: { all: [{ field: "a", operator: "=>", value: 1 }] } }'),
      ['11:159: operator is "=>". Did you mean =? [wrong-value]\n    allowed: one of "=", "!=", "<", "<=", ">", ">=", "in", "not in"'],
    ],
    [
      'an unknown series',
      '  bySeries: { "15.0": {} },\n',
      ['11:15: unknown key 15.0. Did you mean 16.0? [unknown-key]\n    known keys here: 16.0, 17.0, 18.0, 19.0, 20.0'],
    ],
    [
      'one id of two criteria',
      '  acceptance: [\n    { id: "AC-1", level: "unit", scenario: "a", given: "a", when: "b", then: "c" },\n    { id: "AC-1", level: "unit", scenario: "a", given: "a", when: "b", then: "c" },\n  ],\n',
      ['11:15: two acceptance criteria have one id [wrong-value]\n    correct it'],
    ],
    [
      'a newer format',
      '  format: 2,\n  novelty: true,\n',
      [
        '11:11: the file has format 2, this version of odoo-warrant reads format 1 [format-newer]\n    update odoo-warrant: npm install odoo-warrant@latest',
      ],
    ],
  ])('is told about %s', async (_case, body, messages) => {
    const found = await problems(tempRegister({ [entryPath]: entryText('CR-0001', body) }));
    expect(found.map((message) => message.replace(`${entryPath}:`, ''))).toEqual(messages);
  });
});

describe('entries that do not fit together', () => {
  const at = (name: string, id: string, body = '') => ({ [`register/entries/${name}.ts`]: entryText(id, body) });
  it.each<[string, Record<string, string>, string[]]>([
    [
      'a file without id',
      at('credit-hold', 'CR-0001'),
      [
        'register/entries/credit-hold.ts: the name of the file does not begin with an id, or is no entry [entry-file-name]\n    an entry is a file such as CR-0007-credit-hold.ts; what entries share lies elsewhere in register/',
      ],
    ],
    [
      'a name with another id',
      at('CR-0002-x', 'CR-0003'),
      [
        'register/entries/CR-0002-x.ts:5:7: the id is CR-0003, but the name of the file begins with CR-0002 [entry-file-name]\n    make both the same',
      ],
    ],
    [
      'two entries with one id',
      at('CR-0001-other', 'CR-0001', '  sites: ["utrecht"],\n'),
      [
        `register/entries/CR-0001-other.ts: the id CR-0001 belongs to ${entryPath} [duplicate-id]\n    renumber this one, which has no decisions: name it register/entries/CR-0002-other.ts and set id: "CR-0002"`,
      ],
    ],
    [
      'a role that asks',
      { 'register/entries/CR-0002-x.ts': entryText('CR-0002').replace('requester: "cleo"', 'requester: "sales-operations"') },
      [
        'register/entries/CR-0002-x.ts:9:14: the policy knows no person sales-operations. [unknown-person]\n    declare it in register/policy.ts, or use one of: ann, ben, cleo',
      ],
    ],
    [
      'unknown handles',
      at(
        'CR-0002-x',
        'CR-0002',
        '  sites: ["utrect"],\n  justification: { sponsor: "zoe" },\n  consumers: [{ kind: "rpc", name: "Shop", owner: "yan" }],\n',
      ),
      [
        'register/entries/CR-0002-x.ts:11:11: the policy knows no site utrect. Did you mean utrecht? [unknown-site]\n    declare it in register/policy.ts, or use one of: utrecht',
        'register/entries/CR-0002-x.ts:12:29: the policy knows no person or role zoe. [unknown-person]\n    declare it in register/policy.ts, or use one of: ann, ben, cleo, design-authority, head-of-sales, sales-operations',
        'register/entries/CR-0002-x.ts:13:51: the policy knows no person or role yan. [unknown-person]\n    declare it in register/policy.ts, or use one of: ann, ben, cleo, design-authority, head-of-sales, sales-operations',
      ],
    ],
    [
      'an unknown process',
      { 'register/entries/CR-0002-x.ts': entryText('CR-0002').replace('order-to-cash', 'order-to-csh') },
      [
        'register/entries/CR-0002-x.ts:8:12: the policy knows no process order-to-csh. Did you mean order-to-cash? [unknown-process]\n    declare it in register/policy.ts, or use one of: order-to-cash',
      ],
    ],
    [
      'entries that do not exist',
      at('CR-0002-x', 'CR-0002', '  extends: "CR-0010",\n  requires: ["CR-0001", "CR-0011"],\n'),
      [
        'register/entries/CR-0002-x.ts:11:12: there is no entry CR-0010. [unknown-entry]\n    name an entry of this register',
        'register/entries/CR-0002-x.ts:12:25: there is no entry CR-0011. [unknown-entry]\n    name an entry of this register',
      ].map((message) =>
        message.replace('CR-0010.', 'CR-0010. Did you mean CR-0001?').replace('CR-0011.', 'CR-0011. Did you mean CR-0001?'),
      ),
    ],
    [
      'an entry that names itself',
      at('CR-0002-x', 'CR-0002', '  requires: ["CR-0002"],\n'),
      ['register/entries/CR-0002-x.ts:11:14: CR-0002 names itself [entry-cycle]\n    remove it'],
    ],
    [
      'a circle',
      {
        ...at('CR-0002-x', 'CR-0002', '  requires: ["CR-0003"],\n'),
        ...at('CR-0003-x', 'CR-0003', '  requires: ["CR-0004"],\n'),
        ...at('CR-0004-x', 'CR-0004', '  requires: ["CR-0002"],\n'),
      },
      [
        'register/entries/CR-0002-x.ts:11:13: entries require one another in a circle: CR-0002 → CR-0003 → CR-0004 → CR-0002 [entry-cycle]\n    remove one of the steps',
      ],
    ],
    [
      'an extension of an extension',
      { ...at('CR-0002-x', 'CR-0002', '  extends: "CR-0001",\n'), ...at('CR-0003-x', 'CR-0003', '  extends: "CR-0002",\n') },
      [
        'register/entries/CR-0003-x.ts:11:12: CR-0002 itself extends CR-0001 and owns no addon [extends-chain]\n    extend CR-0001, which owns the addon',
      ],
    ],
    [
      'a policy that names what it does not declare',
      {
        'register/policy.ts': policyText
          .replace('roles: ["design-authority"], maxDays', 'roles: ["design-autority"], maxDays')
          .replace('owner: "head-of-sales"', 'owner: "boss"')
          .replace('ben@', 'Ann@'),
      },
      [
        'register/policy.ts:12:32: the address Ann@example.com already stands for ann [shared-address]\n    give each person an address of their own: git tells people apart by it',
        'register/policy.ts:15:66: the policy knows no person or role boss. [unknown-person]\n    declare it, or use one of: ann, ben, cleo, design-authority, head-of-sales, sales-operations',
        'register/policy.ts:22:22: the policy knows no role design-autority. Did you mean design-authority? [unknown-role]\n    declare it, or use one of: design-authority, head-of-sales, sales-operations',
      ],
    ],
  ])('are told about %s', async (_case, files, messages) => {
    expect(await problems(tempRegister(files))).toEqual(messages);
  });

  it('tells a mistake in a shared file once', async () => {
    const shared = (id: string) =>
      entryText(id).replace('\n\n', '\nimport { process } from "../shared.ts";\n\n').replace('process: "order-to-cash"', 'process');
    const register = tempRegister({
      'register/shared.ts': 'export const process = run();\n',
      'register/entries/CR-0002-a.ts': shared('CR-0002'),
      'register/entries/CR-0003-b.ts': shared('CR-0003'),
    });
    expect((await problems(register)).map((message) => message.split('\n')[0])).toEqual([
      'register/shared.ts:1:24: found a call: run() [not-readable]',
    ]);
  });

  it('cannot be read without the right to', async () => {
    if (process.getuid?.() === 0) return;
    const register = tempRegister();
    chmodSync(join(register.root, entryPath), 0o000);
    expect(await problems(register)).toEqual([
      `${entryPath}: the file cannot be read: permission denied [file-unreadable]\n    give yourself the right to read it`,
    ]);
  });
});

describe('the cache', () => {
  const files = {
    'register/shared.ts': 'export const title = "Shared";\n',
    'register/entries/CR-0002-x.ts': entryText('CR-0002')
      .replace('\n\n', '\nimport { title } from "../shared.ts";\n\n')
      .replace('title: "Credit hold"', 'title'),
  };

  it('gives the same register as reading, places included', async () => {
    const register = tempRegister(files);
    const cacheDir = join(register.root, 'cache');
    const cold = await readRegister(register.root, { cacheDir });
    const warm = await readRegister(register.root, { cacheDir });
    const none = await readRegister(register.root, { cacheDir: null });
    const bare = ({ locate, parseAddon: _ofThatReading, ...rest }: typeof cold) => ({
      ...rest,
      places: ['/title', '/owner', '/nothing/there', ''].map((pointer) => locate('CR-0002', pointer)),
      snapshots: [...rest.snapshots].map(([id, found]) => [id, [...found.keys()].map((digest) => found.get(digest))]),
    });
    expect(bare(warm)).toEqual(bare(none));
    expect(bare(cold)).toEqual(bare(none));
    expect(JSON.stringify(warm.entries)).toBe(JSON.stringify(none.entries));
    expect(warm.locate('CR-0002', '/owner')).toEqual({ file: 'register/entries/CR-0002-x.ts', line: 11, column: 10 });
  });

  it('sees a change of the file, and of a file that it imports', async () => {
    const register = tempRegister(files);
    const cacheDir = join(register.root, 'cache');
    const titles = async () => (await readRegister(register.root, { cacheDir })).entries.map(({ entry }) => entry.title);
    expect(await titles()).toEqual(['Credit hold', 'Shared']);
    register.write('register/shared.ts', 'export const title = "Changed";\n');
    expect(await titles()).toEqual(['Credit hold', 'Changed']);
    register.write(entryPath, entryText('CR-0001').replace('Credit hold', 'Held'));
    expect(await titles()).toEqual(['Held', 'Changed']);
  });

  it('is as if it were not there when it is damaged, and a folder that cannot be written is no reason to fail', async () => {
    const register = tempRegister(files);
    const cacheDir = join(register.root, 'cache');
    const expected = (await readRegister(register.root, { cacheDir })).entries;
    const shard = join(cacheDir, '1', readdirSync(join(cacheDir, '1'))[0] ?? '');
    const bytes = readFileSync(shard);
    for (const damage of [
      bytes.subarray(0, 100),
      Buffer.from('nonsense'),
      Buffer.concat([bytes.subarray(0, 90), Buffer.from([1, 2, 3]), bytes.subarray(93)]),
    ]) {
      writeFileSync(shard, damage);
      expect((await readRegister(register.root, { cacheDir })).entries).toEqual(expected);
    }
    rmSync(cacheDir, { recursive: true });
    writeFileSync(cacheDir, 'a file');
    expect((await readRegister(register.root, { cacheDir })).entries).toEqual(expected);
    mkdirSync(join(register.root, 'other'));
  });

  it('never holds a file with mistakes', async () => {
    const register = tempRegister({ 'register/entries/CR-0002-x.ts': entryText('CR-0002', '  x: 1,\n') });
    const cacheDir = join(register.root, 'cache');
    const first = await readRegister(register.root, { cacheDir });
    const second = await readRegister(register.root, { cacheDir });
    expect(second.problems).toEqual(first.problems);
    expect(second.problems.length).toBe(1);
  });
});
