import type { CatalogueScope } from '../../../model/catalogue/scope.js';
import type { CatalogueNode } from '../../../model/catalogue/views.js';

/** Where in views each field name stands: the view with the names around it. */
export type Usage = ReadonlyMap<string, ReadonlySet<string>>;

const nameIn = ({ tag, attributes }: CatalogueNode): string =>
  `${tag === 'tree' ? 'list' : tag} ${attributes?.['name'] ?? attributes?.['id'] ?? ''}`;

function collect(nodes: readonly CatalogueNode[], path: string, view: string, usage: Map<string, Set<string>>): void {
  nodes.forEach((node, at) => {
    const field = node.tag === 'field' ? node.attributes?.['name'] : undefined;
    const neighbours = [nodes[at - 1], nodes[at + 1]].map((other) => (other === undefined ? '' : nameIn(other)));
    if (field !== undefined) {
      const places = usage.get(field) ?? new Set();
      usage.set(field, places);
      neighbours.forEach((neighbour, side) => {
        if (neighbour !== '') places.add(`${view} ${path} ${side} ${neighbour}`);
      });
    }
    collect(node.children ?? [], `${path}>${nameIn(node)}`, view, usage);
  });
}

/** Places of all field names in all views of a scope. The model of a place is not known, so the name of a field alone says little. */
export function usageIn({ order, shards }: CatalogueScope): Usage {
  const usage = new Map<string, Set<string>>();
  for (const module of order)
    for (const [xmlid, view] of Object.entries(shards.get(module)?.views ?? {})) collect(view.nodes, '', xmlid, usage);
  return usage;
}
