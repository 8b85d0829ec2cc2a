import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { environment, runProgram } from '../../../src/io/odoo/run-program.js';
import { tempFolder } from '../../helpers/workspace.js';

const sh = (script: string, more: Partial<Parameters<typeof runProgram>[0]> = {}) =>
  runProgram({ command: '/bin/sh', args: ['-c', script], env: { PATH: '/usr/bin:/bin' }, cwd: '/', timeout: 30_000, ...more });

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

it('gives output, error and code, and feeds the input', async () => {
  expect(await sh('cat; echo e >&2; exit 3', { input: 'in' })).toMatchObject({
    code: 3,
    out: 'in',
    err: 'e\n',
    isLate: false,
    killedBy: null,
  });
});

it('writes both outputs into one file, in order', async () => {
  const file = join(tempFolder(), 'log');
  expect(await sh('echo a; echo b >&2; echo c', { file })).toMatchObject({ out: '', err: '' });
  expect(readFileSync(file, 'utf8')).toBe('a\nb\nc\n');
});

it('does not mind a program that ends without reading what it is given', async () => {
  expect(await sh('exit 0', { input: 'x'.repeat(1_000_000) })).toMatchObject({ code: 0 });
});

it('kills what takes too long, with what that started', async () => {
  const file = join(tempFolder(), 'log');
  expect(await sh('sleep 300 & echo $!; wait', { timeout: 300, file })).toMatchObject({ isLate: true, killedBy: 'SIGKILL' });
  await vi.waitFor(() => expect(isThere(Number(readFileSync(file, 'utf8')))).toBe(false));
});

it('ends what was left running in the background', async () => {
  const { out } = await sh('sleep 300 >/dev/null 2>&1 & echo $!');
  await vi.waitFor(() => expect(isThere(Number(out))).toBe(false));
});

it('stops when it is told to, with the reason, and only when the program has ended', async () => {
  const stop = new AbortController();
  const file = join(tempFolder(), 'log');
  const run = sh('echo $$; sleep 300', { signal: stop.signal, file });
  const reason = new Error('stopped');
  setTimeout(() => stop.abort(reason), 200);
  await expect(run).rejects.toBe(reason);
  await vi.waitFor(() => expect(isThere(Number(readFileSync(file, 'utf8')))).toBe(false));
  await expect(sh('exit 0', { signal: stop.signal })).rejects.toBe(reason);
});

it('fails with the system’s error where there is no program', async () => {
  await expect(runProgram({ command: '/nowhere', args: [], env: {}, cwd: '/', timeout: 1000 })).rejects.toMatchObject({ code: 'ENOENT' });
});

it('passes on how PostgreSQL is reached, and nothing that changes what Odoo or Python do', () => {
  const before = { ...process.env };
  Object.assign(process.env, {
    PGPASSWORD: 'p',
    PGDATABASE: 'production',
    ODOO_RC: 'x',
    PYTHONPATH: 'x',
    PYTHONSTARTUP: 'x',
    HOME: '/home/ann',
  });
  try {
    const found = environment('/tmp/home');
    expect(found).toMatchObject({
      PGPASSWORD: 'p',
      HOME: '/tmp/home',
      PGPASSFILE: '/home/ann/.pgpass',
      PYTHONUSERBASE: '/home/ann/.local',
    });
    for (const name of ['PGDATABASE', 'ODOO_RC', 'PYTHONPATH', 'PYTHONSTARTUP']) expect(found).not.toHaveProperty(name);
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
});
