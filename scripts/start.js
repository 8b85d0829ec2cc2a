// `npm start`: does the main job on the sample register, step by step through the built command, and sums it up.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = fileURLToPath(new URL('../bin/warrant.js', import.meta.url));
const at = '2026-11-23';
const page = 'report.html';

const width = Math.max(40, Math.min(process.stdout.columns ?? (Number(process.env.COLUMNS) || 80), 120));
const colored = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
const paint = (code, text) => (colored ? `\u001B[${code}m${text}\u001B[0m` : text);
const say = (text = '') => process.stdout.write(`${text}\n`);
const cut = (text) => (text.length <= width ? text : `${text.slice(0, width - 1).trimEnd()}…`);

function warrant(args, stdio) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [command, ...args, '--at', at], {
    cwd: root,
    encoding: 'utf8',
    stdio,
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** Runs a step in front of the reader; a code that was not expected ends the run with it. */
function step(number, title, args, expected = 0) {
  say(`\n${paint('1;36', `${number} ${title}`)}`);
  say(`${paint('2', `$ warrant ${args.join(' ')}`)}\n`);
  const { status } = warrant(args, 'inherit');
  if (status === expected) return;
  process.stderr.write(`\nwarrant ${args[0]} ended with exit code ${status}; the sample expects ${expected}.\n`);
  process.exit(status || 1);
}

function answer(args, expected) {
  const { status, stdout, stderr } = warrant([...args, '--json'], 'pipe');
  if (status === expected) return JSON.parse(stdout);
  process.stderr.write(stderr);
  process.exit(status || 1);
}

/** The sample holds one entry that was edited after its approval, on purpose. Files that are not up to date are made so by a later step. */
function explainCheck() {
  const errors = answer(['check'], 1).findings.filter(({ severity }) => severity === 'error');
  const drift = errors.filter(({ rule }) => rule === 'drift');
  const stale = errors.filter(({ rule, entry }) => rule === 'approval-stale' && entry === 'CR-0012');
  if (stale.length !== 1 || stale.length + drift.length !== errors.length) {
    process.stderr.write('\nThe sample should have one mistake, the stale approval of CR-0012. What else is named above was not meant.\n');
    process.exit(1);
  }
  say('\nExit code 1 is what the sample is made to show: CR-0012 was edited after its approval, so the approval is void');
  say('until it is given again. In your own repository this would stop the merge.');
  if (drift.length > 0) say(`${drift.length} generated addons are not up to date; step 4 writes them anew.`);
}

/** The one thing to know about an entry that is not allowed: what people decided, what became of that, or the first rule that fails. */
function why({ state, flags, decisions, verdict }) {
  const closing = decisions.findLast(({ kind }) => kind === 'reject' || kind === 'retire');
  if (state === 'rejected' || state === 'retired') return `${state}: ${closing?.reason ?? ''}`;
  if (flags.length > 0) return flags.map(({ flag, why: reason }) => `${flag.replace('-', ' ')}: ${reason}`).join('; ');
  const [first] = verdict.rules
    .filter(({ outcome }) => outcome === 'fail')
    .toSorted((a, b) => (a.rule === 'schema') - (b.rule === 'schema'));
  return `${state}; ${first.rule}: ${first.reasons[0]}`;
}

const next = [
  [page, 'the register as a page: facets, evidence, audit trail'],
  ['generated/17.0/', 'the addons, ready for Odoo 17'],
  ['register/entries/', 'the requests that they were made from'],
  ['node bin/warrant.js gate CR-0012', 'why one is refused, and what to do'],
];

function summary() {
  const { entries, organization } = answer(['report'], 0);
  const { addons } = answer(['generate', '--check'], 0);
  const allowed = entries.filter(({ gate }) => gate === 'allowed');
  const refused = entries.filter(({ gate }) => gate === 'refused');
  const waiting = entries.filter(({ gate }) => gate === 'not-yet');
  const folderOf = (id) => addons.find(({ entry, extendedBy }) => entry === id || extendedBy.includes(id))?.folder ?? '';
  say(`\n${paint('1', `${organization}, ${at}`)}\n${'═'.repeat(Math.min(width, organization.length + 12))}`);
  say(
    `${entries.length} entries: ${paint('32', `${allowed.length} allowed`)}, ${paint('33', `${waiting.length} not yet`)}, ${paint('31', `${refused.length} refused`)}; ${addons.length} addons generated\n`,
  );
  for (const { id, title } of allowed) say(cut(`✓ ${id}  ${title}${folderOf(id) === '' ? '' : ` → ${folderOf(id).split('/').at(-1)}`}`));
  say();
  for (const entry of [...refused, ...waiting]) {
    say(cut(`${entry.gate === 'refused' ? '✗' : '○'} ${entry.id}  ${entry.title}`));
    say(cut(`           ${why(entry)}`));
  }
  say(`\n${paint('1', 'What to open next')}`);
  for (const [what, tells] of next) say(`  ${what.padEnd(34)}${tells}`);
}

step(1, 'Check the register and its decisions', ['check'], 1);
explainCheck();
step(2, 'Score every entry', ['score']);
step(3, 'Ask the gate', ['gate']);
step(4, 'Generate what is allowed', ['generate']);
step(5, 'Report', ['report', '--html', page]);
summary();
