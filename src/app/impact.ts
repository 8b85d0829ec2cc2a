import { addUp } from '../core/impact/effort/range.js';
import { type Problem, UserError } from '../model/errors.js';
import type { Effort, EffortBasis, LineRange } from '../model/impact/effort.js';
import type { ImpactReport, ImpactSubject } from '../model/impact/report.js';
import { isShared } from '../model/impact/stacks.js';
import { type KnownSeries, knownSeries, type Series, seriesList, stepsBetween } from '../model/known-series.js';
import type { Register } from '../model/register.js';
import type { Say } from '../model/say.js';
import type { AddonsImpact } from './impact-addons.js';

export type ImpactRequest = {
  readonly root: string;
  readonly to: KnownSeries;
  readonly from?: Series | undefined;
  /** Ids of entries, and folders at or below which addons lie; none: all entries of the register. */
  readonly targets: readonly string[];
  readonly cacheDir?: string | null | undefined;
  /** Threads that read; absent: as many as are worth it. */
  readonly workers?: number | undefined;
  readonly say: Say;
};

/** An argument that is an id is an entry, also where it is written small, which is told; a folder of that name is given as `./CR-0001`. */
const isEntryId = (text: string): boolean => /^CR-\d{4,6}$/i.test(text);

const nothing: AddonsImpact = { subjects: [], stacks: [], problems: [] };

const noAddons = (folders: readonly string[]): Problem => ({
  code: 'no-addons',
  place: { file: folders.join(', ') },
  message: 'there is no addon here or below',
  remedy: 'name a folder with a manifest, or one that holds such folders',
});

/** Kept by the content of every file, of the catalogues and of the tool itself. */
async function addonsImpact(folders: readonly string[], request: ImpactRequest): Promise<AddonsImpact> {
  const { root, to, from, cacheDir } = request;
  const { findAddons } = await import('../io/addons/find-addons.js');
  const { addonDigest } = await import('../io/addons/addon-digest.js');
  const { ValueCache } = await import('../io/cache/value-cache.js');
  const { sha256 } = await import('../io/register/canonical.js');
  const { openCatalogues } = await import('./open-catalogues.js');
  const { addons, problems } = findAddons(folders);
  const catalogues = await openCatalogues(root);
  const key = [
    ...[`${from ?? ''} ${to}`, ...seriesList.map(catalogues.digest)],
    ...addons.map(({ name, folder }) => `${name} ${folder} ${addonDigest(folder)}`),
  ].join('\n');
  const cache = new ValueCache('impact', `${to} ${folders.join('\n')}`, cacheDir);
  const found = await cache.getLater(sha256(key), async () => {
    const { impactOfAddons } = await import('./impact-addons.js');
    return await impactOfAddons(addons, request);
  });
  cache.save();
  return {
    ...found,
    problems: [...problems, ...(addons.length === 0 && problems.length === 0 ? [noAddons(folders)] : []), ...found.problems],
  };
}

async function entriesImpact(ids: readonly string[], request: ImpactRequest, register: Register) {
  const { requireEntries } = await import('./require-entries.js');
  const { impactOfEntries } = await import('./impact-entries.js');
  requireEntries(register, ids);
  const entries = register.entries.map(({ entry }) => entry).filter(({ id }) => ids.length === 0 || ids.includes(id));
  return await impactOfEntries(register, entries, request);
}

function totalOf(subjects: readonly ImpactSubject[]): LineRange & { readonly basis: EffortBasis } {
  const efforts = subjects.flatMap(({ effort }): readonly Effort[] => (effort === undefined ? [] : [effort]));
  return { ...addUp(efforts), basis: efforts.every(({ basis }) => basis === 'calibrated') ? 'calibrated' : 'extrapolated' };
}

async function notesOf(subjects: readonly ImpactSubject[], { to, root }: ImpactRequest): Promise<readonly string[]> {
  const { openCatalogues } = await import('./open-catalogues.js');
  const catalogues = await openCatalogues(root);
  const newest = seriesList.filter(catalogues.has).at(-1);
  const done = subjects.filter(({ from }) => stepsBetween(from, to).length === 0);
  const unknown = [...new Set(subjects.flatMap(({ unknownModules }) => unknownModules))].toSorted();
  return [
    ...(catalogues.has(to)
      ? []
      : [`There is no catalogue of ${to} yet: the step from ${newest ?? 'the one before'} is judged by known breaks alone.`]),
    ...done.map(({ name, from }) => `${name}: nothing to do: it is of ${from} already.`),
    ...(unknown.length === 0 ? [] : [`No catalogue has ${unknown.join(', ')}: what they bring is not known, and not judged.`]),
  ];
}

/**
 * What an upgrade to a series does to addons and entries.
 * @throws UserError when the target is not later than the series asked for, an entry is not there, there is no register for it, or no catalogue of a series on the way
 */
export async function assessImpact(request: ImpactRequest): Promise<ImpactReport> {
  const { from, to } = request;
  if (from !== undefined && stepsBetween(from, to).length === 0)
    throw new UserError('no-step', `--to ${to} is not later than --from ${from}. In their order: ${knownSeries.join(', ')}.`);
  if (request.targets.includes('')) throw new UserError('usage', 'A target is empty. Name the id of an entry, or a folder with addons.');
  const ids = request.targets.filter(isEntryId);
  const folders = request.targets.filter((target) => !isEntryId(target));
  const wantsEntries = ids.length > 0 || folders.length === 0;
  const { readPolicy } = await import('../io/register/read-policy.js');
  const register = wantsEntries ? await loaded(request) : undefined;
  const policy = register?.policy ?? (await readPolicy(request.root));
  const entries = register === undefined ? { subjects: [], problems: [] } : await entriesImpact(ids, request, register);
  const addons = folders.length === 0 ? nothing : await addonsImpact(folders, request);
  const subjects = [...entries.subjects, ...addons.subjects];
  const linesPerDay = policy?.effort?.changedLinesPerDay;
  const problems: readonly Problem[] = [...entries.problems, ...addons.problems];
  return {
    ...{ to: request.to, subjects, stacks: addons.stacks.filter(isShared), total: totalOf(subjects) },
    ...(linesPerDay === undefined ? {} : { linesPerDay }),
    ...{ notes: await notesOf(subjects, request), problems },
  };
}

async function loaded({ root, cacheDir }: ImpactRequest): Promise<Register> {
  const { readRegister } = await import('../io/register/read-register.js');
  return await readRegister(root, { cacheDir });
}
