import type { ArchNode, ViewFact } from '../../../model/facts/xml.js';
import { linesAround } from '../../references/located.js';
import type { PlacedArch } from '../../references/view-families.js';
import { type Anchoring, anchorName, anchorOf, type FoundAnchor, type Specification } from './anchor.js';
import { archTouches, attributeTouches, type ViewModels } from './arch-touches.js';
import type { At, Collector } from './collector.js';
import { touchXmlId } from './xmlid-touches.js';

type Place = (line: number) => At;

/** Fields whose lines an expression goes through: `//field[@name='order_line']/tree/field[@name='x']`. */
function linesInPath(expr: string): readonly string[] {
  const steps = expr.split('/').filter((step) => step !== '');
  return steps.slice(0, -1).flatMap((step) => /^field\[@name=(["'])([\w.]+)\1\]/.exec(step)?.[2] ?? []);
}

/** The models at a place of a view: of the view, then of each x2many that the place lies in. */
function modelsAt(collector: Collector, model: string | undefined, lines: readonly string[]): ViewModels {
  let models: ViewModels = [model];
  for (const line of lines) {
    const [on] = models;
    models = [on === undefined ? undefined : collector.world.field(on, line)?.comodel, ...models];
  }
  return models;
}

/** A view of its own, or one that changes another: what it looks for there, and what it brings. */
export function viewTouches(collector: Collector, view: ViewFact, own: readonly PlacedArch[], place: Place): void {
  const at = place(view.line);
  if (view.model !== undefined) collector.model('model-reference', 'view-model', view.model, at);
  for (const group of view.groups) touchXmlId(collector, 'group', group, at);
  if (view.inherits === undefined) {
    archTouches(collector, [view.model], view.arch, place);
    return;
  }
  touchXmlId(collector, 'inherited-view', view.inherits, at);
  const arch = own.find(({ xmlid }) => xmlid === view.xmlid);
  for (const [index, spec] of view.arch.entries()) changeTouches(collector, view, spec, arch && { view: arch, index, own }, place);
}

function changeTouches(collector: Collector, view: ViewFact, spec: ArchNode, specification: Specification | undefined, place: Place): void {
  const { standard } = collector.world;
  const anchoring: Anchoring = specification === undefined ? { is: 'open' } : anchorOf(standard.views, specification, standard.series);
  const found = anchoring.is === 'found' ? anchoring.anchor : undefined;
  const position = spec.attributes['position'] ?? 'inside';
  if (found !== undefined && specification !== undefined) touchAnchor(collector, view, spec, found, specification, place(spec.line));
  const lines = found === undefined ? linesInPath(spec.attributes['expr'] ?? '') : linesAround(found.path, position);
  const model = view.model ?? (found === undefined ? undefined : modelOfBase(collector, view));
  const models = modelsAt(collector, model, lines);
  if (position !== 'attributes') {
    archTouches(collector, models, spec.children, place);
    return;
  }
  const node = found?.path.at(-1);
  for (const { attributes, text, line } of spec.children) {
    const name = attributes['name'];
    const changed = { ...(node?.attributes['name'] === undefined ? {} : { name: node.attributes['name'] }) };
    if (name !== undefined && text !== undefined)
      attributeTouches(collector, models, { ...spec, tag: node?.tag ?? '', attributes: { ...changed, [name]: text } }, place(line));
  }
}

function modelOfBase({ world }: Collector, { inherits = '' }: ViewFact): string | undefined {
  return world.standard.views.of(inherits).find(({ xmlid }) => xmlid === inherits)?.model;
}

function touchAnchor(collector: Collector, view: ViewFact, spec: ArchNode, found: FoundAnchor, specification: Specification, at: At): void {
  const { inherits = '', model } = view;
  const base = collector.world.standard.views.whole(inherits)?.base;
  if (base === undefined || found.module === undefined || collector.isGiven(found.module)) return;
  const symbol = { on: 'anchor', view: base, name: anchorName(found.path) } as const;
  const details = { xmlid: inherits, anchor: anchorText(spec), module: found.module, ...(model === undefined ? {} : { model }) };
  collector.anchor(spec.attributes['position'] === 'replace' ? 'view-replace' : 'view-inherit', symbol, at, details, specification);
}

/** An anchor as it is written. */
function anchorText({ tag, attributes }: ArchNode): string {
  if (tag === 'xpath') return attributes['expr'] ?? '';
  const [key, value] = Object.entries(attributes).find(([name]) => name !== 'position') ?? [];
  return key === undefined ? tag : key === 'name' ? `${tag} ${value}` : `${tag} @${key}=${value}`;
}
