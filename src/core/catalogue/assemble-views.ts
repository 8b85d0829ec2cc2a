import type { CatalogueNode, CatalogueView } from '../../model/catalogue/views.js';
import type { ArchNode, ViewFact } from '../../model/facts/xml.js';
import { textMark } from '../text/text-mark.js';
import { keptValue } from './node-attributes.js';
import { said } from './said.js';

function catalogueNode({ tag, attributes, children, text }: ArchNode): CatalogueNode {
  const kept = Object.entries(attributes).flatMap(([name, value]) => {
    const found = keptValue(name, value);
    return found === undefined ? [] : [[name, found] as const];
  });
  return said<CatalogueNode>({
    tag,
    attributes: Object.fromEntries(kept),
    children: children.map(catalogueNode),
    text: text === undefined ? undefined : textMark(text),
  });
}

/** Usual priority of a view. */
const usualPriority = 16;

export function catalogueView({ model, type, inherits, mode, priority, active, groups, arch }: ViewFact): CatalogueView {
  const nodes = arch.map(catalogueNode);
  const view = said<CatalogueView>({
    model,
    type,
    inherits,
    primary: (inherits !== undefined && mode === 'primary') || undefined,
    priority: priority === usualPriority ? undefined : priority,
    inactive: !active || undefined,
    groups,
    nodes,
  });
  return { ...view, nodes };
}
