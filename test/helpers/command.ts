import { spawn, spawnSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(project, 'bin/warrant.js');

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

type How = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>>; readonly input?: string; readonly asNobody?: boolean };

/** Whom permissions of files bind; root they do not. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/** Runs the built command as a user would, without a terminal, on the sample's day. */
export function warrant(args: readonly string[], { cwd = project, env = {}, input = '', asNobody = false }: How = {}): Ran {
  if (!existsSync(join(project, 'dist/cli/main.js'))) throw new Error('build first: npm run build');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    input,
    ...(asNobody ? nobody : {}),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, SOURCE_DATE_EPOCH: '1795392000', ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

/** A copy of the sample register in a git repository of its own; the caller gives it to `remove`. */
export function copyOfSample(): string {
  const folder = mkdtempSync(join(tmpdir(), 'warrant-cli-'));
  cpSync(join(project, 'register'), join(folder, 'register'), { recursive: true });
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['-c', 'user.name=T', '-c', 'user.email=t@example.com', 'commit', '-qm', 'sample'],
  ]) {
    spawnSync('git', args, { cwd: folder });
  }
  return folder;
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs the command with standard output on a device that is always full. */
export function runOnFullDisk(args: readonly string[], cwd: string): { code: number | null; err: string } {
  const full = openSync('/dev/full', 'w');
  try {
    const env = { PATH: process.env['PATH'] ?? '', HOME: cwd, SOURCE_DATE_EPOCH: '1795392000' };
    const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd, env, encoding: 'utf8', stdio: ['ignore', full, 'pipe'] });
    return { code: status, err: stderr };
  } finally {
    closeSync(full);
  }
}

/** Runs the command while nobody reads what it prints, as in `warrant show CR-0001 | head -0`. */
export async function runWithoutReader(args: readonly string[], cwd: string): Promise<{ code: unknown; err: string }> {
  const child = spawn(process.execPath, [bin, ...args], { cwd });
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  return { code, err };
}
