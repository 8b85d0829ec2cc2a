import type { CatalogueNode } from '../../model/catalogue/views.js';
import type { ArchNode } from '../../model/facts/xml.js';
import { own as owned } from '../catalogue/own.js';
import { locateIn, type NodePath, nodeText, pathText } from './located.js';
import type { Seen } from './seen.js';
import type { ArchBefore, Turn } from './view-families.js';

/** The change whose anchor is looked at, and what it says. */
export type Sought = Turn & { readonly spec: ArchNode };

/** Modules beyond the dependencies that change a view, or one that is combined with it. */
function changersOf({ catalogue, scope, views }: Seen, { view }: Turn): readonly string[] {
  const family = view.inherits === undefined ? [] : views.of(view.inherits);
  const modules = family.flatMap(({ xmlid }) => owned(catalogue.inherited, xmlid) ?? []);
  return [...new Set(modules)].filter((name) => !scope.shards.has(name)).toSorted();
}

/** The arch before a change if one more module is installed, and loaded before the addon. */
const archBeside = ({ viewsBeside }: Seen, module: string, turn: Turn): ArchBefore | undefined => viewsBeside(module).before(turn);

/** Modules beyond the dependencies that bring a node that an anchor selects. */
export function modulesWithNode(seen: Seen, sought: Sought): readonly string[] {
  return changersOf(seen, sought).filter((module) => {
    const arch = archBeside(seen, module, sought);
    const located = arch === undefined ? undefined : locateIn(arch, sought.spec, seen.series);
    return located?.is === 'found' && located.paths.length > 0;
  });
}

export type Contest = { readonly module: string; readonly what: string };

/** Modules beyond the dependencies that take a node away, put another in its place, move it, or bring a second one that the anchor selects. */
export function contested(seen: Seen, sought: Sought, before: ArchBefore, path: NodePath): readonly Contest[] {
  const node = path.at(-1);
  if (node === undefined) return [];
  return changersOf(seen, sought).flatMap((module): readonly Contest[] => {
    if (!mentions(seen, module, (one) => endangers(one, node))) return [];
    const arch = archBeside(seen, module, sought);
    const located = arch === undefined ? undefined : locateIn(arch, sought.spec, seen.series);
    if (arch === undefined || located?.is !== 'found') return [];
    const what = changeOf(before, path, arch, located.paths);
    return what === undefined ? [] : [{ module, what }];
  });
}

function changeOf(before: ArchBefore, path: NodePath, after: ArchBefore, paths: readonly NodePath[]): string | undefined {
  const [only, ...others] = paths;
  const [was, is] = [path.at(-1), only?.at(-1)];
  if (only === undefined || was === undefined || is === undefined) return 'takes it away';
  if (others.length > 0) return `brings another one: ${paths.map(pathText).join(' and ')}`;
  const [from, to] = [before.origin.get(was), after.origin.get(is)];
  if (from !== to) return `puts its own ${nodeText(is)} in its place`;
  const above = (one: NodePath): string => pathText(one.slice(0, -1));
  return above(path) === above(only) ? undefined : `moves it to ${above(only)}`;
}

/** A change that can do something to a node, or a node that can be taken for it. */
function endangers({ tag, attributes = {} }: CatalogueNode, node: ArchNode): boolean {
  const { position } = attributes;
  return position === 'replace' || position === 'move' || (tag === node.tag && attributes['name'] === node.attributes['name']);
}

/** Whether a module has a node in its views for which something holds. */
function mentions({ catalogue }: Seen, module: string, holds: (node: CatalogueNode) => boolean): boolean {
  const some = (nodes: readonly CatalogueNode[]): boolean => nodes.some((node) => holds(node) || some(node.children ?? []));
  return Object.values(catalogue.shard(module)?.views ?? {}).some(({ nodes }) => some(nodes));
}
