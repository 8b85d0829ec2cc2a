import type { InEntry, Touchpoint } from '../../../model/touchpoint.js';
import { nodeKey } from '../../catalogue/diff/node-keys.js';
import type { At, Collector } from './collector.js';
import { touchXmlId } from './xmlid-touches.js';

/** `field partner_id`, as an entry says an anchor, is how the nodes of a combined view are told, too. */
function touchNode(collector: Collector, { kind, xmlid = '', anchor, model, module }: Touchpoint<InEntry>, at: At): void {
  const base = collector.world.standard.views.whole(xmlid)?.base;
  const [tag, name] = (anchor ?? '').split(' ');
  if (base === undefined || tag === undefined || name === undefined || anchor?.includes('/')) return;
  const key = nodeKey({ tag, attributes: { name } });
  if (key === undefined) return;
  const details = {
    xmlid,
    ...(anchor === undefined ? {} : { anchor }),
    ...(model === undefined ? {} : { model }),
    ...(module === undefined ? {} : { module }),
  };
  collector.add(kind, 'anchor', { on: 'anchor', view: base, name: key }, at, details);
}

/** One touchpoint of an entry, looked up as those of code are. What nobody knows is left to the check of its references. */
function specTouch(collector: Collector, touchpoint: Touchpoint<InEntry>, at: At): void {
  const { kind, module, model, field, method, xmlid, parameters, super: calls } = touchpoint;
  switch (kind) {
    case 'depends':
      if (module !== undefined && collector.world.standard.scope.shards.has(module))
        collector.add(kind, 'depends', { on: 'module', name: module }, at, { module });
      return;
    case 'model-extend':
      if (model !== undefined) collector.model(kind, 'extend', model, at);
      return;
    case 'method-override': {
      const said = { ...(parameters === undefined ? {} : { parameters }), ...(calls === undefined ? {} : { super: calls }) };
      if (model !== undefined && method !== undefined)
        collector.method(kind, calls === true ? 'super' : 'override', model, method, at, said);
      return;
    }
    case 'method-call':
      if (model !== undefined && method !== undefined) collector.method(kind, 'call', model, method, at);
      return;
    case 'view-inherit':
    case 'view-replace':
      if (xmlid !== undefined) touchXmlId(collector, 'inherited-view', xmlid, at);
      touchNode(collector, touchpoint, at);
      return;
    case 'consumer':
      if (model !== undefined) collector.model(kind, 'model', model, at);
      if (model !== undefined && field !== undefined) collector.field(kind, touchpoint.access ?? 'read', model, field, at);
      return;
    default:
      if (model !== undefined) collector.model(kind, 'model', model, at);
      if (model !== undefined && field !== undefined)
        collector.field(kind, kind === 'field-add' ? 'redefine' : 'view-field', model, field, at);
      if (xmlid !== undefined) touchXmlId(collector, kind === 'group' ? 'group' : 'record-reference', xmlid, at);
  }
}

/** Touchpoints of an entry, each with what it stands for in the catalogue, and where it stands in the entry's file. */
export function specTouches(collector: Collector, touchpoints: readonly Touchpoint<InEntry>[], place: (pointer: string) => At): void {
  for (const touchpoint of touchpoints) specTouch(collector, touchpoint, place(touchpoint.pointer));
}
