import type { CatalogueSymbol } from '../../../model/catalogue/changes.js';
import type { ModuleShard } from '../../../model/catalogue/shard.js';
import { type Found, succeeded } from './change.js';
import { overlap } from './names.js';
import type { Side, Sides } from './side.js';
import { findSuccessors } from './successors.js';

type Script = { readonly path: string; readonly home: string; readonly names: ReadonlySet<string> };

/** Tests and libraries that nobody imports from. */
const internal = /\/tests?\/|^@[\w-]+\/\.\.\/(tests|lib)\//;

function scriptsIn({ scope }: Side): ReadonlyMap<string, Script> {
  const scripts = new Map<string, Script>();
  for (const home of scope.order)
    for (const [path, names] of Object.entries(scope.shards.get(home)?.scripts ?? {}))
      if (!internal.test(path)) scripts.set(path, { path, home, names: new Set(names) });
  return scripts;
}

const symbolOf = (path: string, name = '') => ({ on: 'script', path, name }) as const;
const fileOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** JavaScript modules and exported names that are gone. */
function compareScripts(sides: Sides): readonly Found[] {
  const [old, now] = [scriptsIn(sides.old), scriptsIn(sides.now)];
  const gone = [...old.values()].filter(({ path }) => !now.has(path));
  const added = [...now.values()].filter(({ path }) => !old.has(path));
  const moved = findSuccessors(gone, added, (was, is) => {
    const shared = overlap(was.names, is.names);
    const sameFile = fileOf(was.path) === fileOf(is.path);
    if (shared < 0.5 || (!sameFile && was.home !== is.home)) return undefined;
    return [
      { points: 3 * shared, words: 'they export the same names' },
      { points: sameFile ? 3 : 0, words: 'the files have one name' },
      { points: was.home === is.home ? 0.5 : -0.5, words: `both in ${is.home}` },
    ];
  });
  const lostFiles = gone.map((script): Found => {
    const successor = moved.get(script);
    const named = succeeded(
      successor,
      ({ path }) => symbolOf(path),
      ({ home }) => home,
    );
    return { kind: successor === undefined ? 'removed' : 'moved', symbol: symbolOf(script.path), before: script.home, ...named };
  });
  const exporters = new Map<string, Script[]>();
  for (const script of now.values()) for (const name of script.names) exporters.set(name, [...(exporters.get(name) ?? []), script]);
  const lostNames = [...old.values()].flatMap((script): readonly Found[] => {
    const after = now.get(script.path);
    if (after === undefined) return [];
    return [...script.names]
      .filter((name) => !after.names.has(name))
      .map((name): Found => {
        const about = { symbol: symbolOf(script.path, name), before: script.home } as const;
        const others = (exporters.get(name) ?? []).filter(({ path }) => !old.get(path)?.names.has(name));
        const [only] = others;
        if (only === undefined || others.length > 1 || name === 'default') return { kind: 'removed', ...about };
        return {
          kind: 'moved',
          ...about,
          successor: symbolOf(only.path, name),
          after: only.home,
          confidence: 0.8,
          why: ['exported under this name there'],
        };
      });
  });
  return [...lostFiles, ...lostNames];
}

type Named = ReadonlyMap<string, string>;

/** Names of one kind, each with the module that brings it. */
function namesIn({ scope }: Side, pick: (shard: ModuleShard) => readonly string[]): Named {
  const names = new Map<string, string>();
  for (const home of scope.order) {
    const shard = scope.shards.get(home);
    for (const name of shard === undefined ? [] : pick(shard)) if (!names.has(name)) names.set(name, home);
  }
  return names;
}

function lostNames(
  sides: Sides,
  pick: (shard: ModuleShard) => readonly string[],
  symbol: (name: string) => CatalogueSymbol,
): readonly Found[] {
  const [old, now] = [namesIn(sides.old, pick), namesIn(sides.now, pick)];
  return Array.from(old)
    .filter(([name]) => !now.has(name))
    .map(([name, before]): Found => ({ kind: 'removed', symbol: symbol(name), before }));
}

/** Routes that no controller answers any more; one whose method answers another route now has that as its successor. */
function compareRoutes(sides: Sides): readonly Found[] {
  const now = new Map<string, string>();
  for (const home of sides.now.scope.order)
    for (const [route, method] of Object.entries(sides.now.scope.shards.get(home)?.routes ?? {})) now.set(route, `${home} ${method}`);
  const found: Found[] = [];
  for (const before of sides.old.scope.order)
    for (const [route, method] of Object.entries(sides.old.scope.shards.get(before)?.routes ?? {})) {
      if (now.has(route)) continue;
      const others = [...now].filter(([, answer]) => answer === `${before} ${method}`).map(([name]) => name);
      const symbol = { on: 'route', name: route } as const;
      const [only] = others;
      if (only === undefined || others.length > 1) found.push({ kind: 'removed', symbol, before });
      else
        found.push({
          kind: 'renamed',
          symbol,
          before,
          after: before,
          successor: { on: 'route', name: only },
          confidence: 0.8,
          why: [`${method} answers it`],
        });
    }
  return found;
}

export function compareWeb(sides: Sides): readonly Found[] {
  return [
    ...compareScripts(sides),
    ...lostNames(
      sides,
      ({ templates = {} }) => Object.keys(templates),
      (name) => ({ on: 'template', name }),
    ),
    ...lostNames(
      sides,
      ({ bundles = [] }) => bundles,
      (name) => ({ on: 'bundle', name }),
    ),
    ...compareRoutes(sides),
  ];
}
