import type { TouchpointKind } from '../../../model/touchpoint.js';
import { moduleOf, recordIn } from '../../references/records.js';
import type { At, Collector } from './collector.js';

type XmlIdUse = 'python-reference' | 'group' | 'record-reference' | 'template-call' | 'inherited-view' | 'record-value';

const kinds: Readonly<Record<string, TouchpointKind>> = {
  'ir.ui.menu': 'menu',
  'res.groups': 'group',
  'ir.actions.report': 'report',
  'ir.ui.view': 'view-inherit',
};

/** A record or a view of the catalogue that is named by its XML id; `model_sale_order` is the model itself. */
export function touchXmlId(collector: Collector, use: XmlIdUse, xmlid: string, at: At): void {
  const { scope } = collector.world.standard;
  const [, local] = /\.model_(\w+)$/.exec(xmlid) ?? [];
  if (local !== undefined) {
    const name = collector.world.modelOfTable(local);
    if (name !== undefined) collector.model('model-reference', 'record-model', name, at);
    return;
  }
  const shard = scope.shards.get(moduleOf(xmlid));
  const found = shard === undefined ? undefined : recordIn(shard, xmlid);
  if (found === undefined) return;
  const kind = use === 'template-call' ? 'template' : (kinds[found.model] ?? 'record');
  collector.add(kind, use, { on: 'xmlid', kind: found.model, name: xmlid }, at, { xmlid, module: found.module });
}
