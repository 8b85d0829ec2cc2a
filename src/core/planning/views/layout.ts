import type { FieldNode, GroupNode, LayoutNode, PageNode } from '../../../model/addon/views.js';
import { type Xml, xmlElement } from '../../text/xml.js';
import { fieldOf } from '../spec-queries.js';
import { fieldElement, groupList } from './field-element.js';
import { modifierAttributes } from './modifiers.js';
import type { ViewContext } from './view-context.js';

/** What nodes stand in: fields have labels only inside a group, and pages only live in a notebook. */
export type Container = 'sheet' | 'page' | 'group' | 'notebook';

/** The nodes of a form in their order. Fields without a group get one where they would lose their labels, pages a notebook. */
export function layoutElements(context: ViewContext, nodes: readonly LayoutNode[], container: Container): readonly Xml[] {
  return runs(nodes, (node) => wrapper(context, node, container)).flatMap(({ wrap, items }) => {
    const elements = items.map((node) => layoutElement(context, node));
    return wrap === undefined ? elements : [xmlElement(wrap, {}, elements)];
  });
}

type Wrapper = 'group' | 'notebook' | undefined;

function wrapper(context: ViewContext, node: LayoutNode, container: Container): Wrapper {
  if ('page' in node) return container === 'notebook' ? undefined : 'notebook';
  const loose = container === 'sheet' || container === 'page';
  return loose && 'field' in node && wantsLabel(context, node) ? 'group' : undefined;
}

/** Lines and whatever is said to have no label take the full width instead. */
function wantsLabel({ source, model }: ViewContext, node: FieldNode): boolean {
  if (node.list !== undefined || node.nolabel === true) return false;
  const type = model === undefined ? undefined : fieldOf(source.spec, model, node.field)?.type;
  return node.widget !== undefined || (type !== 'one2many' && type !== 'many2many');
}

type Run = { readonly wrap: Wrapper; readonly items: readonly LayoutNode[] };

function runs(nodes: readonly LayoutNode[], wrapOf: (node: LayoutNode) => Wrapper): readonly Run[] {
  const found: { wrap: Wrapper; items: LayoutNode[] }[] = [];
  for (const node of nodes) {
    const wrap = wrapOf(node);
    const last = found.at(-1);
    if (last !== undefined && last.wrap === wrap) last.items.push(node);
    else found.push({ wrap, items: [node] });
  }
  return found;
}

function layoutElement(context: ViewContext, node: LayoutNode): Xml {
  if ('field' in node) return fieldElement(context, node);
  if ('separator' in node) return xmlElement('separator', { string: node.separator });
  return 'group' in node ? groupElement(context, node) : pageElement(context, node);
}

function groupElement(context: ViewContext, { group }: GroupNode): Xml {
  return xmlElement(
    'group',
    { name: group.name, string: group.title, ...common(context, group) },
    layoutElements(context, group.children, 'group'),
  );
}

function pageElement(context: ViewContext, { page }: PageNode): Xml {
  return xmlElement(
    'page',
    { name: page.name, string: page.title, ...common(context, page) },
    layoutElements(context, page.children, 'page'),
  );
}

function common({ source }: ViewContext, { invisible, groups }: GroupNode['group']): Parameters<typeof xmlElement>[1] {
  return { ...modifierAttributes(source.dialect, { invisible }), groups: groupList(source, groups) };
}
