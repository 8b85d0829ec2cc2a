// How long one process takes to read the definitions of all Python files of an Odoo tree, against CPython's own `ast` doing the same
// (scripts/python_definitions.py). Both are whole processes, their starts included, and run in turn, so that a busy machine is unfair
// to nobody; on such a machine the times of the processor say more than those of the clock.
// Usage: node scripts/build.js && node scripts/bench-python.js --odoo PATH [--runs 3]
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, root } from './bundled.js';

const { values } = parseArgs({ options: { odoo: { type: 'string' }, runs: { type: 'string', default: '3' } } });
if (values.odoo === undefined) throw new Error('say where the sources of Odoo are: --odoo PATH');

const files = ['addons', 'odoo']
  .map((folder) => join(values.odoo, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((file) => file.endsWith('.py'))
      .map((file) => join(folder, file)),
  )
  .toSorted();

/** Reads the paths on standard input and counts what it finds, as the script in Python does. */
const reading = `
  import { readFileSync } from 'node:fs';
  import { openPythonReader } from './src/io/addons/python/reader.ts';
  const began = performance.now();
  const reader = await openPythonReader();
  const count = { files: 0, failed: 0, classes: 0, models: 0, fields: 0, methods: 0, functions: 0 };
  for (const file of readFileSync(0, 'utf8').trim().split('\\n')) {
    const { facts, problems } = reader.read(readFileSync(file), { file });
    count.files += 1;
    count.failed += problems.length > 0 ? 1 : 0;
    for (const { model, fields, methods } of facts.classes) {
      count.classes += 1;
      count.models += model === undefined ? 0 : 1;
      count.fields += fields.length;
      count.methods += methods.length;
    }
    count.functions += facts.functions.length;
  }
  const { user, system } = process.cpuUsage();
  const seconds = (performance.now() - began) / 1000;
  console.log(JSON.stringify({ ...count, seconds, processor: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 }));
`;

// Beside the bundle of the package, where the grammar is and packages are found.
const folder = join(root, 'dist/bench');
const script = join(folder, 'read.js');
await bundle(reading, script, ['web-tree-sitter']);

const sides = [
  { name: 'this reader', command: process.execPath, args: [script], runs: [] },
  { name: 'CPython ast', command: 'python3', args: [join(root, 'scripts/python_definitions.py'), '--count'], runs: [] },
];
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

try {
  for (let run = 0; run < Number(values.runs); run += 1)
    for (const { name, command, args, runs } of sides) {
      const { status, stdout, stderr } = spawnSync(command, args, { input: files.join('\n'), encoding: 'utf8', maxBuffer: 1e8 });
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
      runs.push(JSON.parse(stdout));
    }
  const [ours, theirs] = sides.map(({ name, runs }) => {
    const [seconds, processor, peak] = ['seconds', 'processor', 'peak'].map((key) => median(runs.map((run) => run[key])));
    const { seconds: _s, processor: _p, peak: _m, ...count } = runs[0];
    process.stdout.write(
      `${name}  ${seconds.toFixed(1).padStart(5)} s  ${processor.toFixed(1).padStart(5)} s of processor  ${peak.toFixed(0).padStart(4)} MB  ${JSON.stringify(count)}\n`,
    );
    return { seconds, processor };
  });
  process.stdout.write(
    `ratio        ${(ours.seconds / theirs.seconds).toFixed(2)} by the clock  ${(ours.processor / theirs.processor).toFixed(2)} by the processor, medians of ${values.runs} interleaved runs\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
