import type { FieldNode, LayoutNode } from '../../model/addon/views.js';
import type { Condition } from '../../model/condition.js';

/** A node of a view that is no field: what it says about itself, and what stands in it. */
export type ViewBox = {
  /** Keys of the node that lead to it. */
  readonly at: readonly string[];
  readonly invisible?: boolean | Condition | undefined;
  readonly groups?: readonly string[] | undefined;
  readonly children: readonly LayoutNode[];
};

export function boxOf(node: Exclude<LayoutNode, FieldNode>): ViewBox {
  if ('separator' in node || 'filter' in node) return { at: [], children: [] };
  if ('element' in node) return { at: [], invisible: node.invisible, groups: node.groups, children: node.children ?? [] };
  const [key, box] =
    'group' in node
      ? (['group', node.group] as const)
      : 'page' in node
        ? (['page', node.page] as const)
        : (['button', node.button] as const);
  return { at: [key], invisible: box.invisible, groups: box.groups, children: box.children ?? [] };
}
