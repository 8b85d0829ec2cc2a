import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

/** What programs get of the environment: where programs and libraries lie, and how PostgreSQL is reached (libpq's own variables). */
const inherited: readonly string[] = [
  ...['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'TMPDIR', 'TEMP', 'SystemRoot'],
  ...['PGHOST', 'PGHOSTADDR', 'PGPORT', 'PGUSER', 'PGPASSWORD', 'PGPASSFILE', 'PGSERVICE', 'PGSERVICEFILE'],
  ...['PGSSLMODE', 'PGSSLCERT', 'PGSSLKEY', 'PGSSLROOTCERT', 'PGREQUIRESSL', 'PGGSSENCMODE', 'PGCHANNELBINDING'],
];

export type Environment = Readonly<Record<string, string>>;

/** @param home stands in for the user's own folder, whose settings would change what Odoo does */
export function environment(home?: string): Environment {
  const kept = [...inherited, ...(home === undefined ? ['HOME'] : [])].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const own = home === undefined ? {} : { HOME: home, ...foundAtHome(process.env['HOME']) };
  return {
    ...Object.fromEntries(kept),
    ...own,
    ...{ LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', PYTHONUNBUFFERED: '1', PYTHONDONTWRITEBYTECODE: '1', PGCONNECT_TIMEOUT: '15' },
  };
}

/** What PostgreSQL and Python look for at home, said outright where home is another place. */
function foundAtHome(home: string | undefined): Environment {
  if (home === undefined) return {};
  const { PGPASSFILE: passwords, PGSERVICEFILE: services, PYTHONUSERBASE: packages } = process.env;
  return {
    PGPASSFILE: passwords ?? join(home, '.pgpass'),
    PGSERVICEFILE: services ?? join(home, '.pg_service.conf'),
    PYTHONUSERBASE: packages ?? join(home, '.local'),
  };
}

export type Program = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Environment;
  readonly cwd: string;
  readonly input?: string;
  /** Where standard output and error go; absent: into the result. */
  readonly file?: string;
  /** Milliseconds; then it is killed. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
};

export type Ended = {
  readonly code: number | null;
  /** Of the system, when that ended it; also when it took too long. */
  readonly killedBy: string | null;
  readonly isLate: boolean;
  readonly seconds: number;
  readonly out: string;
  readonly err: string;
};

/**
 * Runs a program without a shell, in a process group of its own: when it is stopped, what it started is stopped, too.
 * @throws the system's error when it cannot be started, and the reason of `signal` when that stops it; by then the program has ended
 */
export async function runProgram({ command, args, env, cwd, input = '', file, timeout, signal }: Program): Promise<Ended> {
  signal?.throwIfAborted();
  return await new Promise((resolve, reject) => {
    const into = file === undefined ? undefined : openSync(file, 'w', 0o600);
    const output = into ?? 'pipe';
    const began = performance.now();
    const child = spawn(command, [...args], { cwd, env: { ...env }, detached: true, stdio: ['pipe', output, output] });
    const kill = (): void => killGroup(child.pid);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      kill();
    }, timeout);
    signal?.addEventListener('abort', kill);
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', kill);
      if (into !== undefined) closeSync(into);
    };
    const texts = { out: '', err: '' };
    for (const name of ['out', 'err'] as const)
      child[`std${name}`]?.setEncoding('utf8').on('data', (text: string) => {
        texts[name] += text;
      });
    // A program that ends without reading its input is no mistake of ours.
    child.stdin?.on('error', () => undefined).end(input);
    let isOver = false;
    child.on('error', (error) => {
      if (isOver) return;
      isOver = true;
      finish();
      reject(error);
    });
    child.on('close', (code, killedBy) => {
      if (isOver) return;
      isOver = true;
      finish();
      // What it left running in its group would keep a database busy.
      kill();
      if (signal?.aborted === true) reject(signal.reason);
      else resolve({ code, killedBy, isLate, seconds: (performance.now() - began) / 1000, ...texts });
    });
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // It has ended.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
