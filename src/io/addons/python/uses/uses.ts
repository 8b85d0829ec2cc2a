import type { ClassFact, ImportFact, PythonUse } from '../../../../model/facts/python.js';
import { aliasesOf } from '../imports.js';
import type { Syntax } from '../syntax.js';
import type { Context } from './context.js';
import { unknown, Variables } from './held.js';
import { readBody } from './statements.js';

/** What is known of a module before its uses are read. */
export type Module = {
  readonly text: string;
  readonly root: Syntax;
  readonly imports: readonly ImportFact[];
  readonly classes: readonly ClassFact[];
  readonly parse: Context['parse'];
};

/**
 * What a module uses of Odoo and of other addons, in the order of its text, and its imports with those inside of functions.
 * Something imported is known by its dotted name outside of the file: `tools.float_round` is `odoo.tools` with the path `float_round`.
 */
export function usesOf({ text, root, imports, classes, parse }: Module): { uses: readonly PythonUse[]; imports: readonly ImportFact[] } {
  const aliases = aliasesOf(imports);
  const uses: PythonUse[] = [];
  const inner: ImportFact[] = [];
  const lines = new Set(imports.map(({ line }) => line));
  const variables = new Variables(undefined, new Map([...aliases].map(([name, stands]) => [name, unknown(stands)])));
  readBody(root, variables, {
    text,
    aliases,
    classes: new Map(classes.map((one) => [one.line, one])),
    parse,
    emit: (use) => uses.push(use),
    addImports: (found) => inner.push(...found.filter(({ line }) => !lines.has(line))),
  });
  return { uses, imports: [...imports, ...inner].toSorted((a, b) => a.line - b.line) };
}
