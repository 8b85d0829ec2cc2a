import { expect, it } from 'vitest';
import { modules } from '../helpers/source-tree.js';

/** What each room may import; the longest prefix of a path says which room it is in. */
const directions: Readonly<Record<string, readonly string[]>> = {
  'index.ts': ['model'],
  'api.ts': ['app', 'model'],
  model: ['model'],
  'core/text': ['core/text', 'model'],
  'core/odoo': ['core/odoo', 'core/text', 'model'],
  'core/scoring': ['core/scoring', 'core/odoo', 'core/text', 'model'],
  'core/gate': ['core/gate', 'core/odoo', 'core/text', 'model'],
  'core/evidence': ['core/evidence', 'core/odoo', 'core/text', 'model'],
  'core/catalogue': ['core/catalogue', 'core/odoo', 'core/text', 'model'],
  'core/references': ['core/references', 'core/catalogue', 'core/odoo', 'core/text', 'model'],
  'core/alternatives': ['core/alternatives', 'core/catalogue', 'core/odoo', 'core/text', 'model'],
  'core/declarations': ['core/declarations', 'core/references', 'core/catalogue', 'core/odoo', 'core/text', 'model'],
  'core/impact/code': ['core/impact', 'core/references', 'core/catalogue', 'core/odoo', 'core/text', 'model'],
  'core/audit': ['core/audit', 'core/impact', 'core/scoring', 'core/odoo', 'core/text', 'model'],
  'core/estate': ['core/estate', 'core/alternatives', 'core/gate', 'core/odoo', 'core/text', 'model'],
  'core/baseline': ['core/baseline', 'model'],
  'core/merge': ['core/merge', 'model'],
  'core/drift': ['core/drift', 'model'],
  'core/adoption': ['core/adoption', 'core/odoo', 'core/text', 'model'],
  'core/impact': ['core/impact', 'core/odoo', 'core/text', 'model'],
  'core/verify': ['core/verify', 'core/evidence', 'model'],
  'core/planning': ['core/planning', 'core/odoo', 'core/text', 'model'],
  'core/report': ['core/report', 'core/evidence', 'core/odoo', 'core/text', 'model'],
  io: ['io', 'model'],
  app: ['app', 'io', 'core', 'model'],
  cli: ['cli', 'app', 'model'],
};

/** Rooms in which a package or a module of Node is at home. A room that is not named here has none. */
const homes: Readonly<Record<string, readonly string[]>> = {
  zod: ['model', 'io'],
  'web-tree-sitter': ['io'],
  'ts-morph': ['io'],
  '@ts-morph/common': ['io'],
  'fast-xml-parser': ['io'],
  saxes: ['io'],
  fflate: ['io'],
  handlebars: ['io'],
  'simple-git': ['io'],
  canonicalize: ['io'],
  diff: ['io'],
  'node-diff3': ['core/merge'],
  semver: ['io'],
  yargs: ['cli'],
  '@clack/prompts': ['cli'],
  'node:fs': ['io'],
  'node:crypto': ['io'],
  'node:zlib': ['io'],
  'node:buffer': ['io'],
  'node:os': ['io'],
  'node:worker_threads': ['io'],
  'node:child_process': ['io/odoo'],
  'node:net': ['io/odoo'],
  'node:path': ['io', 'app', 'cli'],
  'node:url': ['io', 'cli'],
  'node:module': ['cli'],
  'node:v8': ['cli'],
  'node:util': ['cli', 'io'],
};

const within = (path: string, room: string): boolean => path === room || path.startsWith(`${room}/`);
const roomOf = (path: string): string | undefined => Object.keys(directions).find((room) => within(path, room));

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

it('places every file in a room', () => {
  expect([...modules.keys()].filter((name) => roomOf(name) === undefined)).toEqual([]);
});

it('imports only in the allowed directions', () => {
  const wrong = [...modules.values()].flatMap(({ name, imports }) => {
    const allowed = directions[roomOf(name) ?? ''] ?? [];
    return imports.flatMap(({ target }) =>
      target === undefined || allowed.some((room) => within(target, room)) ? [] : [`${name} -> ${target}`],
    );
  });
  expect(wrong).toEqual([]);
});

it('keeps every package in its home', () => {
  const wrong = [...modules.values()].flatMap(({ name, imports }) =>
    imports.flatMap(({ specifier }) => {
      if (specifier === undefined || specifier.startsWith('.')) return [];
      const rooms = homes[packageOf(specifier)] ?? [];
      return rooms.some((room) => within(name, room)) ? [] : [`${name} -> ${specifier}`];
    }),
  );
  expect(wrong).toEqual([]);
});

it('imports use cases in commands only when the command runs', () => {
  const early = [...modules.values()]
    .filter(({ name }) => within(name, 'cli'))
    .flatMap(({ name, imports }) =>
      imports.flatMap(({ kind, target }) => (kind === 'static' && target?.startsWith('app/') ? [`${name} -> ${target}`] : [])),
    );
  expect(early).toEqual([]);
});

it('makes encoded text in its encoders only', () => {
  const makers = [...modules.values()]
    .filter(({ imports }) => imports.some(({ target, names }) => target === 'core/text/encoded.ts' && names.includes('encoded')))
    .map(({ name }) => name);
  expect(makers.filter((name) => !within(name, 'core/text'))).toEqual([]);
  expect(makers).toContain('core/text/python.ts');
});

it('knows no clock, no randomness and no process in model and core', () => {
  const impure = /\b(?:Date\.now\(|new Date\(\)|Math\.random|performance\.|process\.|console\.|setTimeout|globalThis)/;
  const wrong = [...modules.values()]
    .filter(({ name }) => within(name, 'core') || within(name, 'model'))
    .flatMap(({ name, source }) => {
      const code = source
        .getFullText()
        .split('\n')
        .filter((line) => !/^\s*(\/?\*|\/\/)/.test(line))
        .join('\n');
      const found = impure.exec(code);
      return found ? [`${name}: ${found[0]}`] : [];
    });
  expect(wrong).toEqual([]);
});
