import type { FieldNode } from '../../../model/addon/views.js';
import type { Condition } from '../../../model/condition.js';
import { expressionText } from '../../odoo/conditions.js';
import { type Xml, type XmlAttributes, xmlElement } from '../../text/xml.js';
import { fieldElement } from './field-element.js';
import { hiddenFields } from './hidden-fields.js';
import type { ViewContext } from './view-context.js';

export type ListSpec = {
  readonly label?: string | undefined;
  readonly columns: readonly FieldNode[];
  readonly editable?: string | undefined;
  readonly multiEdit?: boolean | undefined;
  readonly decorations?: Readonly<Partial<Record<string, Condition | undefined>>> | undefined;
};

/** Decorations are Python expressions in every series. */
export function decorationAttributes(decorations: ListSpec['decorations'] = {}): XmlAttributes {
  const given = Object.entries(decorations).flatMap(([name, condition]) => (condition === undefined ? [] : [[name, condition] as const]));
  return Object.fromEntries(given.map(([name, condition]) => [`decoration-${name}`, expressionText(condition)]));
}

/** A list, standing alone or among the lines of a field. */
export function listElement(context: ViewContext, { label, columns, editable, multiEdit, decorations = {} }: ListSpec): Xml {
  const shown = Object.entries(decorations).flatMap(([name, condition]) => (condition === undefined ? [] : [{ name, condition }]));
  const attributes = {
    string: label,
    editable,
    multi_edit: multiEdit === true ? '1' : undefined,
    ...decorationAttributes(decorations),
  };
  const hidden = hiddenFields(
    context,
    columns,
    shown.map(({ condition }) => condition),
  );
  return xmlElement(context.source.dialect.listTag, attributes, [...hidden, ...columns.map((column) => fieldElement(context, column))]);
}
