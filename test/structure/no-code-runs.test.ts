import { Node, SyntaxKind } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { type Module, modules, reachableFrom } from '../helpers/source-tree.js';

/** Reading the register may use these and nothing else; none of them runs a file that it reads. */
const readersPackages: readonly string[] = [
  ...['@ts-morph/common', 'ts-morph', 'zod', 'canonicalize', 'simple-git'],
  ...['node:fs', 'node:path', 'node:buffer', 'node:crypto', 'node:os', 'node:url', 'node:util', 'node:zlib'],
];

/** Modules of Node and packages that load or run code, or start programs. */
const loaders =
  /^(node:)?(vm|module|child_process|worker_threads|cluster|inspector|repl|wasi|sea|test)(\/|$)|^(tsx|jiti|ts-node|esbuild|rolldown|sucrase|bundle-require|importx|unconfig|cosmiconfig|@swc|@babel|vite|vm2)(\/|$)/;

/** What in a module could run text or a computed file as code, and where. */
function dangers({ name, source, imports }: Module): readonly string[] {
  const at = (node: Node, what: string): string => `${name}:${node.getStartLineNumber()}: ${what}`;
  const computed = imports.flatMap(({ specifier, kind }) =>
    specifier === undefined && kind === 'dynamic' ? [`${name}: import() of a computed module`] : [],
  );
  const names = source.getDescendantsOfKind(SyntaxKind.Identifier).flatMap((node) => {
    const text = node.getText();
    if (
      [
        'eval',
        'createRequire',
        'registerHooks',
        'dlopen',
        'WebAssembly',
        'runInThisContext',
        'compileFunction',
        'AsyncFunction',
        'execPath',
      ].includes(text)
    )
      return [at(node, text)];
    const parent = node.getParent();
    if (text === 'Function' && !Node.isTypeReference(parent)) return [at(node, 'Function')];
    const called = Node.isCallExpression(parent) && parent.getExpression() === node;
    if (text === 'require' && called) return [at(node, 'require()')];
    const member = Node.isPropertyAccessExpression(parent) && parent.getNameNode() === node ? parent.getParent() : undefined;
    return text === 'constructor' && (Node.isCallExpression(member) || Node.isNewExpression(member)) ? [at(node, 'constructor()')] : [];
  });
  const texts = source
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .flatMap((node) =>
      /^(globalThis\.)?set(Timeout|Interval)$/.test(node.getExpression().getText()) && Node.isStringLiteral(node.getArguments()[0])
        ? [at(node, 'text as a timer')]
        : [],
    );
  return [...computed, ...names, ...texts];
}

describe('nothing that reads the register can run code', () => {
  const readers = [...modules.keys()].filter((name) => name.startsWith('io/register/'));
  const reached = reachableFrom([...readers, 'app/load-register.ts']);

  it('has readers to look at', () => {
    expect(readers).toContain('io/register/static-reader.ts');
    expect(reached.length).toBeGreaterThan(readers.length);
  });

  it('is so for every module that is reachable from reading', () => {
    expect(reached.flatMap(dangers)).toEqual([]);
  });

  it('uses no package beyond those that were looked at', () => {
    const others = reached.flatMap(({ name, imports }) =>
      imports.flatMap(({ specifier, kind }) =>
        specifier === undefined || specifier.startsWith('.') || kind === 'type' || readersPackages.includes(specifier)
          ? []
          : [`${name} -> ${specifier}`],
      ),
    );
    expect(others).toEqual([]);
  });
});

describe('nowhere in the tool', () => {
  it('is text or a computed module run as code; the command line may require its own package.json', () => {
    const found = [...modules.values()].flatMap(dangers);
    expect(found.filter((line) => !/^cli\/version\.ts:\d+: createRequire$/.test(line))).toEqual([]);
  });

  it('is a loader imported; only the command line may ask Node for its compile cache, and only reading addons may start a thread; only verify may start a program', () => {
    const found = [...modules.values()].flatMap(({ name, imports }) =>
      imports.flatMap(({ specifier }) => (specifier !== undefined && loaders.test(specifier) ? [`${name} -> ${specifier}`] : [])),
    );
    const allowed =
      /^(cli\/[a-z-]+\.ts -> node:module|io\/addons\/(pool|worker)\.ts -> node:worker_threads|io\/odoo\/run-program\.ts -> node:child_process)$/;
    expect(found.filter((line) => !allowed.test(line))).toEqual([]);
  });

  it('is a program started but by verify, and none through a shell', () => {
    const users = [...modules.values()].flatMap(({ name, imports }) =>
      imports.some(({ target }) => target?.startsWith('io/odoo/') === true) && !name.startsWith('io/odoo/') ? [name] : [],
    );
    expect(users.filter((name) => !/^app\/verify(-[a-z]+)?\.ts$/.test(name))).toEqual([]);
    const text = modules.get('io/odoo/run-program.ts')?.source.getText() ?? '';
    expect(text.match(/\bspawn\(/g)).toHaveLength(1);
    expect(text).not.toMatch(/\bshell\b(?!, in)/);
  });

  it('is a thread started with anything but the worker of the package', () => {
    const started = [...modules.values()].flatMap(({ name, source }) =>
      source
        .getDescendantsOfKind(SyntaxKind.NewExpression)
        .filter((node) => node.getExpression().getText() === 'Worker')
        .map((node) => `${name}: ${node.getArguments()[0]?.getText()}`),
    );
    expect(started).toEqual(['io/addons/pool.ts: file']);
    expect(modules.get('io/addons/pool.ts')?.source.getText()).toMatch(
      /const places = \['\.\.\/io\/addons\/worker\.js', '\.\/io\/addons\/worker\.js'\];/,
    );
  });
});
