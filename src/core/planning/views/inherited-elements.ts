import type { Anchor, InheritedView, ViewChange } from '../../../model/addon/views.js';
import { anchorPath } from '../../odoo/anchor-path.js';
import { expressionText } from '../../odoo/conditions.js';
import { contextText } from '../../odoo/context-text.js';
import type { Python } from '../../text/python.js';
import { type Xml, xmlElement } from '../../text/xml.js';
import type { AddonSource } from '../artefact.js';
import { fieldOf } from '../spec-queries.js';
import { groupList } from './field-element.js';
import { hiddenFields } from './hidden-fields.js';
import { type Container, layoutElements } from './layout.js';
import { conditionsOf, modifierAttributes } from './modifiers.js';
import type { ViewContext } from './view-context.js';

type Addition = Extract<ViewChange, { add: unknown }>;
type Attributes = Extract<ViewChange, { set: unknown }>;

/** The changes of an inherited view, each as `<xpath>`. */
export function inheritedElements(source: AddonSource, { model, changes, present = [] }: InheritedView): readonly Xml[] {
  return changes.flatMap((change) => {
    const context = contextAt(source, model, change.at);
    return change.position === 'attributes' ? attributeChange(context, change, present) : [addition(context, change, present)];
  });
}

/** Whether a view replaces a node of its parent; such a view comes last, so that others still find the node. */
export const replaces = ({ changes }: InheritedView): boolean => changes.some(({ position }) => position === 'replace');

function contextAt(source: AddonSource, model: string, at: Anchor): ViewContext {
  const lines = 'field' in at ? at.in : undefined;
  if (lines !== undefined) return { source, model: fieldOf(source.spec, model, lines)?.to, kind: 'list' };
  return { source, model, kind: kindAt(at) };
}

/** Only some anchors tell of what kind the parent view is. */
function kindAt(at: Anchor): ViewContext['kind'] {
  if ('page' in at || 'group' in at || 'button' in at) return 'form';
  if (!('element' in at)) return 'unknown';
  return at.element === 'list' ? 'list' : 'form';
}

function addition(context: ViewContext, { at, position, add }: Addition, present: readonly string[]): Xml {
  const nodes = [...hiddenFields(context, add, [], present), ...layoutElements(context, add, containerAt(at, position))];
  return xmlElement('xpath', { expr: anchorPath(context.source.dialect, at), position }, nodes);
}

/** A page beside a page, or inside the notebook, needs no notebook of its own. */
function containerAt(at: Anchor, position: Addition['position']): Container {
  const inside = position === 'inside';
  if ('page' in at) return inside ? 'page' : 'notebook';
  if ('element' in at && inside) return at.element === 'notebook' ? 'notebook' : at.element === 'sheet' ? 'sheet' : 'group';
  return 'xpath' in at ? 'notebook' : 'group';
}

function otherAttributes({ source }: ViewContext, set: Attributes['set']): readonly (readonly [string, string | Python])[] {
  const given: Readonly<Record<string, string | Python | undefined>> = {
    ...{ optional: set.optional, widget: set.widget, placeholder: set.placeholder },
    [source.dialect.hiddenColumn]: set.columnInvisible === true ? '1' : undefined,
    context: set.context === undefined ? undefined : contextText(set.context),
    ...Object.fromEntries(
      Object.entries(set.decorations ?? {}).flatMap(([name, condition]) =>
        condition === undefined ? [] : [[`decoration-${name}`, expressionText(condition)]],
      ),
    ),
    groups: groupList(source, set.groups),
  };
  return Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

/** In 16.0 `attrs` holds all conditions of a node, so what the parent view has there is replaced together. */
function attributeChange(context: ViewContext, { at, set }: Attributes, present: readonly string[]): readonly Xml[] {
  const { dialect } = context.source;
  const expr = anchorPath(dialect, at);
  const label: readonly (readonly [string, string | Python])[] = set.label === undefined ? [] : [['string', set.label]];
  const given = [...label, ...Object.entries(modifierAttributes(dialect, set)), ...otherAttributes(context, set)];
  const attributes = given.map(([name, value]) => xmlElement('attribute', { name }, [typeof value === 'string' ? value : value.text]));
  const hidden = hiddenFields(context, [], conditionsOf(set), present);
  const beside = hidden.length === 0 ? [] : [xmlElement('xpath', { expr, position: 'before' }, hidden)];
  return [...beside, xmlElement('xpath', { expr, position: 'attributes' }, attributes)];
}
