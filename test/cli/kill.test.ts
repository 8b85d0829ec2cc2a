import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordDecision } from '../../src/app/record-decision.js';
import { entryText, policyText } from '../helpers/temp-register.js';
import { put, tree } from '../helpers/workspace.js';

const kills = Number(process.env['WARRANT_KILLS'] ?? 12);
const seed = Number(process.env['WARRANT_KILL_SEED'] ?? 20261129);
const bin = join(import.meta.dirname, '../../bin/warrant.js');
const at = '2026-11-23';
const addons = ['wh_one', 'wh_two', 'wh_three'];

/** Numbers between 0 and 1 that are the same for one seed (mulberry32). */
function randomNumbers(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const policy = policyText
  .replace(/thresholds: .*/, 'thresholds: { justification: 0, upgradeImpact: 100, plannedCoverage: 0 },')
  .replace(/, \{ role: "head-of-sales", ofProcess: true \}/, '');

/** Three addons, which a person edited; the second generation has another field in each. */
async function plan(root: string, fields: readonly string[]): Promise<void> {
  for (const [index, name] of addons.entries()) {
    const id = `CR-000${index + 1}`;
    const spec = fields.map((field) => `${name}_${field}: { type: "text" }`).join(', ');
    put(
      root,
      `register/entries/${id}-credit-hold.ts`,
      entryText(
        id,
        `  addon: { name: "${name}", depends: ["sale"], models: { "sale.order": { kind: "extend", fields: { ${spec} } } } },\n`,
      ),
    );
    await recordDecision({ root, entry: id, kind: 'approve', reason: 'It pays.', as: 'ann', at, cacheDir: null });
  }
}

const method = '\n    def action_mine(self):\n        return True\n';
const start = (root: string): ChildProcess =>
  spawn(process.execPath, [bin, 'generate', '--root', root, '--at', at, '--no-cache'], { stdio: ['ignore', 'ignore', 'pipe'] });
const ended = (child: ChildProcess): Promise<{ readonly code: number | null; readonly said: string }> =>
  new Promise((resolve) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('close', (code) => resolve({ code, said }));
  });

const scratch = mkdtempSync(join(tmpdir(), 'warrant-kill-'));
const edited = join(scratch, 'edited');
let before: Record<string, string> = {};
let after: Record<string, string> = {};
let duration = 0;

beforeAll(async () => {
  put(edited, 'register/policy.ts', policy);
  await plan(edited, ['note']);
  expect((await ended(start(edited))).code).toBe(0);
  for (const name of addons) {
    const model = `generated/17.0/${name}/models/sale_order.py`;
    put(edited, model, readFileSync(join(edited, model), 'utf8') + method);
    put(edited, `generated/17.0/${name}/models/mine.py`, '# mine\n');
  }
  await plan(edited, ['note', 'rank']);
  const done = join(scratch, 'done');
  cpSync(edited, done, { recursive: true });
  const began = process.hrtime.bigint();
  expect((await ended(start(done))).code).toBe(0);
  duration = Number(process.hrtime.bigint() - began) / 1e6;
  before = tree(join(edited, 'generated/17.0'));
  after = tree(join(done, 'generated/17.0'));
}, 120_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const partOf = (files: Readonly<Record<string, string>>, addon: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith(`${addon}/`)));

it(`finds the old or the new addon after each of ${kills} kills, and the next run completes`, { timeout: 3_600_000 }, async () => {
  const random = randomNumbers(seed);
  const seen = { untouched: 0, between: 0, finished: 0, away: 0, locked: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const root = join(scratch, `kill-${kill}`);
    cpSync(edited, root, { recursive: true });
    const out = join(root, 'generated/17.0');
    const child = start(root);
    const end = ended(child);
    // Half of the time goes by before anything is written: moments are drawn from the later part, too.
    const delay = random() * duration * 1.1;
    const timer = setTimeout(() => child.kill('SIGKILL'), delay);
    await end;
    clearTimeout(timer);
    const found = tree(out);
    if (existsSync(join(out, '.warrant/lock'))) seen.locked += 1;
    const states = addons.map((addon) => {
      const lying = partOf(found, addon);
      if (Object.keys(lying).length === 0) return 'away';
      const state = lying[`${addon}/.warrant/state.json`] === before[`${addon}/.warrant/state.json`] ? 'old' : 'new';
      expect(lying, `${addon} after ${delay} ms`).toEqual(partOf(state === 'old' ? before : after, addon));
      return state;
    });
    if (states.includes('away')) seen.away += 1;
    else if (states.every((state) => state === 'old')) seen.untouched += 1;
    else if (states.every((state) => state === 'new')) seen.finished += 1;
    else seen.between += 1;
    const next = await ended(start(root));
    expect(next, next.said).toMatchObject({ code: 0 });
    expect(tree(out)).toEqual(after);
    rmSync(root, { recursive: true, force: true });
  }
  process.stdout.write(`seed ${seed}, ${kills} kills: ${JSON.stringify(seen)}\n`);
});

it('lets one of two runs at once write; the other one finds it locked or done, and nothing is mixed', { timeout: 120_000 }, async () => {
  for (let round = 0; round < 3; round += 1) {
    const root = join(scratch, `twice-${round}`);
    cpSync(edited, root, { recursive: true });
    const results = await Promise.all([ended(start(root)), ended(start(root))]);
    const refused = results.filter(({ code }) => code !== 0);
    expect(refused.length).toBeLessThan(2);
    for (const { code, said } of refused) expect([code, said]).toEqual([2, expect.stringContaining('is writing there')]);
    expect(tree(join(root, 'generated/17.0'))).toEqual(after);
  }
});
