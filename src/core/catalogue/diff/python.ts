import type { CatalogueClass } from '../../../model/catalogue/methods.js';
import { frameworkModule } from '../framework.js';
import { type Found, succeeded } from './change.js';
import { overlap } from './names.js';
import type { Side, Sides } from './side.js';
import { hitBy } from './signature.js';
import { findSuccessors } from './successors.js';

/** A Python module of one side. */
type Source = { readonly path: string; readonly home: string; readonly names: ReadonlySet<string> };

/** Paths that nobody imports from. */
const internal = /(^|\.)(tests\.test_|migrations|upgrades|populate)/;
const isPublic = (name: string): boolean => !name.startsWith('_') || name === '_' || name === '_lt';

const fullPath = (module: string, path: string): string =>
  [module === frameworkModule ? 'odoo' : `odoo.addons.${module}`, path].filter((part) => part !== '').join('.');

function sourcesIn({ scope }: Side): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const home of scope.order)
    for (const [path, names] of Object.entries(scope.shards.get(home)?.python ?? {}))
      if (!internal.test(path))
        sources.set(fullPath(home, path), { path: fullPath(home, path), home, names: new Set(names.filter(isPublic)) });
  return sources;
}

const symbolOf = (path: string, name = '') => ({ on: 'python', path, name }) as const;

/** The only path of the same module, or of the framework, that has the name now and had it not. */
function movedTo(
  name: string,
  { home, path }: Source,
  old: ReadonlyMap<string, Source>,
  now: ReadonlyMap<string, Source>,
): Source | undefined {
  const others = [...now.values()].filter(
    (source) => source.home === home && source.path !== path && source.names.has(name) && !old.get(source.path)?.names.has(name),
  );
  // A package that passes the name on is not where it lives.
  const deepest = others.filter(({ path: one }) => !others.some((other) => other.path.startsWith(`${one}.`)));
  return deepest.length === 1 ? deepest[0] : undefined;
}

/** Python modules and names that cannot be imported any more. */
function compareNames(old: ReadonlyMap<string, Source>, now: ReadonlyMap<string, Source>): readonly Found[] {
  const gone = [...old.values()].filter(({ path, names }) => !now.has(path) && names.size > 0);
  const added = [...now.values()].filter(({ path }) => !old.has(path));
  const moved = findSuccessors(gone, added, (was, is) => {
    const shared = overlap(was.names, is.names);
    const sameFile = was.path.split('.').at(-1) === is.path.split('.').at(-1);
    if (shared < 0.5 || (was.home !== is.home && !sameFile)) return undefined;
    return [
      { points: 5 * shared, words: `${Math.round(100 * shared)} % of their names are the same` },
      { points: was.home === is.home ? 1 : 0, words: `both in ${is.home}` },
      { points: sameFile ? 1 : 0, words: 'the files have one name' },
    ];
  });
  const lostModules = gone.map((source): Found => {
    const successor = moved.get(source);
    const named = succeeded(
      successor,
      ({ path }) => symbolOf(path),
      ({ home }) => home,
    );
    return { kind: successor === undefined ? 'removed' : 'moved', symbol: symbolOf(source.path), before: source.home, ...named };
  });
  const lostNames = [...old.values()].flatMap((source): readonly Found[] => {
    const after = now.get(source.path);
    // A name may have become a module of the package.
    const lost = [...source.names].filter((name) => !after?.names.has(name) && !now.has(`${source.path}.${name}`));
    if (after === undefined) return [];
    return lost.map((name): Found => {
      const about = { symbol: symbolOf(source.path, name), before: source.home } as const;
      const other = movedTo(name, source, old, now);
      if (other === undefined) return { kind: 'removed', ...about };
      return {
        kind: 'moved',
        ...about,
        successor: symbolOf(other.path, name),
        after: other.home,
        confidence: 0.9,
        why: ['the same name in the same module'],
      };
    });
  });
  return [...lostModules, ...lostNames];
}

type Classes = ReadonlyMap<string, { readonly home: string; readonly path: string; readonly name: string; readonly is: CatalogueClass }>;

function classesIn({ scope }: Side): Classes {
  const classes: [string, { home: string; path: string; name: string; is: CatalogueClass }][] = [];
  for (const home of scope.order)
    for (const [id, is] of Object.entries(scope.shards.get(home)?.classes ?? {})) {
      const [path = '', name = ''] = id.split(':');
      if (!internal.test(path)) classes.push([`${fullPath(home, path)}:${name}`, { home, path: fullPath(home, path), name, is }]);
    }
  return new Map(classes);
}

/** Looks a method up in a class and all classes that bear the names of its bases; undefined when a base is not known. */
function finder(classes: Classes) {
  const byName = new Map<string, CatalogueClass[]>();
  for (const { name, is } of classes.values()) {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [is]);
    else known.push(is);
  }
  return (found: CatalogueClass, method: string): boolean | undefined => {
    // Classes of addons often bear the name of what they extend: each class is looked at once.
    const seen = new Set([found]);
    let known = true;
    for (const one of seen) {
      if (one.methods !== undefined && Object.hasOwn(one.methods, method)) return true;
      for (const base of one.bases ?? []) {
        // A class of its own name comes from elsewhere: `class Response(werkzeug.wrappers.Response)`.
        const bases = (byName.get(base.split('.').at(-1) ?? '') ?? []).filter((other) => other !== one);
        for (const other of bases) seen.add(other);
        if (bases.length === 0 && base !== 'object') known = false;
      }
    }
    return known ? false : undefined;
  };
}

/** Methods of classes that are no models: controllers, tools, what test cases share. */
function compareClasses(sides: Sides): readonly Found[] {
  const [old, now] = [classesIn(sides.old), classesIn(sides.now)];
  const find = finder(now);
  return Array.from(old, ([id, { home, path, name, is }]): readonly Found[] => {
    const after = now.get(id);
    if (after === undefined) return [];
    return Object.entries(is.methods ?? {}).flatMap(([method, { parameters = '' }]): readonly Found[] => {
      const symbol = symbolOf(path, `${name}.${method}`);
      const other = after.is.methods !== undefined && Object.hasOwn(after.is.methods, method) ? after.is.methods[method] : undefined;
      if (other === undefined) return find(after.is, method) === false ? [{ kind: 'removed', symbol, before: home }] : [];
      const is = other.parameters ?? '';
      const breaks = hitBy(parameters, is);
      if (breaks.length === 0) return [];
      return [
        { kind: 'changed', symbol, before: home, after: after.home, aspect: 'parameters', was: `(${parameters})`, is: `(${is})`, breaks },
      ];
    });
  }).flat();
}

export function comparePython(sides: Sides): readonly Found[] {
  return [...compareNames(sourcesIn(sides.old), sourcesIn(sides.now)), ...compareClasses(sides)];
}
