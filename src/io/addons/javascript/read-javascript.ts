import type { Problem } from '../../../model/errors.js';
import type { JavaScriptFacts } from '../../../model/facts/javascript.js';
import { startOf } from '../../typescript/node-text.js';
import { ts } from '../../typescript/parser.js';
import { addStringNames } from '../names.js';
import type { Reading } from '../reading.js';
import { decodeUtf8 } from '../text.js';
import { moduleName, resolveModule } from './module-name.js';
import { boundNames, declaredNames, dotted, isDefault, isExported, memberNames, stringOf } from './syntax.js';

type Import = JavaScriptFacts['imports'][number];
type Patch = JavaScriptFacts['patches'][number];
type Registration = JavaScriptFacts['registries'][number];

/** The name that `patch` has in a file does not matter: only one function of Odoo is called so. */
const patchCall = /(^|\.)patch$/;

/** Walks one file once and collects what another file could depend on. */
class ModuleReader {
  readonly imports: Import[] = [];
  readonly exports: string[] = [];
  readonly patches: Patch[] = [];
  readonly templates: string[] = [];
  readonly registries: Registration[] = [];
  readonly names = new Set<string>();
  defined: string | undefined;
  isModule = false;
  /** Local names of `registry.category("x")`. */
  readonly #categories = new Map<string, string>();
  /** Calls of `require` whose names are known from the declaration around them. */
  readonly #required = new Set<ts.Node>();
  readonly #tree: ts.SourceFile;
  readonly #resolve: (specifier: string) => string;

  constructor(tree: ts.SourceFile, resolve: (specifier: string) => string) {
    this.#tree = tree;
    this.#resolve = resolve;
  }

  read(): void {
    for (const statement of this.#tree.statements) this.#statement(statement);
    const visit = (node: ts.Node): void => {
      this.#node(node);
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(this.#tree, visit);
  }

  #line(node: ts.Node): number {
    return ts.getLineAndCharacterOfPosition(this.#tree, startOf(node, this.#tree)).line + 1;
  }

  #import(node: ts.Node, specifier: string | undefined, names: readonly string[]): void {
    if (specifier !== undefined) this.imports.push({ from: this.#resolve(specifier), names, line: this.#line(node) });
  }

  /** What only the top level of a module may hold: imports and exports. */
  #statement(node: ts.Statement): void {
    if (ts.isImportDeclaration(node)) {
      this.isModule = true;
      this.#import(node, stringOf(node.moduleSpecifier), importedNames(node.importClause));
    } else if (ts.isExportDeclaration(node)) this.#reExport(node);
    else if (ts.isExportAssignment(node)) this.#export(['default']);
    else if (isExported(node)) this.#export(isDefault(node) ? ['default'] : namesOf(node));
  }

  #export(names: readonly string[]): void {
    this.isModule = true;
    this.exports.push(...names);
  }

  #reExport(node: ts.ExportDeclaration): void {
    const { exportClause, moduleSpecifier } = node;
    const elements = exportClause !== undefined && ts.isNamedExports(exportClause) ? exportClause.elements : undefined;
    const whole = exportClause !== undefined && ts.isNamespaceExport(exportClause) ? [exportClause.name.text] : ['*'];
    this.#export(elements?.map(({ name }) => name.text) ?? whole);
    const taken = elements?.map(({ propertyName, name }) => (propertyName ?? name).text) ?? ['*'];
    this.#import(node, stringOf(moduleSpecifier), taken);
  }

  #node(node: ts.Node): void {
    this.#name(node);
    if (ts.isCallExpression(node)) this.#call(node);
    else if (ts.isVariableDeclaration(node)) this.#variable(node);
    else if (ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node)) {
      if (ts.isIdentifier(node.name) && node.name.text === 'template') this.#template(node.initializer);
    } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      if (ts.isPropertyAccessExpression(node.left) && node.left.name.text === 'template') this.#template(node.right);
    }
  }

  #name(node: ts.Node): void {
    if (ts.isIdentifier(node)) this.names.add(node.text);
    else if (ts.isStringLiteralLike(node)) addStringNames(node.text, this.names);
    else if (ts.isTemplateExpression(node))
      addStringNames([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('{}'), this.names);
  }

  #template(value: ts.Node | undefined): void {
    const name = stringOf(value);
    if (name !== undefined && name !== '') this.templates.push(name);
  }

  #variable({ name, initializer }: ts.VariableDeclaration): void {
    if (initializer === undefined) return;
    const category = categoryOf(initializer);
    if (category !== undefined && ts.isIdentifier(name)) this.#categories.set(name.text, category);
    const required = ts.isCallExpression(initializer) ? requiredBy(initializer) : undefined;
    if (required === undefined) return;
    this.#required.add(initializer);
    this.#import(initializer, required, boundNames(name));
  }

  #call(node: ts.CallExpression): void {
    const called = dotted(node.expression);
    if (called === 'odoo.define') this.#define(node);
    else if (called === 'require' && !this.#required.has(node)) this.#import(node, stringOf(node.arguments[0]), ['*']);
    else if (node.expression.kind === ts.SyntaxKind.ImportKeyword) this.#import(node, stringOf(node.arguments[0]), []);
    else if (called !== undefined && patchCall.test(called)) this.#patch(node, called);
    else if (ts.isPropertyAccessExpression(node.expression)) this.#member(node, node.expression);
  }

  /** `odoo.define(name, dependencies, function (require) { … return …; })`. */
  #define(node: ts.CallExpression): void {
    this.defined ??= stringOf(node.arguments[0]);
    for (const argument of node.arguments) {
      if (ts.isArrayLiteralExpression(argument)) for (const item of argument.elements) this.#import(item, stringOf(item), []);
      if (!ts.isFunctionExpression(argument) && !ts.isArrowFunction(argument)) continue;
      const returned = ts.isBlock(argument.body) ? argument.body.statements.find(ts.isReturnStatement)?.expression : argument.body;
      if (returned === undefined) continue;
      this.exports.push(...(ts.isObjectLiteralExpression(returned) ? memberNames(returned) : ['default']));
    }
  }

  /** `patch(Target.prototype, {…})`, with a name between the two up to 16.0; the older `Target.patch(name, …)` is left to its own form. */
  #patch(node: ts.CallExpression, called: string): void {
    const [target] = node.arguments;
    const change = node.arguments.findLast((argument) => ts.isObjectLiteralExpression(argument));
    if (target === undefined || node.arguments.length < 2) return;
    const on = called.endsWith('.patch') && stringOf(target) !== undefined ? called.slice(0, -'.patch'.length) : (dotted(target) ?? '');
    this.patches.push({ target: on, methods: change === undefined ? [] : memberNames(change), line: this.#line(node) });
  }

  /** `x.include({…})`, `registry.category("x").add("y")`. */
  #member(node: ts.CallExpression, { expression: on, name }: ts.PropertyAccessExpression): void {
    const [first] = node.arguments;
    if (name.text === 'include' && first !== undefined && ts.isObjectLiteralExpression(first)) {
      this.patches.push({ target: dotted(on) ?? '', methods: memberNames(first), line: this.#line(node) });
    }
    const key = name.text === 'add' ? stringOf(first) : undefined;
    const category = key === undefined ? undefined : this.#categoryUnder(on);
    if (key !== undefined && category !== undefined) this.registries.push({ category, key, line: this.#line(name) });
  }

  /** The category that an expression leads to: through a local name, or through other calls of `add`. */
  #categoryUnder(node: ts.Expression): string | undefined {
    if (ts.isIdentifier(node)) return this.#categories.get(node.text);
    const category = categoryOf(node);
    if (category !== undefined || !ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return category;
    return node.expression.name.text === 'add' ? this.#categoryUnder(node.expression.expression) : undefined;
  }
}

/** `registry.category("views")`. */
function categoryOf(node: ts.Expression): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  return node.expression.name.text === 'category' ? stringOf(node.arguments[0]) : undefined;
}

/** `require("web.core")`. */
function requiredBy(node: ts.CallExpression): string | undefined {
  return ts.isIdentifier(node.expression) && node.expression.text === 'require' ? stringOf(node.arguments[0]) : undefined;
}

function importedNames(clause: ts.ImportClause | undefined): readonly string[] {
  if (clause === undefined) return [];
  const { name, namedBindings } = clause;
  const own = name === undefined ? [] : ['default'];
  if (namedBindings === undefined) return own;
  if (ts.isNamespaceImport(namedBindings)) return [...own, '*'];
  return [...own, ...namedBindings.elements.map((element) => (element.propertyName ?? element.name).text)];
}

function namesOf(node: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => declaredNames(name));
  const named = ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) ? node.name?.text : undefined;
  return named === undefined ? [] : [named];
}

