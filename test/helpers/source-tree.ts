import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Node, Project, type SourceFile, SyntaxKind } from 'ts-morph';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const src = join(root, 'src');

const project = new Project({
  useInMemoryFileSystem: false,
  skipAddingFilesFromTsConfig: true,
  skipFileDependencyResolution: true,
  skipLoadingLibFiles: true,
  compilerOptions: { noLib: true, noResolve: true, allowJs: true },
});
project.addSourceFilesAtPaths(join(src, '**/*.ts'));

/** Path below `src`, with `/` between segments. */
const nameOf = (path: string): string => relative(src, path).replaceAll('\\', '/');

export type Import = {
  /** As written; undefined where it is computed. */
  readonly specifier: string | undefined;
  /** `type` vanishes when compiled, `dynamic` is `import()`. */
  readonly kind: 'static' | 'type' | 'dynamic';
  /** Names that are imported, as the other module calls them. */
  readonly names: readonly string[];
  /** Path below `src` of a relative import. */
  readonly target: string | undefined;
};

export type Module = { readonly name: string; readonly source: SourceFile; readonly imports: readonly Import[] };

function targetOf(from: SourceFile, specifier: string | undefined): string | undefined {
  if (!specifier?.startsWith('.')) return undefined;
  const path = join(dirname(from.getFilePath()), specifier);
  const typescript = path.replace(/\.js$/, '.ts');
  return nameOf(existsSync(typescript) ? typescript : path);
}

function importsOf(source: SourceFile): readonly Import[] {
  const declared = source.getImportDeclarations().map((node) => {
    const named = node.getNamedImports();
    const onlyTypes =
      node.isTypeOnly() || (named.length > 0 && node.getDefaultImport() === undefined && named.every((name) => name.isTypeOnly()));
    return {
      specifier: node.getModuleSpecifierValue(),
      kind: onlyTypes ? 'type' : 'static',
      names: named.map((name) => name.getName()),
    } as const;
  });
  const passedOn = source.getExportDeclarations().flatMap((node) => {
    const specifier = node.getModuleSpecifierValue();
    const names = node.getNamedExports().map((name) => name.getName());
    return specifier === undefined ? [] : [{ specifier, kind: node.isTypeOnly() ? 'type' : 'static', names } as const];
  });
  const calls = source.getDescendantsOfKind(SyntaxKind.CallExpression).flatMap((node) => {
    if (node.getExpression().getKind() !== SyntaxKind.ImportKeyword) return [];
    const [argument] = node.getArguments();
    return [{ specifier: Node.isStringLiteral(argument) ? argument.getLiteralValue() : undefined, kind: 'dynamic', names: [] } as const];
  });
  const types = source.getDescendantsOfKind(SyntaxKind.ImportType).flatMap((node) => {
    const literal = node.getFirstDescendantByKind(SyntaxKind.StringLiteral);
    return [{ specifier: literal?.getLiteralValue(), kind: 'type', names: [] } as const];
  });
  return [...declared, ...passedOn, ...calls, ...types].map((found) => ({ ...found, target: targetOf(source, found.specifier) }));
}

/** Every TypeScript file below `src`, by its path there. */
export const modules: ReadonlyMap<string, Module> = new Map(
  project.getSourceFiles().map((source) => {
    const name = nameOf(source.getFilePath());
    return [name, { name, source, imports: importsOf(source) }];
  }),
);

/** The modules that are loaded, at once or later, when these are. */
export function reachableFrom(names: readonly string[]): readonly Module[] {
  const reached = new Map<string, Module>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const found = modules.get(name);
    if (found === undefined || reached.has(name)) continue;
    reached.set(name, found);
    open.push(...found.imports.flatMap(({ kind, target }) => (kind === 'type' || target === undefined ? [] : [target])));
  }
  return [...reached.values()];
}
