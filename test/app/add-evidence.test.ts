import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addEvidence, type EvidenceRequest } from '../../src/app/add-evidence.js';
import { checkRegister } from '../../src/app/check-register.js';
import { loadRegister } from '../../src/app/load-register.js';
import { openReview } from '../../src/app/open-review.js';
import { recordDecision } from '../../src/app/record-decision.js';
import { showRegister } from '../../src/app/show-register.js';
import { renderScript, uatScript } from '../../src/app/uat-script.js';
import { UserError } from '../../src/model/errors.js';
import { evidenceFile, evidenceText, inputFile, measuredRegister, putAddon } from '../helpers/evidence.js';
import { commitAll, entryText, policyText, type TempRegister, tempFolder } from '../helpers/temp-register.js';

const at = '2026-11-23';
const run = { 'odoo-log': evidenceFile('clean-17.log'), cobertura: evidenceFile('coverage.xml') };
const addonOf = ({ root }: TempRegister): string => join(root, 'addons/pallet_register');

const add = (register: TempRegister, request: Partial<EvidenceRequest> = {}) =>
  addEvidence({
    root: register.root,
    entry: 'CR-0001',
    files: run,
    addon: addonOf(register),
    as: 'ann',
    origin: 'verified',
    at,
    today: at,
    cacheDir: null,
    ...request,
  });

async function refused(promise: Promise<unknown>): Promise<{ code: string; message: string; exitCode: number }> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, message: error.message, exitCode: error.exitCode };
    throw error;
  }
  throw new Error('it was recorded');
}

async function coverageOf({ root }: TempRegister): Promise<string> {
  const { review } = await openReview({ root, at, cacheDir: null });
  const { low, high } = review.entries[0]?.assessment.measuredCoverage ?? { low: -1, high: -1 };
  return `${low} to ${high}`;
}

const change = (path: string, from: string, to: string): void => {
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  writeFileSync(path, text.replace(from, to));
};

