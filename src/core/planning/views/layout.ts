import type { ButtonNode, ElementNode, FieldNode, FilterNode, GroupNode, LayoutNode, PageNode } from '../../../model/addon/views.js';
import { domainText } from '../../odoo/conditions.js';
import { contextText } from '../../odoo/context-text.js';
import { iconOf } from '../../odoo/icons.js';
import { pythonInline } from '../../text/python.js';
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
  if ('separator' in node) return xmlElement('separator', node.separator === true ? {} : { string: node.separator });
  if ('button' in node) return buttonElement(context, node);
  if ('filter' in node) return filterElement(node);
  if ('element' in node) return plainElement(context, node);
  return 'group' in node ? groupElement(context, node) : pageElement(context, node);
}

function groupElement(context: ViewContext, { group }: GroupNode): Xml {
  return xmlElement(
    'group',
    {
      ...{ name: group.name, string: group.title, col: group.col, colspan: group.colspan, class: group.class },
      ...common(context, group),
    },
    layoutElements(context, group.children, 'group'),
  );
}

function pageElement(context: ViewContext, { page }: PageNode): Xml {
  return xmlElement(
    'page',
    {
      ...{ name: page.name, string: page.title, col: page.col, colspan: page.colspan, class: page.class },
      ...common(context, page),
    },
    layoutElements(context, page.children, 'page'),
  );
}

/** A button; the method is of the model that the view shows. */
function buttonElement(context: ViewContext, { button }: ButtonNode): Xml {
  const { method, action, special, children = [] } = button;
  const target =
    method !== undefined
      ? { name: method, type: 'object' }
      : action !== undefined
        ? { name: { databaseId: action }, type: 'action' }
        : { special };
  const { dialect } = context.source;
  return xmlElement(
    'button',
    {
      ...target,
      ...{ string: button.label, class: button.class, widget: button.widget },
      ...(button.icon === undefined ? {} : (iconOf(dialect, button.icon) ?? { icon: button.icon })),
      ...{ help: button.help, confirm: button.confirm, 'data-hotkey': button.hotkey },
      context: button.context === undefined ? undefined : contextText(button.context),
      ...common(context, button),
      ...(button.columnInvisible === true ? { [dialect.hiddenColumn]: '1' } : {}),
    },
    layoutElements(context, children, 'group'),
  );
}

function filterElement({ filter: { name, label, where, groupBy } }: FilterNode): Xml {
  return xmlElement('filter', {
    ...{ name, string: label },
    domain: where === undefined ? undefined : domainText(where, 'filter'),
    context: groupBy === undefined ? undefined : pythonInline({ group_by: groupBy }),
  });
}

function plainElement(context: ViewContext, { element, children = [], ...node }: ElementNode): Xml {
  const { name, label, role, title, text, colspan } = node;
  const attributes = { name, for: node.for, string: label, class: node.class, role, title, colspan, ...common(context, node) };
  const inside = layoutElements(context, children, 'group');
  return xmlElement(element, attributes, text === undefined ? inside : [text, ...inside]);
}

function common(
  { source }: ViewContext,
  { invisible, groups }: Pick<GroupNode['group'], 'invisible' | 'groups'>,
): Parameters<typeof xmlElement>[1] {
  return { ...modifierAttributes(source.dialect, { invisible }), groups: groupList(source, groups) };
}
