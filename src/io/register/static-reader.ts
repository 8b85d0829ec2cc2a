import { posix } from 'node:path';
import type { Problem } from '../../model/errors.js';
import { didYouMean } from '../../model/nearest.js';
import { ts } from '../typescript/parser.js';
import type { Located } from './located.js';
import { policyFile } from './policy-value.js';
import type { Source } from './source.js';
import { parseModule, report, type StaticModule } from './static-module.js';
import { type Resolved, readValue, type Scope } from './static-value.js';

/** What a register file must export by default. */
export type Wrapper = 'customization' | 'policy';

export type StaticReading = {
  /** Undefined when nothing could be read at all; partial when there are problems. */
  readonly value?: Located;
  readonly problems: readonly Problem[];
  /** Every other file that was opened for it, sorted. */
  readonly imports: readonly string[];
};

const maxImportDepth = 8;

/** Reads register files of one source by syntax: no checker, and nothing is ever run. Shared files are parsed once. */
export class StaticReader {
  readonly #source: Source;
  readonly #shared = new Map<string, StaticModule | Problem>();

  constructor(source: Source) {
    this.#source = source;
  }

  /** Reads the default export of a file: `export default customization({ … })`. */
  read(path: string, wrapper: Wrapper): StaticReading {
    const main = this.#open(path);
    if (!('tree' in main)) return { problems: [main], imports: [] };
    const run = new Run(main, (target) => this.#openShared(target));
    run.follow(main, [path]);
    const argument = exportedArgument(main, wrapper);
    const value = argument === undefined ? undefined : readValue(argument, run.scope(main));
    return { ...(value === undefined ? {} : { value }), problems: run.problems(), imports: run.imports() };
  }

  #openShared(path: string): StaticModule | Problem {
    const known = this.#shared.get(path) ?? this.#open(path);
    this.#shared.set(path, known);
    return known;
  }

  #open(path: string): StaticModule | Problem {
    const reading = this.#source.read(path);
    if (reading === undefined)
      return { code: 'file-missing', place: { file: path }, message: 'there is no such file', remedy: 'check the path' };
    return 'problem' in reading ? reading.problem : parseModule(path, reading.text);
  }
}

/** One reading: the main file and what it imports, with the mistakes of all of them. */
class Run {
  readonly #main: StaticModule;
  readonly #open: (path: string) => StaticModule | Problem;
  readonly #files = new Map<string, StaticModule>();
  readonly #extra: Problem[] = [];

  constructor(main: StaticModule, open: (path: string) => StaticModule | Problem) {
    this.#main = main;
    this.#open = open;
  }

  problems(): readonly Problem[] {
    return [this.#main, ...this.#files.values()].flatMap(({ problems }) => problems).concat(this.#extra);
  }

  imports(): readonly string[] {
    return [...this.#files.keys()].toSorted();
  }

  /** Opens what a module imports, and what that imports in turn. `trail` holds the files from the main one to this. */
  follow(module: StaticModule, trail: readonly string[]): void {
    for (const { specifier, name, node } of module.imported.values()) {
      const path = posix.join(posix.dirname(module.file.path), specifier);
      const refusal = refusedImport(path, specifier, trail);
      if (refusal !== undefined) {
        this.#refuse(module, node, refusal.message, refusal.remedy);
        continue;
      }
      if (!this.#files.has(path)) this.#enter(module, node, path, trail);
      const target = this.#files.get(path);
      if (target !== undefined && target.consts.get(name)?.exported !== true) {
        this.#refuse(
          module,
          node,
          `${path} exports no const ${name}`,
          `write export const ${name} there.${didYouMean(name, exportsOf(target))}`,
        );
      }
    }
  }

  #enter(from: StaticModule, node: ts.Node, path: string, trail: readonly string[]): void {
    const opened = this.#open(path);
    if ('tree' in opened) {
      this.#files.set(path, opened);
      this.follow(opened, [...trail, path]);
    } else if (opened.code === 'file-missing') this.#refuse(from, node, `there is no file ${path}`, 'correct the path of the import');
    else this.#extra.push(opened);
  }

  #refuse(module: StaticModule, node: ts.Node, message: string, remedy: string): void {
    const known = module.problems.length;
    report(module, 'import-refused', node, message, remedy);
    dropRepeated(module.problems, known);
  }

