import type { Anchor, View } from '../../../model/addon/views.js';
import { anchorPath } from '../../odoo/anchor-path.js';
import { viewXmlId } from '../../odoo/naming.js';
import { type Xml, type XmlParts, xmlParts } from '../../text/xml.js';
import type { AddonSource } from '../artefact.js';
import { viewElements } from '../views/view-elements.js';

/** A node of a combined view: where it stands, and what it says there. */
export type ViewNode = {
  /** The parts of an XPath that finds it. */
  readonly steps: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
};

/** Who sees a node, and when; the order is that of the generated call. */
const told = ['string', 'invisible', 'column_invisible', 'readonly', 'required', 'attrs', 'groups'] as const;
const toldOfNodes: readonly string[] = told.filter((name) => name !== 'string');

/** Nodes that are looked for; without a name only those that stand once. */
const shown: readonly string[] = ['field', 'button', 'filter', 'page', 'group', 'widget', 'chatter'];

/** Each field, button, filter, page and group of a view, as it stands once Odoo has combined the view with all that inherits from it. */
export function viewNodes(source: AddonSource, id: string, view: View): readonly ViewNode[] {
  const elements = viewElements(source, view).flatMap(partsOf);
  if (view.type === 'inherit') return elements.flatMap((element) => addedNodes(element, replacedPaths(source)));
  const changes = changesOf(source, id);
  const gone = changes.flatMap((change) => (change.position === 'replace' ? nameOf(change.at) : []));
  const nodes = elements.flatMap((element) => nodesBelow(element, ['/'], gone));
  return changes.some(({ position }) => position === 'attributes') ? nodes.map(({ steps }) => ({ steps, attributes: {} })) : nodes;
}

const partsOf = (xml: Xml | string): readonly XmlParts[] => {
  const parts = typeof xml === 'string' ? undefined : xmlParts(xml);
  return parts === undefined ? [] : [parts];
};

/** What inherited views of this addon do to one of its own views. */
const changesOf = ({ name, spec }: AddonSource, id: string) =>
  Object.values(spec.views).flatMap((view) =>
    view.type === 'inherit' && view.inherits === `${name}.${viewXmlId(id, spec.views[id])}` ? view.changes : [],
  );

function nameOf(at: Anchor): readonly string[] {
  if ('xpath' in at || 'element' in at) return [];
  return 'field' in at ? [at.field] : Object.values(at);
}

/** Anchors that this addon takes away: nothing stands beside them in the end. */
function replacedPaths({ dialect, spec }: AddonSource): readonly string[] {
  const changes = Object.values(spec.views).flatMap((view) => (view.type === 'inherit' ? view.changes : []));
  return changes.flatMap(({ at, position }) => (position === 'replace' ? [anchorPath(dialect, at)] : []));
}

/** Steps to a child, from its parent or from the anchor. */
const relations: Readonly<Record<string, string>> = { after: '/following-sibling::', before: '/preceding-sibling::', inside: '/' };

/** An expression of an author that counts nodes finds another one when there are more. */
const counts = /\[\s*\d|\b(?:last|position|count)\(|sibling::|[|]/;

function addedNodes({ attributes, children }: XmlParts, replaced: readonly string[]): readonly ViewNode[] {
  const { expr = '', position = 'inside' } = attributes;
  const elements = children.flatMap(partsOf);
  const lost = counts.test(expr) || replaced.includes(expr);
  if (position === 'attributes') return lost ? [] : [{ steps: stepsOf(expr), attributes: changedAttributes(elements) }];
  const relation = relations[position];
  const prefix = relation === undefined || lost ? ['//'] : [...stepsOf(expr), relation];
  return elements.flatMap((element) => nodesBelow(element, prefix));
}

const changedAttributes = (elements: readonly XmlParts[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    told.flatMap((name) => {
      const found = elements.find(({ attributes }) => attributes['name'] === name);
      return found === undefined ? [] : [[name, found.children.map((child) => (typeof child === 'string' ? child : child.text)).join('')]];
    }),
  );

/** A path in parts that fit on a line each: before each node of the whole view or below another one. */
const stepsOf = (expr: string): readonly string[] => (expr.length > 60 ? expr.split(/(?<=.)(?=\/\/field\[)/) : [expr]);

/**
 * @param prefix what stands before the element's own step
 * @param gone names of nodes that are taken away again
 */
function nodesBelow({ tag, attributes, children }: XmlParts, prefix: readonly string[], gone: readonly string[] = []): readonly ViewNode[] {
  const name = attributes['name'];
  if (name !== undefined && gone.includes(name)) return [];
  const step = name === undefined ? tag : `${tag}[@name='${name}']`;
  const own = joined(prefix, step);
  const wanted = shown.includes(tag) && (name !== undefined || tag === 'chatter');
  const below = name === undefined ? joined(own, '/') : [`//${step}/`];
  return [
    ...(wanted
      ? [{ steps: own, attributes: Object.fromEntries(Object.entries(attributes).filter(([key]) => toldOfNodes.includes(key))) }]
      : []),
    ...children.flatMap(partsOf).flatMap((child) => nodesBelow(child, below, gone)),
  ];
}

/** The step goes with the part before it while both fit on a line. */
function joined(parts: readonly string[], step: string): readonly string[] {
  const last = parts.at(-1) ?? '';
  return `${last}${step}`.length > 70 ? [...parts, step] : [...parts.slice(0, -1), `${last}${step}`];
}
