// What entries can say of real addons: each is drafted, the draft rendered in memory, and both are compared by their facts.
//   npm run bench:adopt -- PATH…
// PATH: an addon, or a folder with addons at any depth. Prints two tables: by addon, and by kind what was not expressed. Nothing is kept.
// Exit code 2: wrong input.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adopt, initProject, loadRegister, UserError } from '../dist/api.js';

const paths = process.argv.slice(2);
const root = mkdtempSync(join(tmpdir(), 'warrant-adopt-'));
const table = (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
/** What no entry will ever hold: bodies of methods, and fields that a method computes. */
const codeKinds = new Set(['method', 'function', 'computed field', 'controller', 'class', 'patch', 'script', 'migration script']);
const percent = (part, whole) => (whole === 0 ? '' : `${Math.floor((100 * part) / whole)} %`);

try {
  if (paths.length === 0) throw new UserError('no-path', 'Name an addon, or a folder with addons.');
  await initProject({ root, at: '2026-01-01', toolVersion: '0.0.0', email: 'bench@example.com' });
  const { adopted, skipped, problems } = await adopt({
    root,
    paths,
    dryRun: true,
    ...(await names()),
    cacheDir: null,
    say: () => undefined,
  });
  const heads = ['addon', 'series', 'statements', 'expressed', 'not expressed', 'of these code', 'only generated', 'criteria', 'entries'];
  console.log(table([heads, heads.map(() => '---'), ...adopted.toSorted((a, b) => (a.addon < b.addon ? -1 : 1)).map(rowOf)]));
  console.log(
    `\n${table([['kind', 'only in the addon', 'not the same', 'only generated'], ['---', '---', '---', '---'], ...kinds(adopted)])}`,
  );
  const [statements, expressed] = ['statements', 'expressed'].map((key) => adopted.reduce((sum, one) => sum + one[key], 0));
  console.log(`\n${adopted.length} addons: ${expressed} of ${statements} statements expressed (${percent(expressed, statements)})`);
  for (const { addon, why } of skipped) console.log(`not drafted: ${addon}: ${why}`);
  for (const problem of problems) console.error(problem);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** Whoever the policy of a new register names first. */
async function names() {
  const { policy } = await loadRegister({ root, cacheDir: null });
  const [process] = Object.keys(policy.processes);
  const [person] = Object.keys(policy.people);
  return { process, requester: person, owner: person };
}

function rowOf({ addon, series, statements, expressed, unexpressed, criteria, entries }) {
  const code = unexpressed.filter(({ kind }) => codeKinds.has(kind)).length;
  const added = unexpressed.filter(({ side }) => side === 'rendering').length;
  return [
    addon,
    series,
    statements,
    `${expressed} (${percent(expressed, statements)})`,
    statements - expressed,
    code,
    added,
    criteria,
    entries.length,
  ];
}

function kinds(adopted) {
  const counts = new Map();
  for (const { kind, side } of adopted.flatMap(({ unexpressed }) => unexpressed)) {
    const row = counts.get(kind) ?? { original: 0, both: 0, rendering: 0 };
    row[side] += 1;
    counts.set(kind, row);
  }
  return Array.from(counts, ([kind, { original, both, rendering }]) => [kind, original, both, rendering]).toSorted(
    (a, b) => b[1] + b[2] + b[3] - a[1] - a[2] - a[3],
  );
}
