import { didYouMean } from '../../model/nearest.js';
import { fromMissing } from './judge-models.js';
import { addDepends, type Finding, open, wrong } from './judgement.js';
import { type FoundView, idsIn, makersOf, moduleOf, viewAmong, viewModel } from './records.js';
import type { At } from './reference.js';
import type { Seen } from './seen.js';

export type SeenView = { readonly found?: FoundView; readonly findings: readonly Finding[] };

/** The view of an XML id as far as the dependencies bring it, or what is wrong with the name. */
export function judgeViewName(seen: Seen, at: At, xmlid: string, model: string | undefined): SeenView {
  const found = viewOf(seen, xmlid);
  if (found === undefined) return { findings: noView(seen, at, xmlid, model) };
  const of = modelOfView(seen, found);
  if (model === undefined || of === undefined || of === model) return { found, findings: [] };
  return { found, findings: [wrong(at, 'wrong-kind', `${xmlid} is a view of ${of}, not of ${model}`, `Name a view of ${model}.`)] };
}

const viewOf = ({ catalogue, scope, self }: Seen, xmlid: string): FoundView | undefined =>
  viewAmong([...self, ...makersOf(catalogue, xmlid).map((name) => scope.shards.get(name))], xmlid);

/** Model of a view; one that inherits need not say it. */
function modelOfView(seen: Seen, { view }: FoundView): string | undefined {
  const known = new Set<string>();
  let current: FoundView | undefined = { view, module: '' };
  while (current !== undefined && current.view.model === undefined) {
    const parent: string | undefined = current.view.inherits;
    if (parent === undefined || known.has(parent)) return undefined;
    known.add(parent);
    current = viewOf(seen, parent);
  }
  return current?.view.model;
}

function noView(seen: Seen, at: At, xmlid: string, model: string | undefined): readonly Finding[] {
  const { catalogue, scope } = seen;
  const elsewhere = makersOf(catalogue, xmlid).filter(
    (name) => !scope.shards.has(name) && catalogue.shard(name)?.views?.[xmlid] !== undefined,
  );
  if (elsewhere.length > 0)
    return [
      wrong(
        at,
        'missing-depends',
        `the view ${xmlid} comes with ${elsewhere.join(' and ')}, which depends does not bring`,
        addDepends(elsewhere),
      ),
    ];
  if (seen.missing.length > 0 && !Object.hasOwn(catalogue.modules, moduleOf(xmlid)))
    return [open(at, `the view ${xmlid} is not known: ${fromMissing(seen)}`)];
  const shards = [...seen.self, ...scope.shards.values()];
  const views = shards.flatMap((shard) =>
    idsIn(shard, [viewModel]).filter((id) => model === undefined || shard.views?.[id]?.model === model),
  );
  const message = `there is no view ${xmlid} in ${catalogue.series}.${didYouMean(xmlid, views)}`;
  return [wrong(at, 'unknown-view', message, model === undefined ? 'Name a view of the series.' : `Name a view of ${model}.`)];
}
