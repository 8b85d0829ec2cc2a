// Builds the package: templates, bundle, JSON Schemas and, with --types, declarations. Files that would not change stay untouched,
// so that runs in parallel and watchers are not disturbed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import Handlebars from 'handlebars';
import { typescriptParser } from './typescript-parser.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** Too heavy to be bundled, or with files of their own beside their code. */
const external = ['ts-morph', 'simple-git', 'web-tree-sitter'];

/** Files that are not code and are read at run time from beside the bundle; the packages that they come from are not installed for users. */
const copied = ['tree-sitter-python/tree-sitter-python.wasm'];

const files = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile())
        .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll('\\', '/'))
        .toSorted()
    : [];

/** Writes when the content differs; whole or not at all, because another build may read it. */
function write(path, content) {
  const bytes = Buffer.from(content);
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, bytes);
  renameSync(`${path}.${process.pid}`, path);
}

/** One module with all templates as functions: at run time only Handlebars' small runtime is needed and no text is ever compiled. */
function compileTemplates() {
  const folder = join(root, 'templates');
  const options = {
    strict: true,
    noEscape: true,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: { each: true, if: true, unless: true },
  };
  const specs = files(folder)
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      return `  ${JSON.stringify(file.slice(0, -'.hbs'.length))}: template(${Handlebars.precompile(source, { ...options, srcName: undefined })}),`;
    });
  const code = [
    "import Handlebars from 'handlebars/runtime.js';",
    'const { template } = Handlebars.create();',
    'export const templates = {',
    ...specs,
    '};',
    '',
  ];
  write(join(root, 'src/io/templates/compiled.js'), code.join('\n'));
}

const common = { bundle: true, format: 'esm', platform: 'node', target: 'node20', absWorkingDir: root, write: false, logLevel: 'warning' };

async function bundle() {
  const entryPoints = ['src/cli/main.ts', 'src/index.ts', 'src/api.ts', 'src/io/addons/worker.ts'].filter((file) =>
    existsSync(join(root, file)),
  );
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints,
    outbase: 'src',
    outdir: 'dist',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    external,
    alias: { 'string-width': './scripts/plain-string-width.js' },
    metafile: true,
  });
  for (const { path, contents } of outputFiles) write(path, contents);
  const copies = copied.map((file) => `node_modules/${file}`);
  for (const file of copies) write(join(dist, basename(file)), readFileSync(join(root, file)));
  write(join(dist, 'THIRD-PARTY.txt'), notices([...Object.keys(metafile.inputs), ...copies]));
  const wanted = new Set(outputFiles.map(({ path }) => path));
  for (const file of files(join(dist, 'chunks')))
    if (!wanted.has(join(dist, 'chunks', file))) rmSync(join(dist, 'chunks', file), { force: true });
}

/** Licences of the packages that were bundled or copied, as these ask for. */
function notices(inputs) {
  const packages = new Set(inputs.flatMap((input) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []));
  // It is carried inside @ts-morph/common, whose notice does not name it.
  packages.add('typescript');
  const parts = [...packages].toSorted().map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((item) => /^licen[cs]e/i.test(item));
    return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  return `The files of this folder contain code of these packages.\n\n${parts.join('\n----\n\n')}`;
}

/** `schemas/<contract>.json`, for editors and other tools; committed. */
async function writeSchemas() {
  const { outputFiles } = await build({ ...common, entryPoints: ['src/model/json-schemas.ts'] });
  const { jsonSchemas } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  for (const [name, schema] of Object.entries(jsonSchemas()))
    write(join(root, 'schemas', `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
}

function declarations() {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

compileTemplates();
write(join(root, 'src/io/typescript/parser.js'), typescriptParser());
await bundle();
await writeSchemas();
if (process.argv.includes('--types')) declarations();