/** `parseDiagnostics` is not in the compiler's public types, but has been there since its first version. */
function syntaxProblem(file: string, tree: ts.SourceFile): readonly Problem[] {
  const found: unknown = 'parseDiagnostics' in tree ? tree.parseDiagnostics : [];
  const [first]: ts.DiagnosticWithLocation[] = Array.isArray(found) ? found : [];
  if (first === undefined) return [];
  const { line, character } = ts.getLineAndCharacterOfPosition(tree, first.start);
  const message = typeof first.messageText === 'string' ? first.messageText : first.messageText.messageText;
  return [{ code: 'javascript-syntax', place: { file, line: line + 1, column: character + 1 }, message }];
}

const header = /^\s*\/\*[\s\S]*?@odoo-module\b([^*]*)/;

function factsOf(addon: string, file: string, text: string, reader: ModuleReader): JavaScriptFacts {
  const [, options] = header.exec(text) ?? [];
  const alias = /\balias\s*=\s*([\w.]+)/.exec(options ?? '')?.[1];
  const { imports, exports, patches, templates, registries, defined } = reader;
  const style = reader.isModule || options !== undefined ? 'esm' : defined === undefined ? 'plain' : 'odoo-define';
  return {
    // A name that is empty, or a template that never ends, names nothing.
    module: style === 'odoo-define' && defined !== undefined && defined !== '' ? defined : moduleName(addon, file),
    ...(alias === undefined ? {} : { alias }),
    ...{ style, imports, exports, patches, templates, registries },
  };
}

const nothing = (addon: string, file: string): JavaScriptFacts => ({
  ...{ module: moduleName(addon, file), style: 'plain' },
  ...{ imports: [], exports: [], patches: [], templates: [], registries: [] },
});

/** Reads one script by syntax. A mistake in it is a problem, and what stands around it still counts. */
export function readJavaScript(addon: string, file: string, bytes: Buffer): Reading<JavaScriptFacts> {
  const decoded = decodeUtf8(file, bytes);
  if ('problem' in decoded) return { facts: nothing(addon, file), problems: [decoded.problem] };
  const { text } = decoded;
  try {
    const options = { languageVersion: ts.ScriptTarget.ESNext, jsDocParsingMode: ts.JSDocParsingMode.ParseNone };
    const tree = ts.createSourceFile(file, text, options, false, ts.ScriptKind.JS);
    const reader = new ModuleReader(tree, (specifier) => resolveModule(addon, file, specifier));
    reader.read();
    return { facts: factsOf(addon, file, text, reader), problems: syntaxProblem(file, tree), names: [...reader.names] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = 'the script is nested too deeply to be read';
    return { facts: nothing(addon, file), problems: [{ code: 'javascript-too-deep', place: { file }, message }] };
  }
}
