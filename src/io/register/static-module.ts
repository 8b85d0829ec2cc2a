import type { Problem } from '../../model/errors.js';
import { excerptOf, startOf } from '../typescript/node-text.js';
import { ts } from '../typescript/parser.js';
import { lineStartsOf, type ParsedFile, placeOf } from './located.js';

/** A name taken from another file of the register. */
export type ImportedName = { readonly specifier: string; readonly name: string; readonly node: ts.Node };

/** One register file after parsing: its consts, its imports, its default export. Nothing is evaluated yet. */
export type StaticModule = {
  readonly file: ParsedFile;
  readonly tree: ts.SourceFile;
  readonly consts: ReadonlyMap<string, { readonly initializer: ts.Expression; readonly exported: boolean }>;
  readonly imported: ReadonlyMap<string, ImportedName>;
  /** Names that this file uses for what "odoo-warrant" exports: local name to exported name. */
  readonly library: ReadonlyMap<string, string>;
  readonly exported?: ts.ExportAssignment;
  readonly problems: Problem[];
};

const library = 'odoo-warrant';
const libraryNames: ReadonlySet<string> = new Set(['customization', 'policy']);
const maxProblems = 50;

/** Mutable while the statements are read. */
type Draft = {
  readonly file: ParsedFile;
  readonly tree: ts.SourceFile;
  readonly consts: Map<string, { readonly initializer: ts.Expression; readonly exported: boolean }>;
  readonly imported: Map<string, ImportedName>;
  readonly library: Map<string, string>;
  exported?: ts.ExportAssignment;
  readonly problems: Problem[];
};

/** Adds a mistake at a node. */
export function report(
  module: Pick<Draft, 'file' | 'tree' | 'problems'>,
  code: string,
  node: ts.Node,
  message: string,
  remedy: string,
): void {
  if (module.problems.length > maxProblems) return;
  const place = placeOf({ file: module.file, offset: startOf(node, module.tree) });
  module.problems.push({ code, place, message, remedy });
}

type SyntaxError = { readonly start: number; readonly message: string };

/** `parseDiagnostics` is not in the compiler's public types, but has been there since its first version. */
function syntaxErrors(tree: ts.SourceFile): readonly SyntaxError[] {
  const found: unknown = 'parseDiagnostics' in tree ? tree.parseDiagnostics : [];
  return (Array.isArray(found) ? found : []).map((item: ts.DiagnosticWithLocation) => ({
    start: item.start,
    message: typeof item.messageText === 'string' ? item.messageText : item.messageText.messageText,
  }));
}

function readLibraryImport(draft: Draft, clause: ts.ImportClause): void {
  const { namedBindings } = clause;
  if (namedBindings === undefined || !ts.isNamedImports(namedBindings)) {
    report(
      draft,
      'not-readable',
      clause,
      `only names can be imported from "${library}"`,
      `write import { customization } from "${library}"`,
    );
    return;
  }
  for (const element of namedBindings.elements) {
    const name = (element.propertyName ?? element.name).text;
    if (element.isTypeOnly) continue;
    if (libraryNames.has(name)) draft.library.set(element.name.text, name);
    else report(draft, 'unknown-name', element, `"${library}" has no ${name} for a register`, 'import customization, policy or types');
  }
}

function readImport(draft: Draft, statement: ts.ImportDeclaration): void {
  const clause = statement.importClause;
  const specifier = ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : '';
  const isLibrary = specifier === library;
  if (!isLibrary && !/^\.\.?\//.test(specifier)) {
    const remedy = `a register file imports from "${library}" and from files of the register ("./name.ts")`;
    report(draft, 'import-refused', statement.moduleSpecifier, `"${specifier}" cannot be imported`, remedy);
    return;
  }
  if (clause === undefined) {
    report(
      draft,
      'not-readable',
      statement,
      'found an import for its side effects',
      'import the names that you use: import { name } from …',
    );
    return;
  }
  if (clause.isTypeOnly) return;
  if (isLibrary) {
    readLibraryImport(draft, clause);
    return;
  }
  if (clause.name !== undefined || clause.namedBindings === undefined || !ts.isNamedImports(clause.namedBindings)) {
    report(draft, 'not-readable', clause, 'only named consts can be imported', 'write import { name } from "./file.ts"');
    return;
  }
  for (const element of clause.namedBindings.elements) {
    if (element.isTypeOnly) continue;
    draft.imported.set(element.name.text, {
      specifier,
      name: (element.propertyName ?? element.name).text,
      node: statement.moduleSpecifier,
    });
  }
}

function readConsts(draft: Draft, statement: ts.VariableStatement): void {
  const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
  if ((statement.declarationList.flags & ts.NodeFlags.BlockScoped) !== ts.NodeFlags.Const) {
    report(draft, 'not-readable', statement, 'found a variable that can change', 'declare it with const');
    return;
  }
  for (const { name, initializer } of statement.declarationList.declarations) {
    if (!ts.isIdentifier(name) || initializer === undefined) {
      report(draft, 'not-readable', name, 'found a declaration that takes a value apart', 'write const name = value');
    } else if (draft.consts.has(name.text)) {
      report(draft, 'duplicate-key', name, `the const ${name.text} is declared twice`, 'remove one of the two');
    } else draft.consts.set(name.text, { initializer, exported });
  }
}

function readStatement(draft: Draft, statement: ts.Statement): void {
  if (ts.isImportDeclaration(statement)) readImport(draft, statement);
  else if (ts.isVariableStatement(statement)) readConsts(draft, statement);
  else if (ts.isExportAssignment(statement) && statement.isExportEquals !== true) {
    if (draft.exported !== undefined) report(draft, 'duplicate-key', statement, 'found a second default export', 'keep one');
    draft.exported ??= statement;
  } else {
    const remedy = 'a register file holds imports, consts and one default export, nothing else';
    report(draft, 'not-readable', statement, `found a statement: ${excerptOf(statement, draft.tree)}`, remedy);
  }
}

function parse(path: string, text: string): ts.SourceFile | undefined {
  try {
    return ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, false, ts.ScriptKind.TS);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Parses one file by syntax. A file with syntax errors yields those and nothing else. */
export function parseModule(path: string, text: string): StaticModule | Problem {
  const tree = parse(path, text);
  if (tree === undefined) {
    return { code: 'value-too-large', place: { file: path }, message: 'the file is nested too deeply to be read', remedy: 'flatten it' };
  }
  const file = { path, lineStarts: lineStartsOf(text) };
  const draft: Draft = { file, tree, consts: new Map(), imported: new Map(), library: new Map(), problems: [] };
  const errors = syntaxErrors(tree);
  for (const { start, message } of errors.slice(0, maxProblems)) {
    draft.problems.push({
      code: 'syntax-error',
      place: placeOf({ file, offset: start }),
      message,
      remedy: 'correct the TypeScript syntax',
    });
  }
  if (errors.length === 0) for (const statement of tree.statements) readStatement(draft, statement);
  return draft;
}
