import type { FieldNode } from '../../../model/addon/views.js';
import { contextText } from '../../odoo/context-text.js';
import { groupRef } from '../../odoo/naming.js';
import { pythonInline } from '../../text/python.js';
import { type Xml, type XmlAttributes, xmlElement } from '../../text/xml.js';
import type { AddonSource } from '../artefact.js';
import { type AnyField, fieldOf } from '../spec-queries.js';
import { decorationAttributes, listElement } from './list-element.js';
import { modifierAttributes } from './modifiers.js';
import type { ViewContext } from './view-context.js';

/**
 * A field in a form or a column of a list, with the list of its lines where it has one.
 * @param className class of the web client
 */
export function fieldElement(context: ViewContext, node: FieldNode, className?: string): Xml {
  const { dialect } = context.source;
  const definition = definitionOf(context, node);
  const attributes: XmlAttributes = {
    name: node.field,
    filename: definition?.type === 'binary' ? definition.filename : undefined,
    string: node.label,
    widget: node.widget,
    class: [className, node.class].filter((one) => one !== undefined).join(' ') || undefined,
    placeholder: node.placeholder,
    nolabel: node.nolabel === true ? '1' : undefined,
    ...modifierAttributes(dialect, node),
    ...(node.columnInvisible === true ? { [dialect.hiddenColumn]: '1' } : {}),
    optional: node.optional,
    sum: node.sum,
    options: node.options === undefined ? undefined : pythonInline(node.options),
    context: node.context === undefined ? undefined : contextText(node.context),
    colspan: node.colspan,
    ...decorationAttributes(node.decorations),
    groups: groupList(context.source, node.groups),
  };
  return xmlElement('field', attributes, node.list === undefined ? [] : [listElement(linesOf(context, node), node.list)]);
}

/** Groups as the attribute of a node has them; any of them suffices. */
export function groupList(source: AddonSource, groups: readonly string[] | undefined): string | undefined {
  return groups?.map((group) => groupRef(source, group)).join(',');
}

/** Inside the list of a field stand the fields of the model that it points to. */
function linesOf(context: ViewContext, node: FieldNode): ViewContext {
  return { source: context.source, model: definitionOf(context, node)?.to, kind: 'list' };
}

const definitionOf = ({ source, model }: ViewContext, { field }: FieldNode): AnyField | undefined =>
  model === undefined ? undefined : fieldOf(source.spec, model, field);
