import type { ArchNode } from '../../../model/facts/xml.js';
import type { At, Collector } from './collector.js';
import { domainComparisons, groupedPaths, namesRead } from './expressions.js';
import { touchXmlId } from './xmlid-touches.js';

/** The model of a view at one place, and those of the views around it, which `parent` reads. */
export type ViewModels = readonly [model: string | undefined, ...around: (string | undefined)[]];

type Place = (line: number) => At;

const modifiers: ReadonlySet<string> = new Set(['invisible', 'readonly', 'required', 'column_invisible']);

/** A domain, on the model that a field leads to or on the model of the view. */
export function touchDomain(collector: Collector, model: string | undefined, domain: string, at: At): void {
  for (const { path, value } of domainComparisons(domain)) {
    collector.path('expression', model, path, at);
    if (value !== undefined && model !== undefined && !path.includes('.')) collector.value('expression', model, path, value, at);
  }
}

function touchNames(collector: Collector, [model, around]: ViewModels, expression: string, at: At): void {
  for (const name of namesRead(expression)) {
    const [first, second] = name.split('.');
    if (first === 'parent') collector.path('expression', around, second ?? '', at);
    else collector.path('expression', model, first ?? '', at);
  }
}

/** What the attributes of one node say. */
export function attributeTouches(collector: Collector, models: ViewModels, { tag, attributes }: ArchNode, at: At): void {
  const [model] = models;
  const name = attributes['name'];
  const target = tag === 'field' && model !== undefined && name !== undefined ? collector.world.field(model, name)?.comodel : undefined;
  for (const [key, value] of Object.entries(attributes)) {
    // `attrs` holds a domain for each modifier; with `states` it is a thing of old series.
    if (key === 'domain') touchDomain(collector, tag === 'field' ? target : model, value, at);
    else if (key === 'attrs') touchDomain(collector, model, value, at);
    else if (key === 'filter_domain') touchDomain(collector, model, value, at);
    else if (modifiers.has(key) || key.startsWith('decoration-')) touchNames(collector, models, value, at);
    else if (key === 'context') for (const path of groupedPaths(value)) collector.path('expression', model, path, at);
    else if (key === 'groups') for (const group of value.split(',')) touchXmlId(collector, 'group', group.trim().replace(/^!/, ''), at);
    else if (key === 't-call') touchXmlId(collector, 'template-call', value, at);
  }
}

/** Nodes of an arch, or such that are put into one. */
export function archTouches(collector: Collector, models: ViewModels, nodes: readonly ArchNode[], place: Place): void {
  for (const node of nodes) {
    const { tag, attributes, children } = node;
    const [model] = models;
    const name = attributes['name'];
    const at = place(node.line);
    let inside: ViewModels = models;
    if (tag === 'field' && name !== undefined && model !== undefined) {
      const target = collector.field('field-reference', 'view-field', model, name, at);
      inside = [target, ...models];
    } else if (tag === 'field') inside = [undefined, ...models];
    if (tag === 'button' && name !== undefined && model !== undefined && attributes['type'] === 'object')
      collector.method('method-call', 'button', model, name, at);
    attributeTouches(collector, models, node, at);
    archTouches(collector, inside, children, place);
  }
}
