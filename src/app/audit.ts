import { auditAddon } from '../core/audit/audit-addon.js';
import { billedLines, costOf } from '../core/audit/cost.js';
import { addUp } from '../core/impact/effort/range.js';
import type { AddonAudit, AddonHistory, AuditReport } from '../model/audit/report.js';
import { type Problem, UserError } from '../model/errors.js';
import type { AddonFacts } from '../model/facts/addon.js';
import type { Effort } from '../model/impact/effort.js';
import type { KnownSeries, Series } from '../model/known-series.js';
import type { Policy } from '../model/policy.js';
import { openCatalogues } from './open-catalogues.js';

export type AuditRequest = {
  readonly root: string;
  readonly paths: readonly string[];
  readonly to?: KnownSeries | undefined;
  /** Series of the addons; absent: as each manifest says. */
  readonly from?: Series | undefined;
  readonly cacheDir?: string | null | undefined;
  /** Whether git is asked for last changes and authors. */
  readonly git: boolean;
  readonly say: (how: string) => void;
};

type Histories = { readonly of: ReadonlyMap<string, AddonHistory>; readonly notes: readonly string[] };

async function histories(folders: readonly string[], { git, cacheDir, say }: AuditRequest): Promise<Histories> {
  if (!git) return { of: new Map(), notes: ['git was not asked for last changes and authors (--no-git).'] };
  const { byRepository, folderHistories } = await import('../io/git/folder-history.js');
  const of = new Map<string, AddonHistory>();
  const notes: string[] = [];
  for (const [top, inside] of byRepository(folders)) {
    if (top === '') {
      notes.push(`No git: last change and authors of ${inside.length === 1 ? 'one addon' : `${inside.length} addons`} are not known.`);
      continue;
    }
    say(`log of ${top}`);
    const found = await folderHistories(inside, cacheDir);
    for (const [folder, history] of found.of) of.set(folder, history);
    if (found.why !== undefined) notes.push(`${top}: ${found.why}.`);
  }
  return { of, notes };
}

/** Technical names of the addons that entries of the register own; undefined without a register. */
async function registered({ root, cacheDir }: AuditRequest, policy: Policy | undefined): Promise<ReadonlySet<string> | undefined> {
  if (policy === undefined) return undefined;
  const { readRegister } = await import('../io/register/read-register.js');
  const { entries } = await readRegister(root, { cacheDir });
  return new Set(entries.flatMap(({ entry }) => entry.addon?.name ?? []));
}

const order = ['D', 'C', 'not-known', 'B', 'A'] as const;
const byLevel = (a: AddonAudit, b: AddonAudit): number =>
  order.indexOf(a.level.value) - order.indexOf(b.level.value) || (a.name < b.name ? -1 : 1);

function totalEffort(addons: readonly AddonAudit[]): AuditReport['effort'] {
  const efforts = addons.flatMap(({ effort }): readonly Effort[] => (effort === undefined ? [] : [effort]));
  if (efforts.length === 0) return undefined;
  return { ...addUp(efforts), basis: efforts.every(({ basis }) => basis === 'calibrated') ? 'calibrated' : 'extrapolated' };
}

/**
 * What there is in folders of addons, and what becomes of it.
 * @throws UserError when there is no addon at or below any of the paths, or no catalogue of a series on the way
 */
export async function auditAddons(request: AuditRequest): Promise<AuditReport> {
  const { root, paths, to, from } = request;
  const { findAddons } = await import('../io/addons/find-addons.js');
  const { judgeAddons, readAll, seriesOf } = await import('./impact-addons.js');
  const { findCommunity } = await import('../io/catalogues/community.js');
  const { readPolicy } = await import('../io/register/read-policy.js');
  const search = findAddons(paths);
  const known = new Set(search.problems.map(({ place }) => place.file));
  const empty = paths.filter((path) => !known.has(path) && findAddons([path]).addons.length === 0).map(noAddon);
  if (search.addons.length === 0) throw UserError.of([...search.problems, ...empty]);
  const facts = await readAll(search.addons, { ...request, code: true });
  const { judged } = await judgeAddons(facts, request);
  const byFolder = new Map(judged.map((one) => [one.facts.folder, one]));
  const policy = await readPolicy(root);
  const owned = await registered(request, policy);
  const community = (await findCommunity(root)).read();
  const catalogues = await openCatalogues(root);
  const log = await histories(
    facts.map(({ folder }) => folder),
    request,
  );
  const byName = new Map(facts.map((one) => [one.name, one]));
  const has = (series: KnownSeries | undefined, name: string): boolean | undefined => {
    const catalogue = series === undefined ? undefined : catalogues.of(series);
    return catalogue === undefined ? undefined : Object.hasOwn(catalogue.modules, name);
  };
  const addons = facts.map((one: AddonFacts): AddonAudit => {
    const series = from ?? seriesOf(one);
    const isRegistered = owned?.has(one.name);
    return auditAddon(one, {
      ...{ judged: byFolder.get(one.folder), series, to, community, isRegistered, byName, organization: policy?.organization },
      ...{ isStandard: has(series, one.name) ?? false, isStandardThere: has(to ?? series, one.name), history: log.of.get(one.folder) },
    });
  });
  const total = addons.reduce((sum, { cloc }) => sum + cloc.total, 0);
  const billed = billedLines(total);
  const problems: readonly Problem[] = [...search.problems, ...empty, ...facts.flatMap((one) => one.problems)];
  return {
    ...{ to, addons: addons.toSorted(byLevel), lines: { total, billed }, cost: costOf(billed, policy?.upkeep?.per100Lines) },
    ...{ effort: totalEffort(addons), linesPerDay: policy?.effort?.changedLinesPerDay, problems },
    notes: [
      ...(to === undefined || catalogues.has(to) ? [] : [`There is no catalogue of ${to} yet: known breaks alone judge the last step.`]),
      ...log.notes,
    ],
  };
}

const noAddon = (file: string): Problem => ({
  ...{ code: 'no-addon', place: { file }, message: 'there is no addon here: no folder with a __manifest__.py at or below it' },
  remedy: 'name a folder with addons, or an addon itself',
});
