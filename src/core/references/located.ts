import type { ArchNode } from '../../model/facts/xml.js';
import type { KnownSeries } from '../../model/known-series.js';
import { isJudgeable } from '../catalogue/node-attributes.js';
import { select } from '../odoo/arch/combine.js';
import { SpecError } from '../odoo/arch/locate.js';
import { XPathError } from '../odoo/arch/xpath/syntax.js';
import type { ArchBefore } from './view-families.js';

/** Nodes from the root down to one of them, that one included. */
export type NodePath = readonly ArchNode[];

/** What an anchor selects. */
export type Located =
  | { readonly is: 'found'; readonly paths: readonly NodePath[] }
  /** A catalogue does not keep what the expression asks for. */
  | { readonly is: 'open' }
  | { readonly is: 'refused'; readonly why: string };

export function locateIn({ arch }: Pick<ArchBefore, 'arch'>, spec: ArchNode, series: KnownSeries): Located {
  if (!isJudgeable(spec.attributes['expr'] ?? '')) return { is: 'open' };
  try {
    const found = new Set(select(arch, spec, series));
    return { is: 'found', paths: pathsTo(arch, found) };
  } catch (error) {
    if (error instanceof XPathError || error instanceof SpecError) return { is: 'refused', why: error.message };
    throw error;
  }
}

function pathsTo(root: ArchNode, wanted: ReadonlySet<ArchNode>): readonly NodePath[] {
  const paths: NodePath[] = [];
  const visit = (node: ArchNode, above: NodePath): void => {
    const path = [...above, node];
    if (wanted.has(node)) paths.push(path);
    for (const child of node.children) visit(child, path);
  };
  if (wanted.size > 0) visit(root, []);
  return paths;
}

/** `form > sheet > group partner_details > field partner_id`, as a person tells nodes apart. */
export const pathText = (path: NodePath): string => path.map(nodeText).join(' > ');

export function nodeText({ tag, attributes }: ArchNode): string {
  const name = attributes['name'] ?? attributes['id'] ?? attributes['class'];
  return name === undefined ? tag : `${tag} ${name}`;
}

/** Fields whose embedded views a node stands in, outermost first: what is put `inside` a field stands in its view, too. */
export function linesAround(path: NodePath, position: string): readonly string[] {
  const above = position === 'inside' ? path : path.slice(0, -1);
  return above.flatMap(({ tag, attributes }) => (tag === 'field' ? (attributes['name'] ?? []) : []));
}
