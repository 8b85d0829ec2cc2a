import type { ImportFact, ModelFact, PythonFacts } from '../../../model/facts/python.js';
import type { KnownSeries } from '../../../model/known-series.js';
import { classOf, constantsOf, type FileScope, type Named, namedAssignments } from './classes.js';
import { type Definition, type Ends, functionOf } from './functions.js';
import { aliasesOf, boundName, importsOf } from './imports.js';
import { definitionOf, type Statement, statementsOf } from './statements.js';
import type { Syntax } from './syntax.js';
import type { Scope } from './values.js';

const importKinds: ReadonlySet<string> = new Set(['import_statement', 'import_from_statement', 'future_import_statement']);

/** Names in a pattern: `a`, `(a, b)`, `[a, *b]`. */
function patternNames(node: Syntax | undefined, text: string): readonly string[] {
  if (node === undefined) return [];
  if (node.kind === 'identifier') return [text.slice(node.start, node.end)];
  return /pattern|tuple|list/.test(node.kind) ? node.children.flatMap((child) => patternNames(child, text)) : [];
}

function withNames(node: Syntax, text: string): readonly string[] {
  if (node.kind === 'as_pattern_target') return node.children.flatMap((child) => patternNames(child, text));
  return /^(?:with_|as_pattern)/.test(node.kind) ? node.children.flatMap((child) => withNames(child, text)) : [];
}

/** The names that a statement binds which is neither an import nor an assignment. */
function namesOf(node: Syntax, text: string): readonly string[] {
  if (node.kind === 'for_statement') return patternNames(node.children[0], text);
  return node.kind === 'with_statement' ? node.children.flatMap((child) => withNames(child, text)) : [];
}

type Found = {
  readonly imports: ImportFact[];
  readonly assigned: Named[];
  readonly definitions: Definition[];
  readonly names: Set<string>;
};

/** Sorts the statements of a module by what they bind. */
function sortStatements(statements: readonly Statement[], text: string): Found {
  const found: Found = { imports: [], assigned: [], definitions: [], names: new Set() };
  for (const { node, guarded } of statements) {
    const definition = definitionOf(node);
    if (definition !== undefined) {
      found.definitions.push(definition);
      found.names.add(text.slice(definition.node.children[0]?.start, definition.node.children[0]?.end));
    } else if (importKinds.has(node.kind)) {
      for (const one of importsOf(node, text)) {
        found.imports.push(guarded ? { ...one, guarded: true } : one);
        const name = boundName(one);
        if (name !== undefined) found.names.add(name);
      }
    } else if (node.kind === 'expression_statement') {
      for (const one of namedAssignments(node, text)) {
        found.assigned.push(one);
        found.names.add(one.name);
      }
    } else for (const name of namesOf(node, text)) found.names.add(name);
  }
  return found;
}

/** What a module defines, without `uses`. */
export function definitionsOf(root: Syntax, text: string, ends: Ends, series: KnownSeries | undefined): Omit<PythonFacts, 'uses'> {
  const { imports, assigned, definitions, names } = sortStatements(statementsOf(root), text);
  const constants = constantsOf(assigned);
  const scope: Scope = { text, constant: (name) => constants.get(name) };
  const models = new Map<string, ModelFact>();
  const file: FileScope = { scope, ends, aliases: aliasesOf(imports), series, models };
  const ofKind = (kind: string): readonly Definition[] => definitions.filter(({ node }) => node.kind === kind);
  return {
    classes: ofKind('class_definition').map((definition) => {
      const found = classOf(definition, file);
      if (found.model !== undefined) models.set(found.name, found.model);
      return found;
    }),
    functions: ofKind('function_definition').map((definition) => functionOf(definition, scope, ends)),
    imports,
    names: [...names],
  };
}
