import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import { addonOf, put, tempFolder, tree, writeOnce } from '../../helpers/workspace.js';

const rounds = 52;
const files = (version: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`models/m${index}.py`, `${version} ${index}\n`.repeat(200)]));
const versions = ['one', 'two'].map((version) => addonOf(files(version)));

/** A program that writes the two versions in turn, as often as it is told; it says how often it found the folder locked. */
const program = `
import { compareAddon } from './src/io/workspace/compare.js';
import { withLock } from './src/io/workspace/lock.js';
import { writeAddon } from './src/io/workspace/write.js';
const out = process.argv[2];
const versions = ${JSON.stringify(versions)};
const provenance = { tool: '1.0.0', digest: '${'a'.repeat(64)}', extendedBy: {} };
const turns = Number(process.argv[3] ?? Infinity);
let locked = 0;
process.stdout.write('ready ');
for (let turn = 0; turn < turns; ) {
  try {
    await withLock(out, async () => {
      const addon = versions[turn % 2];
      writeAddon(out, compareAddon(out, addon, provenance), addon, provenance);
    });
    turn++;
  } catch (error) {
    if (error.code !== 'locked') throw error;
    locked++;
    await new Promise((resolve) => setTimeout(resolve, 1 + process.pid % 5));
  }
}
process.stdout.write(String(locked));`;

let script: string;

beforeAll(async () => {
  const root = join(import.meta.dirname, '../../..');
  const folder = join(root, 'node_modules/.warrant-test');
  mkdirSync(folder, { recursive: true });
  script = join(folder, 'writer.mjs');
  const options = { stdin: { contents: program, resolveDir: root, loader: 'ts' }, bundle: true, platform: 'node', format: 'esm' } as const;
  const { outputFiles } = await build({ ...options, packages: 'external', write: false });
  writeFileSync(script, outputFiles[0]?.contents ?? '');
});

/** Starts the writer and kills it some milliseconds after its first word. */
async function writeAndDie(out: string, after: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [script, out], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), after));
    child.on('error', reject);
    child.on('exit', () => resolve());
  });
}

it(`finds the old or the new addon after each of ${rounds} kills, and the next run puts right what was left`, {
  timeout: 300_000,
}, async () => {
  const seen = new Set<string>();
  const out = tempFolder();
  const run = async (round: number): Promise<void> => {
    const mine = join(out, `out-${round}`);
    await writeOnce(mine, addonOf(files('one')));
    put(mine, 'wh_note/mine.py', 'mine\n');
    await writeAndDie(mine, round * 0.7);
    if (existsSync(join(mine, 'wh_note'))) seen.add(versionIn(mine));
    else seen.add('away');
    await writeOnce(mine, addonOf(files('two')));
    expect(versionIn(mine)).toBe('two');
    expect(tree(mine)['wh_note/mine.py']).toBe('mine\n');
    expect(Object.keys(tree(mine)).filter((path) => !path.startsWith('wh_note/'))).toEqual([]);
  };
  for (let round = 0; round < rounds; round += 4) await Promise.all([0, 1, 2, 3].map((next) => run(round + next)));
  // On a busy machine the writer may not have come far by then: wait longer, until kills have met both versions.
  for (let extra = 1; extra <= 60 && !(seen.has('one') && seen.has('two')); extra++) await run(rounds + extra * 5);
  expect(seen).toContain('one');
  expect(seen).toContain('two');
});

it('lets several processes write in turn: one finds the folder locked or writes all, and nothing is mixed', {
  timeout: 120_000,
}, async () => {
  const out = tempFolder();
  let locked = 0;
  // Whether they meet is chance: they are started until they have.
  for (let attempt = 0; attempt < 10 && locked === 0; attempt++) {
    const started = Array.from({ length: 3 }, () => promisify(execFile)(process.execPath, [script, out, '10']));
    for (const { stdout } of await Promise.all(started)) locked += Number(stdout.replace('ready ', ''));
  }
  expect(locked).toBeGreaterThan(0);
  expect(['one', 'two']).toContain(versionIn(out));
  expect(Object.keys(tree(out)).filter((path) => !path.startsWith('wh_note/'))).toEqual([]);
});

/** The one version that all generated files are of, and their record with them. */
function versionIn(out: string): string {
  const found = Object.entries(tree(out)).filter(([path]) => /^wh_note\/(\.warrant\/base\/)?models\//.test(path));
  expect(found).toHaveLength(30);
  const words = new Set(found.map(([, text]) => text.slice(0, 3)));
  expect([...words]).toHaveLength(1);
  return [...words][0] ?? '';
}
