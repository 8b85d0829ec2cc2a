import type { ImportFact, PythonFacts } from '../../model/facts/python.js';
import { dottedPath, importTarget } from './load-order.js';

type File = { readonly file: string; readonly facts: Pick<PythonFacts, 'imports' | 'names'> };

type Keep = (file: string, names: readonly string[], imports: readonly ImportFact[]) => readonly string[];

/** The first name of a dotted one, which is what `import a.b` binds. */
const bound = ({ from, name, as }: ImportFact): string => as ?? name ?? from.split('.')[0] ?? '';

const isPackage = (file: string): boolean => /(^|\/)__init__\.py$/.test(file);

/** What a plain module of an addon imports for itself is not there for others; packages pass names on. */
export function ownNames(file: string, names: readonly string[], imports: readonly ImportFact[]): readonly string[] {
  if (isPackage(file)) return names;
  const borrowed = new Set(imports.map(bound));
  return names.filter((name) => !borrowed.has(name));
}

/**
 * Names that another module could import, by dotted path; what `from .misc import *` brings is among them. A star leaves out names with an
 * underscore; `__all__` is not looked at, so a few names more may come along.
 *
 * @param home how others name the package: `odoo.addons.sale`
 * @param keep which of the names of a file are there for others; without, all of them
 */
export function importableNames(
  files: readonly File[],
  home: string,
  keep: Keep = (_file, names) => names,
): Readonly<Record<string, readonly string[]>> {
  const byPath = new Map(files.map((found) => [dottedPath(found.file), found]));
  const known = new Map<string, ReadonlySet<string>>();
  const namesOf = (path: string): ReadonlySet<string> => {
    const found = byPath.get(path);
    const before = known.get(path);
    if (found === undefined || before !== undefined) return before ?? new Set();
    // Set first: two modules may import from each other.
    const names = new Set(found.facts.names);
    known.set(path, names);
    for (const { from, name } of found.facts.imports) {
      const source = name === '*' ? importTarget(from, found.file, home) : undefined;
      if (source !== undefined) for (const item of namesOf(source)) if (!item.startsWith('_')) names.add(item);
    }
    return names;
  };
  return Object.fromEntries(
    Array.from(byPath, ([path, found]) => [path, keep(found.file, [...namesOf(path)], found.facts.imports).toSorted()]),
  );
}