  scope(module: StaticModule): Scope {
    return {
      file: module.file,
      tree: module.tree,
      isImported: (name) => module.imported.has(name),
      names: () => [...module.consts.keys(), ...module.imported.keys()],
      resolve: (name) => this.#resolve(module, name),
      report: (code, node, message, remedy) => {
        const known = module.problems.length;
        report(module, code, node, message, remedy);
        dropRepeated(module.problems, known);
      },
      suggest: didYouMean,
    };
  }

  #resolve(module: StaticModule, name: string): Resolved | undefined {
    const own = module.consts.get(name);
    if (own !== undefined) return { initializer: own.initializer, scope: this.scope(module) };
    const imported = module.imported.get(name);
    if (imported === undefined) return undefined;
    const target = this.#files.get(posix.join(posix.dirname(module.file.path), imported.specifier));
    const found = target?.consts.get(imported.name);
    if (target === undefined || found?.exported !== true) return undefined;
    return { initializer: found.initializer, scope: this.scope(target) };
  }
}

function exportsOf(module: StaticModule): readonly string[] {
  return [...module.consts].filter(([, { exported }]) => exported).map(([name]) => name);
}

/** A shared file is read many times in one run; its mistakes are told once. */
function dropRepeated(problems: Problem[], known: number): void {
  const last = problems[known];
  if (last === undefined) return;
  const same = (other: Problem) =>
    other.message === last.message && other.place.line === last.place.line && other.place.column === last.place.column;
  if (problems.slice(0, known).some(same)) problems.length = known;
}

function refusedImport(path: string, specifier: string, trail: readonly string[]): { message: string; remedy: string } | undefined {
  if (!specifier.endsWith('.ts'))
    return { message: `the import "${specifier}" does not end in .ts`, remedy: 'name the file as it is: "./shared.ts"' };
  if (!path.startsWith('register/')) {
    return { message: `the import "${specifier}" leads out of register/`, remedy: 'a register file imports only files of the register' };
  }
  if (trail[0] === policyFile && path.startsWith('register/entries/')) {
    return { message: `the policy imports an entry, ${path}`, remedy: 'move what both need into a file beside the policy: "./shared.ts"' };
  }
  if (trail.includes(path)) {
    const round = [...trail.slice(trail.indexOf(path)), path].join(' → ');
    return { message: `the import leads back to where it came from: ${round}`, remedy: 'move what both files need into a third one' };
  }
  if (trail.length > maxImportDepth) {
    return { message: `imports are nested deeper than ${maxImportDepth} files`, remedy: 'import what you need directly' };
  }
  return undefined;
}

/** The argument of `export default <wrapper>(…)`; whatever else stands there is a mistake. */
function exportedArgument(main: StaticModule, wrapper: Wrapper): ts.Expression | undefined {
  const form = `export default ${wrapper}({ … })`;
  if (main.problems.some(({ code }) => code === 'syntax-error')) return undefined;
  if (main.exported === undefined) {
    const remedy = `write ${form}, with import { ${wrapper} } from "odoo-warrant"`;
    main.problems.push({
      code: 'no-export',
      place: { file: main.file.path, line: 1, column: 1 },
      message: 'the file has no default export',
      remedy,
    });
    return undefined;
  }
  const { expression } = main.exported;
  const call = ts.isCallExpression(expression) ? expression : undefined;
  const callee = call !== undefined && ts.isIdentifier(call.expression) ? main.library.get(call.expression.text) : undefined;
  const [argument, second] = call?.arguments ?? [];
  if (callee === wrapper && argument !== undefined && second === undefined) return argument;
  report(
    main,
    'no-export',
    expression,
    'the default export is something else',
    `write ${form}, with import { ${wrapper} } from "odoo-warrant"`,
  );
  return undefined;
}
