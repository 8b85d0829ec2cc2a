// What entries can say of real addons: each is drafted, the draft rendered in memory, and both are compared by their facts.
//   npm run bench:adopt -- PATH…
// PATH: an addon, or a folder with addons at any depth. Prints two tables, by addon and by kind, and the share of
// declarative statements that is expressed; methods and other code are counted by themselves. Nothing is kept.
// Exit code 2: wrong input.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adopt, initProject, loadRegister, UserError } from '../dist/api.js';

const paths = process.argv.slice(2);
const root = mkdtempSync(join(tmpdir(), 'warrant-adopt-'));
const table = (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
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
  const heads = ['addon', 'series', 'declarative', 'expressed', 'methods', 'stubs', 'only generated', 'criteria', 'entries'];
  console.log(table([heads, heads.map(() => '---'), ...adopted.toSorted((a, b) => (a.addon < b.addon ? -1 : 1)).map(rowOf)]));
  const titles = ['kind', 'is', 'statements', 'expressed', 'not expressed, told', 'not expressed, hangs on such', 'only generated'];
  console.log(`\n${table([titles, titles.map(() => '---'), ...kinds(adopted)])}`);
  const sum = (value) => adopted.reduce((all, one) => all + value(one), 0);
  const [declared, said] = [sum(({ declarative }) => declarative.statements), sum(({ declarative }) => declarative.expressed)];
  const [methods, stubs] = [sum(({ code }) => code.methods), sum(({ code }) => code.stubs)];
  const all = sum(({ kinds: own }) => own.reduce((total, { statements }) => total + statements, 0));
  console.log(`\n${adopted.length} addons, declarative: ${said} of ${declared} statements expressed (${percent(said, declared)})`);
  console.log(`code: ${all - declared} statements, never expressed; ${stubs} of ${methods} methods declared as stubs`);
  console.log(`all: ${said} of ${all} statements expressed (${percent(said, all)})`);
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

function rowOf({ addon, series, declarative: { statements, expressed }, code, unexpressed, criteria, entries }) {
  const added = unexpressed.filter(({ side }) => side === 'rendering').length;
  const share = `${expressed} (${percent(expressed, statements)})`;
  return [addon, series, statements, share, code.methods, code.stubs, added, criteria, entries.length];
}

/** What is not expressed is told where it is lost first, and not once more for all that hangs on it. */
function kinds(adopted) {
  const counts = new Map();
  const rowOf = (kind, isCode) => {
    const row = counts.get(kind) ?? { isCode, statements: 0, expressed: 0, told: 0, rendering: 0 };
    counts.set(kind, row);
    return row;
  };
  for (const one of adopted) {
    for (const { kind, isCode, statements, expressed } of one.kinds) {
      const row = rowOf(kind, isCode);
      row.statements += statements;
      row.expressed += expressed;
    }
    for (const { kind, side } of one.unexpressed) rowOf(kind, false)[side === 'rendering' ? 'rendering' : 'told'] += 1;
  }
  return Array.from(counts, ([kind, { isCode, statements, expressed, told, rendering }]) => {
    const left = statements - expressed;
    return [kind, isCode ? 'code' : 'declarative', statements, expressed, told, Math.max(0, left - told), rendering];
  }).toSorted((a, b) => Number(a[1] === 'code') - Number(b[1] === 'code') || b[2] - b[3] - a[2] + a[3]);
}