describe('evidence of a real run', () => {
  it('is written, read back without a problem, and raises what was not known to what was measured', async () => {
    const register = measuredRegister();
    expect(await coverageOf(register)).toBe('0 to 100');
    const { record, known } = await add(register);
    expect(known).toBe(false);
    expect(record).toMatchObject({
      person: 'ann',
      origin: 'verified',
      series: '17.0',
      addon: { name: 'pallet_register', folder: 'addons/pallet_register' },
      tests: { passed: 5, faults: [] },
      lines: { valid: 24, covered: 24 },
      sources: [
        { kind: 'odoo-log', tool: 'Odoo 17.0' },
        { kind: 'cobertura', tool: 'coverage 7.17.5' },
      ],
      parents: [],
    });
    expect(record.file).toBe(`register/evidence/CR-0001/${record.self}.json`);
    expect(record.tests?.criteria['AC-2']).toEqual({ passed: ['test_pallet.TestPallet.test_no_place'], faults: [] });
    const loaded = await loadRegister({ root: register.root, cacheDir: null });
    expect([loaded.problems, loaded.evidence.get('CR-0001')]).toEqual([[], [record]]);
    expect(await coverageOf(register)).toBe('100 to 100');
  });

  it('says the same from JUnit as from the log', async () => {
    const register = measuredRegister();
    const { record: log } = await add(register, { files: { 'odoo-log': run['odoo-log'] } });
    const { record: junit } = await add(register, { files: { junit: evidenceFile('junit.xml') } });
    expect([junit.tests, junit.parents]).toEqual([log.tests, [log.self]]);
  });

  it('is not known once the code was changed, and counts again when the change is taken back', async () => {
    const register = measuredRegister();
    await add(register);
    const file = join(addonOf(register), 'models/pallet.py');
    change(file, '// 2', '// 3');
    expect(await coverageOf(register)).toBe('0 to 100');
    change(file, '// 3', '// 2');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
    writeFileSync(join(addonOf(register), 'models/pallet.pyc'), 'x');
    expect(await coverageOf(register)).toBe('100 to 100');
  });

  it('is lowered by a test that was deleted, skipped or emptied, and by one that fails', async () => {
    const register = measuredRegister();
    const file = join(addonOf(register), 'tests/test_pallet.py');
    const original = readFileSync(file, 'utf8');
    const log = evidenceText('clean-17.log');
    const measured = async (text: string, from: string, to: string): Promise<string> => {
      writeFileSync(file, original);
      change(file, from, to);
      await add(register, { files: { 'odoo-log': inputFile('odoo.log', text), cobertura: undefined } });
      return await coverageOf(register);
    };
    const without = log.split('\n').filter((line) => !line.includes('test_no_place'));
    expect(await measured(without.join('\n'), '    def test_no_place', '    def check_no_place')).toBe('46 to 76');
    expect(await measured(log, '        with self.assertRaises(ValidationError):\n            self.pallet', '        self.pallet')).toBe(
      '46 to 76',
    );
    const skipped = log.replace('Starting TestPallet.test_no_place ... ', 'skipped TestPallet.test_no_place : later');
    expect(await measured(skipped, '"CR-0001-AC-2"', '"CR-0001-AC-2", "slow"')).toBe('46 to 76');
    const failed = log.replace('Starting TestPallet.test_no_place ... ', 'FAIL: TestPallet.test_no_place');
    expect(await measured(failed, '"CR-0001-AC-2"', '"CR-0001-AC-2", "slower"')).toBe('46 to 76');
    expect(await measured(log, 'two places become', 'two places turn into')).toBe('70 to 100');
  });

  it('is recorded once for the same files and code', async () => {
    const register = measuredRegister();
    const { record } = await add(register);
    expect(await add(register)).toMatchObject({ known: true, record: { self: record.self } });
    expect(readdirSync(join(register.root, 'register/evidence/CR-0001'))).toHaveLength(1);
  });

  it('is shown with the entry, and changes nothing of a register that has none', async () => {
    const register = measuredRegister();
    const show = async (): Promise<string> => {
      const options = {
        root: register.root,
        at,
        cacheDir: null,
        ids: ['CR-0001'],
        tool: '1',
        screen: { width: 100, color: false },
      } as const;
      return (await showRegister({ ...options, view: 'entry', format: 'text' })).text;
    };
    expect(await show()).not.toMatch(/measured \d|Evidence/);
    await add(register);
    const text = await show();
    expect(text).toContain('; measured 100 of 100');
    expect(text).toMatch(/Tests +5 passed/);
    expect(text).toMatch(/Lines run through +24 of 24 \(100 %\)/);
    expect(text).toMatch(/Evidence +2026-11-23, odoo-log \(Odoo 17\.0\), cobertura \(coverage 7\.17\.5\), verified by Ann:\s+counts/);
  });

  it('is read for the addon that was generated from the entry, wherever that lies', async () => {
    const register = measuredRegister();
    const { root } = tempFolder();
    const folder = putAddon(join(root, 'pallet_register'));
    cpSync(
      join(import.meta.dirname, '../../generated/17.0/tarnbeck_goods_damage/.warrant/state.json'),
      join(folder, '.warrant/state.json'),
      { recursive: true },
    );
    change(join(folder, '.warrant/state.json'), '"addon": "tarnbeck_goods_damage"', '"addon": "pallet_register"');
    expect((await refused(add(register, { addon: folder }))).message).toContain('was generated from CR-0006, not from CR-0001');
    change(join(folder, '.warrant/state.json'), '"entry": "CR-0006"', '"entry": "CR-0001"');
    const { record } = await add(register, { addon: undefined, out: root });
    expect(record.addon.folder).toBeUndefined();
    const { review } = await openReview({ root: register.root, at, out: root, cacheDir: null });
    expect(review.entries[0]?.assessment.measured?.records.map(({ standing }) => standing)).toEqual(['counts']);
    expect(await coverageOf(register)).toBe('0 to 100');
  });
});

