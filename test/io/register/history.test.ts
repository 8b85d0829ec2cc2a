import { execFileSync } from 'node:child_process';
import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordDecision } from '../../../src/app/record-decision.js';
import { committedFiles, futureDecisions, readHistory } from '../../../src/io/register/history.js';
import { readRegister } from '../../../src/io/register/read-register.js';
import { formatProblem, UserError } from '../../../src/model/errors.js';
import type { Register } from '../../../src/model/register.js';
import { commitAll, policyText, type TempRegister, tempFolder, tempRegister } from '../../helpers/temp-register.js';

function decide({ root }: TempRegister, kind: 'submit' | 'approve', as: string) {
  return recordDecision({ root, entry: 'CR-0001', kind, reason: 'It pays.', as, at: '2026-11-23', cacheDir: null });
}

const historyOf = async (register: Register, base?: string) =>
  readHistory(register, await committedFiles(register.root, 'register/', base), base);

async function history({ root }: TempRegister, base?: string) {
  return historyOf(await readRegister(root, { cacheDir: null }), base);
}

async function known(register: TempRegister, base?: string) {
  const found = await history(register, base);
  if (!found.known) throw new Error(found.why);
  return { ...found, problems: found.problems.map(formatProblem) };
}

async function committed() {
  const register = tempRegister();
  const first = await decide(register, 'submit', 'cleo');
  const second = await decide(register, 'approve', 'ann');
  commitAll(register);
  return { register, first, second };
}

describe('comparing decisions with a commit', () => {
  it('finds nothing to say when nothing happened', async () => {
    const { register } = await committed();
    const read = await readRegister(register.root, { cacheDir: null });
    expect(await historyOf(read)).toEqual({
      known: true,
      ref: 'HEAD',
      commit: 'HEAD',
      newDecisions: new Set(),
      policy: read.policy,
      policyChanged: false,
      problems: [],
    });
  });

  it('tells which decisions are new', async () => {
    const { register } = await committed();
    const third = await decide(register, 'approve', 'ben');
    expect(await known(register)).toMatchObject({ newDecisions: new Set([third.self]), problems: [] });
    const base = register.git('rev-parse', 'HEAD').trim();
    commitAll(register);
    expect(await known(register)).toMatchObject({ newDecisions: new Set() });
    expect(await known(register, base)).toMatchObject({ ref: base, commit: base, newDecisions: new Set([third.self]) });
    expect(await known(register, 'main~1')).toMatchObject({ ref: 'main~1', commit: base });
  });

  it('shows that the newest decision was deleted, which no other one can', async () => {
    const { register, second } = await committed();
    rmSync(join(register.root, second.file));
    expect((await readRegister(register.root, { cacheDir: null })).problems).toEqual([]);
    expect((await known(register)).problems).toEqual([
      `${second.file}: the decision is in HEAD and missing here [decision-deleted]\n    restore it: git checkout HEAD -- ${second.file}`,
    ]);
    register.git('rm', '-q', '--cached', second.file);
    register.git('commit', '-q', '-m', 'quietly');
    expect((await known(register)).problems).toEqual([]);
    expect((await known(register, 'HEAD~1')).problems).toEqual([
      `${second.file}: the decision is in HEAD~1 and missing here [decision-deleted]\n    restore it: git checkout HEAD~1 -- ${second.file}`,
    ]);
  });

  it('shows a deleted entry with all its decisions and its snapshot', async () => {
    const { register, first, second } = await committed();
    rmSync(join(register.root, 'register/decisions'), { recursive: true });
    expect((await known(register)).problems.map((message) => message.split(':')[0])).toEqual(
      [first.file, second.file, `register/decisions/CR-0001/snapshots/${first.digest}.json`].toSorted(),
    );
  });

  it('shows that a decision was altered, here or in the commit', async () => {
    const { register, second } = await committed();
    const sound = register.read(second.file);
    const message = `${second.file}: the decision is in HEAD and differs from it here [decision-changed]\n    restore it: git checkout HEAD -- ${second.file}`;
    register.write(second.file, `${sound} `);
    expect((await known(register)).problems).toEqual([message]);
    commitAll(register);
    register.write(second.file, sound);
    expect((await known(register)).problems).toEqual([message]);
  });

  it('takes other line ends for the same', async () => {
    const { register, first } = await committed();
    register.write(first.file, register.read(first.file).replaceAll('\n', '\r\n'));
    expect((await known(register)).problems).toEqual([]);
    register.git('add', '-A');
    register.git('commit', '-q', '-m', 'crlf');
    register.write(first.file, register.read(first.file).replaceAll('\r\n', '\n'));
    expect((await known(register)).problems).toEqual([]);
  });

  it('judges by the policy of the commit, with what it imports', async () => {
    const roles = policyText.slice(policyText.indexOf('  roles: {'), policyText.indexOf('  people:'));
    const split = policyText.replace(roles, '  roles,\n').replace('\n\n', '\nimport { roles } from "./shared/roles.ts";\n\n');
    const shared = `import { may } from "./may.ts";\nexport const roles = ${roles
      .trim()
      .replace(/^roles: /, '')
      .replace(/,$/, '')
      .replace('may: ["submit"]', 'may')};\n`;
    const register = tempRegister({
      'register/policy.ts': split,
      'register/shared/roles.ts': shared,
      'register/shared/may.ts': 'export const may = ["submit"] as const;\n',
    });
    commitAll(register);
    const before = (await readRegister(register.root, { cacheDir: null })).policy;
    expect(await known(register)).toMatchObject({ policyChanged: false, policy: before });
    register.write('register/shared/may.ts', 'export const may = ["submit", "approve"] as const;\n');
    const changed = await known(register);
    expect(changed.policyChanged).toBe(true);
    expect(changed.policy).toEqual(before);
    register.write('register/shared/may.ts', '// only a comment\nexport const may = ["submit"] as const;\n');
    expect((await known(register)).policyChanged).toBe(false);
  });

  it('knows no policy where the commit has none', async () => {
    const register = tempFolder({ 'README.md': 'nothing yet' });
    commitAll(register);
    register.write('register/policy.ts', policyText);
    const found = await known(register);
    expect([found.policyChanged, found.policy]).toEqual([true, undefined]);
  });
});

