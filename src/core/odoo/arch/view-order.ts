/** What of a view decides where it is applied. */
export type PlacedView = {
  readonly xmlid: string;
  readonly inherits?: string;
  readonly mode: 'primary' | 'extension';
  readonly priority: number;
  readonly active: boolean;
  readonly model?: string;
};

type Tree<V> = { readonly views: ReadonlyMap<string, V>; readonly children: ReadonlyMap<string, readonly V[]> };

/** Views by id, and those that inherit from each by priority and then in the order in which they were loaded. */
function treeOf<V extends PlacedView>(views: readonly V[]): Tree<V> {
  const children = new Map<string, V[]>();
  for (const view of views) {
    if (view.inherits !== undefined) children.set(view.inherits, [...(children.get(view.inherits) ?? []), view]);
  }
  for (const siblings of children.values()) siblings.sort((a, b) => a.priority - b.priority);
  return { views: new Map(views.map((view) => [view.xmlid, view])), children };
}

/** The view, what it inherits from, and so on up; a view that is not known or a circle ends it. */
function chainOf<V extends PlacedView>(view: V, { views }: Tree<V>): readonly V[] {
  const chain: V[] = [];
  for (let above: V | undefined = view; above !== undefined && !chain.includes(above); ) {
    chain.push(above);
    above = above.inherits === undefined ? undefined : views.get(above.inherits);
  }
  return chain;
}

/**
 * The order in which Odoo combines a view (`_get_inheriting_views` and `_combine` of `ir.ui.view`, the same in 16.0 to 19.0): the outermost
 * view that it inherits from, then all active extensions, depth first, and each primary view of the chain after the extensions of the
 * one before it. An extension of another model than its parent's is not applied.
 */
export class ViewOrder<V extends PlacedView> {
  readonly #tree: Tree<V>;

  /** @param views in the order in which they were loaded */
  constructor(views: readonly V[]) {
    this.#tree = treeOf(views);
  }

  /** `undefined` when the outermost view is no primary one, which happens when one above it is not known. */
  of(view: V): { readonly base: V; readonly extensions: readonly V[] } | undefined {
    const chain = new Set(chainOf(view, this.#tree));
    const base = [...chain].at(-1);
    if (base === undefined || base.inherits !== undefined) return undefined;
    const applied = (parent: V): readonly V[] =>
      (this.#tree.children.get(parent.xmlid) ?? []).filter((child) => {
        const isExtension = child.mode === 'extension' && (child.model ?? '') === (parent.model ?? '');
        return child.active && (isExtension || chain.has(child));
      });
    const isExtension = ({ mode }: V): boolean => mode === 'extension';
    const first = applied(base);
    const queue = [...first.filter(isExtension), ...first.filter((child) => !isExtension(child))];
    const extensions = new Set<V>();
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (extensions.has(next)) continue;
      extensions.add(next);
      const below = applied(next);
      queue.unshift(...below.filter(isExtension));
      queue.push(...below.filter((child) => !isExtension(child)).reverse());
    }
    return { base, extensions: [...extensions] };
  }
}
