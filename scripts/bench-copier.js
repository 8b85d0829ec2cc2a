// Regenerates an addon over edits by hand, once with warrant and once with Copier (a template tool that updates by three-way merge): the same
// generated texts, the same edits, the same machine. Prints time, conflicts, and lines of either side that are gone.
// Usage: npm run bench:copier -- --copier BIN      (python3 -m venv V && V/bin/pip install copier; without BIN nothing is compared)
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundled, root } from './bundled.js';

const { values } = parseArgs({ options: { copier: { type: 'string' } } });
const scratch = mkdtempSync(join(tmpdir(), 'warrant-copier-'));
const [addon, at] = ['bench_addon_1', '2026-11-23'];
const model = 'addon.models.bench.record.1.fields';

/** What the request may change, each with all edits below. */
const changes = {
  'a field': [`${model}.extra={"type":"char","label":"Extra"}`],
  'a label': [`${model}.value_1_1.label=Another label`],
  'a column and a node': ['addon.views.list_1.columns=[{"field":"name"},{"field":"value_1_3"},{"field":"value_1_5"}]'],
  'a row of rights': [
    'addon.access.bench.record.1.grants=[{"group":"base.group_user","can":"cru"},{"group":"base.group_system","can":"crud"}]',
  ],
};

/** What a person wrote meanwhile: path, text that is sought, text that takes its place; without a sought text it goes to the end. */
const edits = [
  ['models/bench_record_1.py', undefined, '\n    def action_mine(self):\n        return True\n'],
  ['models/bench_record_1.py', '    value_1_3 = ', '    mine = fields.Char()\n    value_1_3 = '],
  ['models/__init__.py', undefined, 'from . import mine\n'],
  ['views/bench_record_1_views.xml', '<field name="value_1_3" />', '<field name="value_1_3" />\n                <field name="mine" />'],
  ['security/ir.model.access.csv', undefined, 'access_mine,mine,model_bench_record_1,base.group_portal,1,0,0,0\n'],
  ['tests/test_access.py', undefined, '\n    def test_mine(self):\n        self.assertTrue(True)\n'],
  ['__manifest__.py', '"depends": ["base"]', '"depends": ["base", "mail"]'],
];

function run(command, args, cwd, allowed = [0]) {
  const began = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, PYTHONWARNINGS: 'ignore' } });
  if (!allowed.includes(status)) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stdout}${stderr}`);
  return Number(process.hrtime.bigint() - began) / 1e6;
}

const warrant = (cwd, ...args) => run(process.execPath, [join(root, 'bin/warrant.js'), ...args, '--at', at], cwd, [0, 1]);
const identity = ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', '-c', 'init.defaultBranch=main'];
const git = (cwd, ...args) => run('git', [...identity, ...args], cwd);

function commit(folder, tag) {
  if (!existsSync(join(folder, '.git'))) git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '--allow-empty', '-m', tag);
  git(folder, 'tag', '-f', tag);
}

const texts = (folder) =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name).slice(folder.length + 1))
      .filter((path) => !/^(\.warrant|\.git|\.copier)/.test(path))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );

function editByHand(folder) {
  for (const [path, sought, text] of edits) {
    const file = join(folder, path);
    const before = readFileSync(file, 'utf8');
    if (sought !== undefined && !before.includes(sought)) throw new Error(`${path} does not hold ${sought}`);
    writeFileSync(file, sought === undefined ? before + text : before.replace(sought, text));
  }
}

/** Lines that one side has and the text before has not, and that are nowhere in the result; white space and the version aside. */
function lost(before, after, result) {
  let count = 0;
  for (const [path, text] of after) {
    const known = new Set((before.get(path) ?? '').split('\n').map((line) => line.trim()));
    const there = new Set((result.get(path) ?? '').split('\n').map((line) => line.trim()));
    const added = text.split('\n').map((line) => line.trim());
    count += added.filter((line) => line !== '' && !known.has(line) && !there.has(line) && !/"version"|"depends"/.test(line)).length;
  }
  return count;
}

const conflictsIn = (result) => [...result.values()].reduce((sum, text) => sum + (text.match(/^<{7} /gm) ?? []).length, 0);
const row = (tool, change, ms, before, mine, plan, result) => {
  const manifest = result.get('__manifest__.py') ?? '';
  const depends = manifest.includes('"mail"') ? 0 : 1;
  return [tool, change, ms, conflictsIn(result), lost(before, mine, result) + depends, lost(before, plan, result)];
};

async function makeRegister() {
  const { writeBigRegister } = await bundled("export { writeBigRegister } from './test/helpers/big-register.ts'");
  const folder = join(scratch, 'register');
  mkdirSync(folder);
  writeBigRegister(folder, 1);
  return folder;
}

function compare(start, change, assignments) {
  const name = change.replaceAll(' ', '-');
  const mineFolder = join(scratch, name);
  cpSync(start, mineFolder, { recursive: true });
  const place = join(mineFolder, 'generated/17.0', addon);
  const before = texts(place);
  editByHand(place);
  const mine = texts(place);
  const template = join(scratch, `${name}-template`);
  const project = join(scratch, `${name}-project`);
  const write = (files) => {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(template, path)), { recursive: true });
      writeFileSync(join(template, path), text);
    }
  };
  write(before);
  writeFileSync(join(template, 'copier.yml'), '_exclude: [copier.yml, .git]\n');
  writeFileSync(join(template, '{{ _copier_conf.answers_file }}.jinja'), '{{ _copier_answers|to_nice_yaml -}}\n');
  commit(template, 'v1');
  run(values.copier, ['copy', '--quiet', '--defaults', '--vcs-ref', 'v1', template, project], scratch);
  commit(project, 'generated');
  editByHand(project);
  commit(project, 'edited');
  warrant(mineFolder, 'amend', 'CR-0001', ...assignments.flatMap((one) => ['--set', one]));
  for (const person of ['ann', 'ben']) warrant(mineFolder, 'approve', 'CR-0001', '--as', person, '--reason', 'As before');
  warrant(mineFolder, 'generate', '--out', join(scratch, `${name}-plan`));
  const plan = texts(join(scratch, `${name}-plan`, addon));
  write(plan);
  commit(template, 'v2');
  const ours = warrant(mineFolder, 'generate');
  const theirs = run(values.copier, ['update', '--quiet', '--defaults', '--vcs-ref', 'v2', '--conflict', 'inline'], project);
  return [
    row('warrant', change, ours, before, mine, plan, texts(place)),
    row('Copier', change, theirs, before, mine, plan, texts(project)),
  ];
}

if (values.copier === undefined) process.stdout.write('Nothing compared: say where Copier is with --copier BIN.\n');
else {
  try {
    const start = await makeRegister();
    warrant(start, 'generate');
    const rows = Object.entries(changes).flatMap(([change, assignments]) => compare(start, change, assignments));
    process.stdout.write(
      '| change of the request | tool | time | conflicts | lines of the person lost | lines of the plan lost |\n|---|---|---|---|---|---|\n',
    );
    for (const [tool, change, ms, conflicts, mine, plan] of rows)
      process.stdout.write(`| ${change} | ${tool} | ${(ms / 1000).toFixed(1)} s | ${conflicts} | ${mine} | ${plan} |\n`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