describe('where git has little or nothing to say', () => {
  it('is not known without a repository, and before the first commit', async () => {
    const register = tempRegister();
    expect(await history(register)).toEqual({
      known: false,
      why: 'the register is in no git repository',
      remedy: 'run git init and commit the register',
    });
    register.git('init', '-q');
    expect(await history(register)).toEqual({ known: false, why: 'the repository has no commit yet', remedy: 'commit the register' });
  });

  it('refuses a name that is no commit, or looks like an option', async () => {
    const { register } = await committed();
    const message = (ref: string) =>
      history(register, ref).catch((error: unknown) => error instanceof UserError && [error.exitCode, error.message]);
    const unknown = (ref: string) => [
      2,
      `There is no commit ${ref} in this repository. Name a branch, a tag or a hash; git fetch brings those of the server.`,
    ];
    expect(await message('nowhere')).toEqual(unknown('nowhere'));
    expect(await message('--output=x')).toEqual(unknown('--output=x'));
    expect(await message('HEAD:register/policy.ts')).toEqual(unknown('HEAD:register/policy.ts'));
    const bare = tempRegister();
    await expect(history(bare, 'main')).rejects.toThrow(
      'main cannot be looked up: the register is in no git repository. Do this: run git init and commit the register.',
    );
  });

  it('says that a shallow clone lacks the commit, and compares with its HEAD', async () => {
    const { register } = await committed();
    const old = register.git('rev-parse', 'HEAD').trim();
    await decide(register, 'approve', 'ben');
    commitAll(register);
    const clone = tempFolder();
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${register.root}`, clone.root], { stdio: 'pipe' });
    expect((await known(clone)).problems).toEqual([]);
    await expect(history(clone, old)).rejects.toThrow(
      `There is no commit ${old} here: the clone is shallow. Fetch the whole history (git fetch --unshallow; in CI: fetch-depth: 0).`,
    );
  });

  it('works with a detached HEAD, in a second work tree, and in a folder of the repository', async () => {
    const { register, second } = await committed();
    register.git('checkout', '-q', '--detach');
    expect((await known(register)).problems).toEqual([]);
    const tree = join(realpathSync(tempFolder().root), 'tree');
    register.git('worktree', 'add', '-q', tree, 'main');
    rmSync(join(tree, second.file));
    expect((await known({ ...register, root: tree })).problems.length).toBe(1);
    const deep = join(register.root, 'company/erp');
    mkdirSync(deep, { recursive: true });
    renameSync(join(register.root, 'register'), join(deep, 'register'));
    register.git('add', '-A');
    register.git('commit', '-q', '-m', 'moved');
    const moved = { ...register, root: deep };
    expect(await known(moved)).toMatchObject({ problems: [], newDecisions: new Set(), policyChanged: false });
    rmSync(join(deep, second.file));
    expect((await known(moved)).problems.map((message) => message.split(':')[0])).toEqual([second.file]);
  });

  it('runs nothing that the repository configures', async () => {
    const { register } = await committed();
    const trace = join(register.root, 'ran');
    const script = join(register.root, 'evil.sh');
    writeFileSync(script, `#!/bin/sh\ntouch ${trace}\n`, { mode: 0o755 });
    for (const key of [
      'core.fsmonitor',
      'diff.external',
      'core.pager',
      'diff.x.textconv',
      'filter.x.smudge',
      'core.sshCommand',
      'core.editor',
    ])
      register.git('config', key, script);
    register.write('.git/info/attributes', '* diff=x filter=x\n');
    register.write('register/policy.ts', `${policyText}\n`);
    expect((await known(register, 'main')).policyChanged).toBe(false);
    expect(() => register.read('ran')).toThrow();
  });
});

describe('decisions from the future', () => {
  it('are told with the day', async () => {
    const { register, first, second } = await committed();
    const read = await readRegister(register.root, { cacheDir: null });
    expect(futureDecisions(read, '2026-11-23')).toEqual([]);
    expect(futureDecisions(read, '2026-11-22').map(formatProblem)).toEqual(
      [second, first].map(
        ({ file }) =>
          `${file}: the decision is dated 2026-11-23, after 2026-11-22 [decision-from-future]\n    check the clock of the machine that wrote it, or give a later --at; it does not count before its date`,
      ),
    );
  });
});
