import type { ImportFact, PythonFacts } from '../../model/facts/python.js';

type File = { readonly file: string; readonly facts: Pick<PythonFacts, 'imports'> };

/** Dotted path below the module (`` for the module itself) to the file that holds it. */
function filesByPath<F extends File>(files: readonly F[]): ReadonlyMap<string, F> {
  return new Map(files.map((found) => [dottedPath(found.file), found]));
}

/** `models/__init__.py` is `models`, `models/sale_order.py` is `models.sale_order`. */
export function dottedPath(file: string): string {
  return file
    .replace(/\.py$/, '')
    .replace(/(^|\/)__init__$/, '')
    .replaceAll('/', '.');
}

const joinedPath = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('.');

/** Where an import leads inside the module, as a dotted path; undefined when it leads elsewhere. */
export function importTarget(from: string, file: string, home: string): string | undefined {
  const [, dots = '', rest = ''] = /^(\.*)(.*)$/.exec(from) ?? [];
  if (dots === '') return from === home ? '' : from.startsWith(`${home}.`) ? from.slice(home.length + 1) : undefined;
  const folder = file.split('/').slice(0, -1);
  if (dots.length - 1 > folder.length) return undefined;
  return joinedPath(...folder.slice(0, folder.length - (dots.length - 1)), rest);
}

/** The modules that Python loads for an import: each package on the way, then the name when it is a module itself. */
function loaded({ from, name }: ImportFact, file: string, home: string): readonly string[] {
  const path = importTarget(from, file, home);
  if (path === undefined) return [];
  const steps = path === '' ? [] : path.split('.');
  const packages = steps.map((_, index) => steps.slice(0, index + 1).join('.'));
  return name === undefined || name === '*' ? packages : [...packages, joinedPath(path, name)];
}

/**
 * The files that Python loads when it loads the package, in the order in which their bodies end. What nothing imports (tests, scripts of
 * an upgrade) is not among them. Without an `__init__.py` it is all files as they come.
 *
 * @param home how others name the package: `odoo.addons.sale`
 */
export function loadOrder<F extends File>(files: readonly F[], home: string): readonly F[] {
  const byPath = filesByPath(files);
  const seen = new Set<string>();
  const order: F[] = [];
  const visit = (path: string): void => {
    const found = byPath.get(path);
    if (found === undefined || seen.has(path)) return;
    seen.add(path);
    for (const item of found.facts.imports) for (const next of loaded(item, found.file, home)) visit(next);
    order.push(found);
  };
  if (!byPath.has('')) return files;
  visit('');
  return order;
}