describe('evidence is refused', () => {
  const cases: readonly (readonly [string, (register: TempRegister) => Partial<EvidenceRequest>, string, RegExp])[] = [
    ['without any file', () => ({ files: {} }), 'no-source', /--odoo-log FILE/],
    ['on an entry that is not there', () => ({ entry: 'CR-0002' }), 'unknown-entry', /There is no entry CR-0002\. Did you mean CR-0001/],
    ['by somebody whom the policy does not know', () => ({ as: 'zoe' }), 'unknown-person', /knows no person zoe/],
    ['of the day after today', () => ({ at: '2026-11-24' }), 'evidence-from-future', /today is 2026-11-23/],
    ['when there is no addon', () => ({ addon: undefined }), 'wrong-addon', /No addon was generated from CR-0001 for 17\.0/],
    ['of a folder without manifest', ({ root }) => ({ addon: root }), 'no-addon', /is no addon/],
    ['of a folder that is not there', ({ root }) => ({ addon: `${root}/nothing` }), 'no-addon', /There is no folder/],
    [
      'of another addon',
      ({ root }) => ({ addon: putAddon(join(root, 'addons/other_addon')) }),
      'wrong-addon',
      /is the addon other_addon; that of CR-0001 is pallet_register/,
    ],
    [
      'of code outside of the project',
      () => ({ addon: putAddon(join(tempFolder().root, 'pallet_register')) }),
      'wrong-addon',
      /lies outside of/,
    ],
    ['of another series', () => ({ series: '18.0' }), 'wrong-series', /is the log of Odoo 17\.0; the addon is for 18\.0/],
    [
      'that names tests which the code does not have',
      () => ({ files: { 'odoo-log': evidenceFile('outcomes-17.log') } }),
      'other-code',
      /which pallet_register does not have/,
    ],
    [
      'without a test in it',
      () => ({ files: { 'odoo-log': inputFile('odoo.log', 'nothing\n') } }),
      'no-tests',
      /holds no test of pallet_register/,
    ],
  ];
  it.each(cases)('%s', async (_name, request, code, message) => {
    const register = measuredRegister();
    const found = await refused(add(register, request(register)));
    expect(found).toMatchObject({ code, exitCode: 2, message: expect.stringMatching(message) });
    expect((await loadRegister({ root: register.root, cacheDir: null })).evidence.size).toBe(0);
  });

  it.each([
    ['Python', 'models/pallet.py', 'def broken(:\n'],
    ['Python 2', 'models/pallet.py', 'print "pallets"\n'],
    ['a manifest', '__manifest__.py', '{"name": compute()}\n'],
  ])('for code that does not parse: %s', async (_what, file, text) => {
    const register = measuredRegister();
    const addons = addonOf(register);
    const path = join(addons, file);
    if (!existsSync(path)) throw new Error(`${file} is no file of the addon`);
    writeFileSync(path, text);
    const { message, exitCode } = await refused(add(register));
    expect(exitCode).toBe(2);
    expect(message).toContain(file);
    expect(message).toContain('Odoo cannot load this');
  });

  it('as verified from somebody whom the policy does not let vouch', async () => {
    const policy = policyText.replace('waivers:', 'evidence: { verifiers: ["head-of-sales"] },\n  waivers:');
    const register = measuredRegister(policy);
    expect(await refused(add(register))).toMatchObject({ code: 'not-a-verifier', exitCode: 1 });
    expect((await add(register, { origin: 'imported' })).record.origin).toBe('imported');
    expect((await add(register, { as: 'ben' })).record.origin).toBe('verified');
  });
});

describe('a record of evidence', () => {
  const problemsOf = async ({ root }: TempRegister) => (await loadRegister({ root, cacheDir: null })).problems;

  it('that was altered, copied or lost is a problem, voids no decision and counts for nothing', async () => {
    const register = measuredRegister();
    await recordDecision({
      root: register.root,
      entry: 'CR-0001',
      kind: 'approve',
      reason: 'Yes.',
      as: 'ann',
      at,
      today: at,
      cacheDir: null,
    });
    const { record: first } = await add(register, { files: { 'odoo-log': run['odoo-log'] } });
    const { record: second } = await add(register, { files: { cobertura: run.cobertura } });
    const text = register.read(first.file);
    register.write(first.file, text.replace('"passed": 5', '"passed": 6'));
    expect(await problemsOf(register)).toMatchObject([{ code: 'evidence-altered', entry: 'CR-0001', place: { file: first.file } }]);
    expect((await problemsOf(register))[0]?.integrity).toBeUndefined();
    register.write(first.file, text.replace('  "date"', ' "date"'));
    expect(await problemsOf(register)).toMatchObject([{ code: 'evidence-altered', place: { line: expect.any(Number) } }]);
    register.write(first.file, text.replaceAll('\n', '\r\n'));
    expect(await problemsOf(register)).toEqual([]);
    rmSync(join(register.root, first.file));
    expect(await problemsOf(register)).toMatchObject([{ code: 'evidence-missing', place: { file: second.file } }]);
    register.write('register/entries/CR-0002-other.ts', entryText('CR-0002'));
    register.write(`register/evidence/CR-0002/${first.self}.json`, text);
    register.write('register/evidence/CR-0002/notes.txt', 'x');
    expect((await problemsOf(register)).map(({ code }) => code).toSorted()).toEqual([
      'evidence-copied',
      'evidence-missing',
      'evidence-stray-file',
    ]);
  });

  it('that a commit has and the disk lacks is told by a check, and voids no decision', async () => {
    const register = measuredRegister();
    const { record } = await add(register);
    commitAll(register);
    rmSync(join(register.root, record.file));
    const { findings, exitCode } = await checkRegister({ root: register.root, at, compare: false, cacheDir: null });
    expect(findings.find(({ rule }) => rule === 'evidence-deleted')).toMatchObject({
      place: { file: record.file },
      remedy: `restore it: git checkout HEAD -- ${record.file}`,
    });
    expect(exitCode).toBe(2);
  });

  it('of a newer format, or that names a folder outside, is refused', async () => {
    const register = measuredRegister();
    const { record } = await add(register);
    const text = register.read(record.file);
    register.write(record.file, text.replace('"format": 1', '"format": 2'));
    expect((await problemsOf(register)).length).toBeGreaterThan(0);
    register.write(record.file, text.replace('addons/pallet_register', '../../etc'));
    expect((await problemsOf(register)).length).toBeGreaterThan(0);
    expect(await coverageOf(register)).toBe('0 to 100');
  });
});

