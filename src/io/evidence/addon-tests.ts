import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AddonTest, AddonTests } from '../../model/addon-tests.js';
import { UserError } from '../../model/errors.js';
import { fileBytes } from '../addons/file-bytes.js';
import { openParser } from '../addons/python/grammar.js';
import { readTests, type TestClass, type TestFileFacts, type TestFunction } from '../addons/python/tests.js';
import { codeFiles } from './code-files.js';

/** A test file by the dotted name that Odoo logs after `tests.`: `test_access`, `common.test_base`. */
type Read = { readonly module: string; readonly facts: TestFileFacts };

/** What a docstring or a tag says: `CR-0006 AC-4`, also as the tag `CR-0006-AC-4` or `cr_0006_ac_4`. */
const mention = /\bCR[-_ ](\d{4,6})[-_ :/.]*AC[-_ ]?(\d{1,3})\b/gi;

function criteriaOf({ says }: TestFunction): readonly string[] {
  const found = says.flatMap((text) => Array.from(text.matchAll(mention), ([, entry, criterion]) => `CR-${entry} AC-${criterion}`));
  return [...new Set(found)].sort();
}

/** Odoo's own classes bring no test methods. */
const ofOdoo = /(^|\.)(BaseCase|TestCase|TransactionCase|SavepointCase|SingleTransactionCase|HttpCase|HttpCaseCommon|Form)$/;

class Resolver {
  readonly #classes = new Map<string, TestClass>();
  readonly #proving: ReadonlySet<string>;

  constructor(files: readonly Read[]) {
    for (const { facts } of files) for (const one of facts.classes) this.#classes.set(one.name, one);
    this.#proving = provingNames(
      files.flatMap(({ facts }) => [...facts.functions, ...facts.classes.flatMap(({ functions }) => functions)]),
    );
  }

  proves({ name, asserts, calls }: TestFunction): boolean {
    return asserts || this.#proving.has(name) || calls.some((call) => this.#proving.has(call));
  }

  /**
   * The methods of a class with those of its bases in the addon. `open`: a base that is not Odoo's own may bring more. `isCase`: it can be
   * run; a class that only lends its methods to others cannot.
   */
  methods(one: TestClass, seen: ReadonlySet<string> = new Set()): Methods {
    const found = new Map<string, TestFunction>();
    let [open, isCase] = [false, false];
    for (const base of one.bases.toReversed()) {
      const name = base.split('.').at(-1) ?? base;
      const inner = this.#classes.get(name);
      if (inner === undefined || seen.has(name)) {
        if (name === 'object') continue;
        open ||= !ofOdoo.test(base);
        isCase = true;
      } else {
        const inherited = this.methods(inner, new Set([...seen, name]));
        open ||= inherited.open;
        isCase ||= inherited.isCase;
        for (const [method, fact] of inherited.methods) found.set(method, fact);
      }
    }
    for (const method of one.functions) found.set(method.name, method);
    return { methods: found, open, isCase };
  }
}

type Methods = { readonly methods: ReadonlyMap<string, TestFunction>; readonly open: boolean; readonly isCase: boolean };

/** Helpers that assert, by themselves or by what they call. A name that asserts in one place only counts as asserting. */
function provingNames(functions: readonly TestFunction[]): ReadonlySet<string> {
  const proving = new Set(functions.filter(({ asserts }) => asserts).map(({ name }) => name));
  for (let before = -1; before !== proving.size; ) {
    before = proving.size;
    for (const { name, calls } of functions) if (calls.some((call) => proving.has(call))) proving.add(name);
  }
  return proving;
}

function testsOf(files: readonly Read[]): AddonTests {
  const resolver = new Resolver(files);
  const tests: AddonTest[] = [];
  const classes = new Map<string, boolean>();
  for (const { module, facts } of files) {
    // Odoo loads the files test_*.py, and from each the classes that it defines or imports.
    const isShared = !/(^|\.)test_\w*$/.test(module);
    for (const one of facts.classes) {
      const { methods, open, isCase } = resolver.methods(one);
      if (!isCase) continue;
      classes.set(`${module}.${one.name}`, open);
      for (const method of methods.values()) {
        if (!method.name.startsWith('test')) continue;
        // Since 18.0 Odoo runs a method only in the class that defines it.
        const shared = isShared || !one.functions.includes(method);
        const id = `${module}.${one.name}.${method.name}`;
        tests.push({ id, criteria: criteriaOf(method), skipped: method.skipped, empty: !resolver.proves(method), shared });
      }
    }
  }
  return { tests: tests.sort((a, b) => (a.id < b.id ? -1 : 1)), classes };
}

/** Reads the tests of a file; `path` names it. */
export type ReadTests = (bytes: Buffer, path: string) => TestFileFacts;

function readFiles(read: ReadTests, files: readonly { readonly module: string; readonly path: string }[]): readonly Read[] {
  return files.map(({ module, path }) => {
    const found = fileBytes(path);
    if ('problem' in found) throw UserError.of([found.problem]);
    return { module, facts: read(found.bytes, path) };
  });
}

const moduleOf = (path: string): string => path.replace(/\.py$/, '').replaceAll('/', '.');

/** Test files of an addon that Odoo can load: Python below `tests/`. */
function testFiles(folder: string): readonly { readonly module: string; readonly path: string }[] {
  return codeFiles(folder)
    .filter((path) => /^tests\/.+\.py$/.test(path))
    .map((path) => ({ module: moduleOf(path.slice('tests/'.length)), path: join(folder, path) }));
}

/** The same of what was generated last, which the record of a generated addon keeps. */
function generatedFiles(folder: string): readonly { readonly module: string; readonly path: string }[] {
  const base = join(folder, '.warrant/base');
  if (!existsSync(join(base, 'tests'))) return [];
  return codeFiles(base)
    .filter((path) => /^tests\/.+\.py\.txt$/.test(path))
    .map((path) => ({ module: moduleOf(path.slice('tests/'.length, -'.txt'.length)), path: join(base, path) }));
}

/**
 * The tests of an addon by syntax.
 * @throws UserError when a file cannot be read
 */
export const testsIn = (folder: string, read: ReadTests): AddonTests => testsOf(readFiles(read, testFiles(folder)));

/**
 * The tests of an addon by syntax, and those that were generated and are no longer there.
 * @throws UserError when a file cannot be read
 */
export async function addonTests(folder: string): Promise<{ readonly now: AddonTests; readonly deleted: readonly AddonTest[] }> {
  const parser = await openParser();
  const read: ReadTests = (bytes, path) => readTests(parser, bytes, path);
  const now = testsIn(folder, read);
  const kept = new Set(now.tests.map(({ id }) => id));
  const generated = testsOf(readFiles(read, generatedFiles(folder)));
  return { now, deleted: generated.tests.filter(({ id }) => !kept.has(id)) };
}
