import type { ArchNode } from '../../model/facts/xml.js';
import type { Surroundings } from '../references/surroundings.js';

/** Nodes of a view that an anchor can name; those inside the views of its fields are columns of lines, or left to a path. */
export type NodeNames = {
  readonly tags: ReadonlyMap<string, readonly string[]>;
  /** Columns of each field that shows lines. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
};

/** A view, and its nodes or the view that it is combined into. */
export type NamedView = { readonly xmlid: string } & ({ readonly nodes: NodeNames } | { readonly partOf: string });

const tags = ['field', 'page', 'group', 'button', 'filter'] as const;
const lists: ReadonlySet<string> = new Set(['list', 'tree']);

/** Views by model, each with its nodes over all modules around. */
export function viewNames({ scope, views }: Surroundings): ReadonlyMap<string, readonly NamedView[]> {
  const found = new Map<string, NamedView[]>();
  for (const shard of scope.shards.values())
    for (const [xmlid, { model, type }] of Object.entries(shard.views ?? {})) {
      if (model === undefined || type === 'qweb') continue;
      const list = found.get(model) ?? [];
      const whole = views.whole(xmlid);
      if (whole === undefined) continue;
      list.push(whole.base === xmlid ? { xmlid, nodes: nodeNames(whole.arch) } : { xmlid, partOf: whole.base });
      found.set(model, list);
    }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function nodeNames(arch: ArchNode): NodeNames {
  const byTag = new Map<string, Set<string>>(tags.map((tag) => [tag, new Set()]));
  const lines = new Map<string, Set<string>>();
  const visit = ({ tag, attributes: { name }, children }: ArchNode, field: string | undefined, list: Set<string> | undefined): void => {
    if (name !== undefined && field === undefined) byTag.get(tag)?.add(name);
    else if (name !== undefined && tag === 'field') list?.add(name);
    const inField = tag === 'field' ? (field ?? name) : field;
    const columns = lists.has(tag) && field !== undefined ? (lines.get(field) ?? new Set<string>()) : list;
    if (columns !== undefined && field !== undefined && columns !== list) lines.set(field, columns);
    for (const child of children) visit(child, inField, columns);
  };
  visit(arch, undefined, undefined);
  const sorted = (map: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, readonly string[]> =>
    new Map([...map].filter(([, names]) => names.size > 0).map(([key, names]) => [key, [...names].toSorted()]));
  return { tags: sorted(byTag), lines: sorted(lines) };
}