describe('going live', () => {
  const asking = policyText.replace('plannedCoverage: 50', 'plannedCoverage: 50, measuredCoverage: 90');
  const decide = ({ root }: TempRegister, kind: 'approve' | 'go-live' | 'waive', as: string, rule?: string) =>
    recordDecision({ root, entry: 'CR-0001', kind, reason: 'It is time.', as, at, today: at, rule, cacheDir: null });

  it('asks for what was measured where the policy does', async () => {
    const register = measuredRegister(asking);
    await decide(register, 'approve', 'ann');
    expect(await refused(decide(register, 'go-live', 'ben'))).toMatchObject({
      code: 'not-measured',
      exitCode: 1,
      message: expect.stringContaining('nothing was measured'),
    });
    await add(register);
    expect((await decide(register, 'go-live', 'ben')).kind).toBe('go-live');
  });

  it('takes a waiver of the rule, and asks nothing of other policies', async () => {
    const register = measuredRegister(asking);
    await decide(register, 'approve', 'ann');
    await decide(register, 'waive', 'ann', 'measured-coverage');
    expect((await decide(register, 'go-live', 'ben')).kind).toBe('go-live');
    const other = measuredRegister();
    await decide(other, 'approve', 'ann');
    expect((await decide(other, 'go-live', 'ben')).kind).toBe('go-live');
  });
});

describe('a script for people', () => {
  const scriptOf = async ({ root }: TempRegister, format: 'markdown' | 'xlsx') =>
    renderScript(await uatScript({ root, entry: 'CR-0001', cacheDir: null }), format);

  it('comes back as evidence: the table of its Markdown, filled in', async () => {
    const human = '    { id: "AC-4", level: "acceptance", scenario: "a | b `c` <d>", given: "=1+1", when: "w", then: "t" },\n';
    const register = measuredRegister(policyText, human);
    const text = String(await scriptOf(register, 'markdown'));
    const row = text.split('\n').find((line) => line.startsWith('| AC-4')) ?? '';
    const filled = text.replace(row, row.replace(/\| {2}\| {2}\| {2}\| {2}\|$/, '| passed | Ada \\| Byron | 2026-11-20 | well done |'));
    const { record } = await add(register, { files: { ...run, uat: inputFile('uat.md', filled) } });
    expect(record.signedOff?.results).toEqual({ 'AC-4': { result: 'passed', by: 'Ada | Byron', on: '2026-11-20', remark: 'well done' } });
    expect(await coverageOf(register)).toBe('100 to 100');
    const untouched = await refused(add(register, { files: { uat: inputFile('uat.md', text) } }));
    expect(untouched.code).toBe('uat-unsigned');
  });

  it('is refused when the criteria were changed since, and when there are none', async () => {
    const register = measuredRegister();
    const text = String(await scriptOf(register, 'markdown')).replace(
      '| AC-1 | partial stock |  |  |  |',
      '| AC-1 | partial stock | ok | Ada | 2026-11-20 |',
    );
    change(join(register.root, 'register/entries/CR-0001-credit-hold.ts'), 'then: "t"', 'then: "something else"');
    expect((await refused(add(register, { files: { uat: inputFile('uat.md', text) } }))).code).toBe('uat-other-criteria');
    change(join(register.root, 'register/entries/CR-0001-credit-hold.ts'), 'acceptance: [', 'acceptance: [], bySeries: {}, touchpoints: [');
    await expect(scriptOf(register, 'markdown')).rejects.toThrow();
  });
});
