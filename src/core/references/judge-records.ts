import { didYouMean } from '../../model/nearest.js';
import { own as owned } from '../catalogue/own.js';
import { fromMissing } from './judge-models.js';
import { addDepends, type Finding, open, wrong } from './judgement.js';
import { type FoundRecord, idsIn, makersOf, moduleOf, recordIn, viewModel } from './records.js';
import type { RecordKind, Reference } from './reference.js';
import type { Seen } from './seen.js';

const modelsOfKind: Readonly<Record<RecordKind, readonly string[]>> = {
  group: ['res.groups'],
  menu: ['ir.ui.menu'],
  'module category': ['ir.module.category'],
  // The action, or the template that it prints.
  report: ['ir.actions.report', viewModel],
  record: [],
};

/** The record of an XML id as far as the dependencies bring it; else where it is. */
export function findRecord(
  { catalogue, scope, self }: Seen,
  xmlid: string,
): { readonly found?: FoundRecord; readonly elsewhere: readonly string[] } {
  const makers = makersOf(catalogue, xmlid);
  const shards = [...self, ...makers.flatMap((name) => scope.shards.get(name) ?? [])];
  const [found] = shards.flatMap((shard) => recordIn(shard, xmlid) ?? []);
  if (found !== undefined) return { found, elsewhere: [] };
  const elsewhere = makers.filter((name) => {
    const shard = scope.shards.has(name) ? undefined : catalogue.shard(name);
    return shard !== undefined && recordIn(shard, xmlid) !== undefined;
  });
  return { elsewhere };
}

export function judgeRecord(seen: Seen, reference: Extract<Reference, { on: 'record' }>): readonly Finding[] {
  const { at, kind, xmlid, model } = reference;
  const wanted = model === undefined ? modelsOfKind[kind] : [model];
  const { found, elsewhere } = findRecord(seen, xmlid);
  if (found === undefined) return missingRecord(seen, reference, wanted, elsewhere);
  if (found.demo)
    return [wrong(at, 'unknown-record', `${xmlid} exists only where demo data is loaded`, 'Name a record that is always there.')];
  if (wanted.length === 0 || wanted.includes(found.model)) return [];
  return [wrong(at, 'wrong-kind', `${xmlid} is a record of ${found.model}, not a ${kind}`, `Name a ${kind}.`)];
}

function missingRecord(
  seen: Seen,
  { at, kind, xmlid }: Extract<Reference, { on: 'record' }>,
  models: readonly string[],
  elsewhere: readonly string[],
): readonly Finding[] {
  if (elsewhere.length > 0)
    return [
      wrong(
        at,
        'missing-depends',
        `the ${kind} ${xmlid} is made by ${elsewhere.join(' and ')}, which depends does not bring`,
        addDepends(elsewhere),
      ),
    ];
  const { scope, catalogue } = seen;
  const home = moduleOf(xmlid);
  // The name itself says which module should have it.
  if (seen.missing.length > 0 && !Object.hasOwn(catalogue.modules, home)) return [open(at, `${xmlid} is not known: ${fromMissing(seen)}`)];
  // Records of some models are made when Odoo runs, by hooks or by other records.
  if (models.length === 0 || (kind === 'record' && owned(catalogue.modules, home) !== undefined))
    return [open(at, `${xmlid} is in no data file of ${home}: it may be made by code`)];
  const known = [...seen.self, ...scope.shards.values()].flatMap((shard) => idsIn(shard, models));
  const message = `there is no ${kind} ${xmlid} in ${catalogue.series}.${didYouMean(xmlid, known)}`;
  return [wrong(at, 'unknown-record', message, `Name a ${kind} of the modules that it depends on.`)];
}
