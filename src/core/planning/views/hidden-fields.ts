import type { FieldNode, LayoutNode } from '../../../model/addon/views.js';
import type { Condition } from '../../../model/condition.js';
import { boxOf } from '../../odoo/view-box.js';
import { type Xml, xmlElement } from '../../text/xml.js';
import { type AnyField, fieldOf } from '../spec-queries.js';
import { conditionsOf, fieldsOf } from './modifiers.js';
import type { ViewContext } from './view-context.js';

type Needs = {
  /** Fields that conditions and company checks ask for. */
  readonly asked: readonly string[];
  /** Fields that the web client reads beside the one that is shown: currencies of amounts, names of files. */
  readonly beside: readonly string[];
  /** Fields that everybody who sees the view has in it. */
  readonly shown: readonly string[];
};

/**
 * Fields that must be in a view although nobody is to see them: what modifiers ask for, where the series wants it written,
 * the currencies of amounts and the names of files.
 * @param extra conditions beside those of the nodes, for example decorations
 */
export function hiddenFields(
  context: ViewContext,
  nodes: readonly LayoutNode[],
  extra: readonly Condition[] = [],
  present: readonly string[] = [],
): readonly Xml[] {
  const needs = sum(nodes.map((node) => needsOf(context, node, false)));
  const written = context.source.dialect.modifierFields === 'written';
  const needed = new Set([...needs.beside, ...(written ? [...needs.asked, ...extra.flatMap(fieldsOf)] : [])]);
  for (const name of [...needs.shown, ...present, 'id']) needed.delete(name);
  return [...needed].toSorted().map((name) => hiddenField(context, name));
}

/** A field of a form, or a column of a list, that is there and not seen. */
function hiddenField({ kind, source }: ViewContext, name: string): Xml {
  const column = source.dialect.hiddenColumn;
  return xmlElement('field', { name, ...(kind === 'list' ? {} : { invisible: '1' }), ...(kind === 'form' ? {} : { [column]: '1' }) });
}

function needsOf(context: ViewContext, node: LayoutNode, restricted: boolean): Needs {
  if ('field' in node) return needsOfField(context, node, restricted);
  const part = boxOf(node);
  const own = { asked: conditionsOf(part).flatMap(fieldsOf), beside: [], shown: [] };
  return sum([own, ...part.children.map((child) => needsOf(context, child, restricted || part.groups !== undefined))]);
}

function needsOfField({ source, model }: ViewContext, node: FieldNode, restricted: boolean): Needs {
  const definition = model === undefined ? undefined : fieldOf(source.spec, model, node.field);
  return {
    asked: [...conditionsOf(node).flatMap(fieldsOf), ...(checksCompany(definition) ? ['company_id'] : [])],
    beside: besideOf(definition),
    shown: restricted || node.groups !== undefined ? [] : [node.field],
  };
}

function besideOf(definition: AnyField | undefined): readonly string[] {
  if (definition?.type === 'monetary') return [definition.currency];
  return definition?.type === 'binary' && definition.filename !== undefined ? [definition.filename] : [];
}

/** Odoo makes a domain of such a field that compares companies (odoo/fields.py, `_domain_to_str`), and wants the company in the view. */
const checksCompany = (definition: AnyField | undefined): boolean =>
  definition !== undefined && 'checkCompany' in definition && definition.checkCompany === true;

function sum(all: readonly Needs[]): Needs {
  return {
    asked: all.flatMap(({ asked }) => asked),
    beside: all.flatMap(({ beside }) => beside),
    shown: all.flatMap(({ shown }) => shown),
  };
}
