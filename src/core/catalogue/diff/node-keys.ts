import type { CatalogueNode } from '../../../model/catalogue/views.js';

/** Attributes by which an inheritance finds a node, the most usual first. */
const identities = ['name', 'id', 't-name', 't-call', 'for', 't-set', 't-field'] as const;

/** What a node is called where it is looked for: `field partner_id`, `div @id=header`; undefined when it has no identity. */
export function nodeKey({ tag, attributes }: CatalogueNode): string | undefined {
  // 18.0 writes `list` for what was `tree`: that is one known rule, not a change of each list.
  const name = tag === 'tree' ? 'list' : tag;
  for (const identity of identities) {
    const value = attributes?.[identity];
    if (value !== undefined && value !== '') return identity === 'name' ? `${name} ${value}` : `${name} @${identity}=${value}`;
  }
  return undefined;
}

/** Nodes that say how to change others, and are no nodes of a view themselves. */
const isChange = ({ tag, attributes }: CatalogueNode): boolean => tag === 'xpath' || attributes?.['position'] !== undefined;

export type Placed = { readonly key: string /** Keys of what it stands in, outermost first. */; readonly inside: readonly string[] };

/** The nodes with an identity that an arch brings, with where they stand. */
export function keysIn(nodes: readonly CatalogueNode[], inside: readonly string[] = []): readonly Placed[] {
  return nodes.flatMap((node) => {
    const { children = [] } = node;
    if (isChange(node)) return node.attributes?.['position'] === 'attributes' ? [] : keysIn(children, inside);
    if (node.tag === 'data' && inside.length === 0) return keysIn(children, inside);
    const key = nodeKey(node);
    return [...(key === undefined ? [] : [{ key, inside }]), ...keysIn(children, key === undefined ? inside : [...inside, key])];
  });
}
