import type { Series } from '../../model/known-series.js';
import type { Touchpoint } from '../../model/touchpoint.js';
import { fieldReference, onModel } from './of-conditions.js';
import type { At, Reference } from './reference.js';

type Declared = Omit<Touchpoint, 'pointer'>;

const kindsOfRecords = { menu: 'menu', group: 'group', report: 'report' } as const;

/** What the touchpoints name that an author declared, for one series. */
export function touchpointReferences(touchpoints: readonly Declared[], series: Series): readonly Reference[] {
  return touchpoints.flatMap((touchpoint, index) =>
    touchpoint.series === undefined || touchpoint.series.includes(series) ? ofTouchpoint(touchpoint, ['touchpoints', index]) : [],
  );
}

function ofTouchpoint(touchpoint: Declared, at: At): readonly Reference[] {
  const { kind, module, model, field, xmlid, anchor } = touchpoint;
  const found: Reference[] = [];
  if (kind === 'depends' && module !== undefined) found.push({ on: 'module', at: [...at, 'module'], name: module });
  if (model !== undefined) found.push({ on: 'model', at: [...at, 'model'], name: model });
  if (model !== undefined && field !== undefined && kind !== 'field-add')
    found.push(fieldReference(onModel(model), field, [...at, 'field']));
  found.push(...ofMethod(touchpoint, at));
  if (xmlid !== undefined) found.push(ofXmlId(kind, xmlid, model, anchor, [...at, 'xmlid']));
  return found;
}

function ofMethod({ kind, model, method, parameters }: Declared, at: At): readonly Reference[] {
  if (model === undefined || method === undefined || (kind !== 'method-override' && kind !== 'method-call')) return [];
  const how = kind === 'method-override' ? 'override' : 'call';
  return [{ on: 'method', at: [...at, 'method'], model, name: method, kind: how, parameters }];
}

function ofXmlId(kind: Touchpoint['kind'], xmlid: string, model: string | undefined, anchor: string | undefined, at: At): Reference {
  if (kind === 'view-inherit' || kind === 'view-replace')
    return { on: 'view', at, xmlid, ...(model === undefined ? {} : { model }), ...(anchor === undefined ? {} : { anchor }) };
  const recordKind = kind === 'menu' || kind === 'group' || kind === 'report' ? kindsOfRecords[kind] : 'record';
  return { on: 'record', at, kind: recordKind, xmlid };
}
