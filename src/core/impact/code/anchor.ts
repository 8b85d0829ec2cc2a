import type { ArchNode } from '../../../model/facts/xml.js';
import type { KnownSeries } from '../../../model/known-series.js';
import { nodeKey } from '../../catalogue/diff/node-keys.js';
import { locateIn, type NodePath, pathText } from '../../references/located.js';
import type { ArchBefore, PlacedArch, ViewFamilies } from '../../references/view-families.js';

/** A change of an inherited view: the view, and which of its changes. */
export type Specification = { readonly view: PlacedArch; readonly index: number; readonly own: readonly PlacedArch[] };

export type FoundAnchor = {
  readonly path: NodePath;
  readonly before: ArchBefore;
  /** View that brings the node, and the module of it. */
  readonly origin: string | undefined;
  readonly module: string | undefined;
};

/** Not found, or not to be judged: the view is not known, or a catalogue does not keep what the expression asks for. */
export type Anchoring = { readonly is: 'found'; readonly anchor: FoundAnchor } | { readonly is: 'nothing' } | { readonly is: 'open' };

function locate(before: ArchBefore, spec: ArchNode, series: KnownSeries): Anchoring {
  const located = locateIn(before, spec, series);
  if (located.is !== 'found') return { is: 'open' };
  const [path] = located.paths;
  const node = path?.at(-1);
  if (path === undefined || node === undefined) return { is: 'nothing' };
  const origin = before.origin.get(node);
  return { is: 'found', anchor: { path, before, origin, module: before.modules.get(origin ?? '') } };
}

/**
 * The node that a change of an inherited view selects. First without the changes that come before it in its view, which are hardly ever what
 * it looks for: so views are combined once for all changes.
 */
export function anchorOf(families: ViewFamilies, { view, index, own }: Specification, series: KnownSeries): Anchoring {
  const spec = view.arch[index];
  if (spec === undefined) return { is: 'open' };
  const before = families.before({ view, changes: 0, own });
  if (before === undefined) return { is: 'open' };
  const found = locate(before, spec, series);
  if (found.is !== 'nothing' || index === 0) return found;
  const after = families.before({ view, changes: index, own });
  return after === undefined ? found : locate(after, spec, series);
}

/** How a node is called where it is told: by its identity, else by its place. */
export function anchorName(path: NodePath): string {
  const node = path.at(-1);
  return (node === undefined ? undefined : nodeKey(node)) ?? pathText(path);
}
