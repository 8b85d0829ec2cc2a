import { frameworkModule } from './framework.js';
import { own } from './own.js';

type Graph = Readonly<Record<string, { readonly depends: readonly string[] }>>;

export type Closure = {
  /** The framework, then all modules that the given ones need, themselves included, in the order in which Odoo loads them. */
  readonly order: readonly string[];
  /** Names that are in no catalogue. */
  readonly missing: readonly string[];
};

/** How many modules lie between each module and the one that depends on nothing, on the longest way. */
function depthsOf(names: Iterable<string>, modules: Graph): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const depthOf = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    // A circle of dependencies, which Odoo refuses, must not run for ever.
    depths.set(name, 0);
    const depends = (own(modules, name)?.depends ?? []).filter((other) => Object.hasOwn(modules, other));
    const depth = depends.length === 0 ? 0 : 1 + Math.max(...depends.map(depthOf));
    depths.set(name, depth);
    return depth;
  };
  for (const name of names) depthOf(name);
  return depths;
}

/** Modules in the order in which Odoo loads them: by depth, then by name; the framework is first. */
export function loadOrderOf(names: Iterable<string>, modules: Graph): readonly string[] {
  const all = [...new Set(names)];
  const depths = depthsOf(all, modules);
  const rank = (name: string): number => (name === frameworkModule ? -1 : (depths.get(name) ?? 0));
  return all.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
}

/** All that the given modules need to be installed, themselves included. Every module needs `base`, said or not. */
export function closureOf(depends: Iterable<string>, modules: Graph): Closure {
  const found = new Set<string>();
  const missing = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name) || missing.has(name)) return;
    const entry = own(modules, name);
    if (entry === undefined) {
      missing.add(name);
      return;
    }
    found.add(name);
    entry.depends.forEach(visit);
  };
  for (const name of ['base', ...depends]) visit(name);
  if (Object.hasOwn(modules, frameworkModule)) found.add(frameworkModule);
  return { order: loadOrderOf(found, modules), missing: [...missing] };
}
