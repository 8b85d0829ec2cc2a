import { type AuditFacts, auditAddon } from '../core/audit/audit-addon.js';
import { AuditedAddons } from '../core/audit/audited-addons.js';
import { billedLines, costOf } from '../core/audit/cost.js';
import { KnownModules } from '../core/audit/known-modules.js';
import { addUp } from '../core/impact/effort/range.js';
import type { Sources } from '../io/findings/sources.js';
import type { FolderHistory } from '../model/audit/part.js';
import type { AddonAudit, AuditReport } from '../model/audit/report.js';
import type { Problem } from '../model/errors.js';
import type { AddonFacts } from '../model/facts/addon.js';
import type { Effort } from '../model/impact/effort.js';
import type { Stack } from '../model/impact/impact.js';
import type { KnownSeries, Series } from '../model/known-series.js';
import type { Register } from '../model/register.js';
import type { Say } from '../model/say.js';
import { type AuditGround, openGround } from './audit-ground.js';
import { bySeries } from './by-series.js';
import { findAudited, gatherHistories, historyNotes } from './gather-addons.js';
import { hasModule } from './open-catalogues.js';
import type { ReadAddon } from './with-addons.js';

export type AuditRequest = {
  readonly root: string;
  readonly paths: readonly string[];
  /** Files that `--shard` wrote, instead of paths. */
  readonly parts?: readonly string[] | undefined;
  readonly to?: KnownSeries | undefined;
  /** Series of the addons; absent: as each manifest says. */
  readonly from?: Series | undefined;
  readonly cacheDir?: string | null | undefined;
  /** Threads that read; absent: as many as are worth it. */
  readonly workers?: number | undefined;
  /** Whether git is asked for last changes and authors. */
  readonly git: boolean;
  /** Version of the tool: parts of another one are refused. */
  readonly tool: string;
  readonly say: Say;
};

/** What was asked, by the request or by the parts. */
type Asked = Pick<AuditRequest, 'root' | 'to' | 'from' | 'say'>;

/** What the answer holds without git: it is kept by the content of every file. */
type Judged = { readonly addons: readonly AddonAudit[]; readonly stacks: readonly Stack[]; readonly problems: readonly Problem[] };

const order = ['D', 'C', 'not-known', 'B', 'A'] as const;
const byLevel = (a: AddonAudit, b: AddonAudit): number =>
  order.indexOf(a.level.value) - order.indexOf(b.level.value) || (a.name < b.name ? -1 : 1);

function totalEffort(addons: readonly AddonAudit[]): AuditReport['effort'] {
  const efforts = addons.flatMap(({ effort }): readonly Effort[] => (effort === undefined ? [] : [effort]));
  if (efforts.length === 0) return undefined;
  return { ...addUp(efforts), basis: efforts.every(({ basis }) => basis === 'calibrated') ? 'calibrated' : 'extrapolated' };
}

async function judge(addons: readonly ReadAddon[], asked: Asked, { policy, owned, community, catalogues }: AuditGround): Promise<Judged> {
  const { to, from } = asked;
  const { judgeAddons, seriesOf } = await import('./impact-addons.js');
  const all = new AuditedAddons(addons);
  const list = community.read();
  const has = (series: KnownSeries | undefined, name: string) => hasModule(catalogues, series, name);
  const modules = bySeries((series) => {
    const catalogue = catalogues.of(series);
    return catalogue === undefined
      ? undefined
      : new KnownModules(
          addons.filter((addon) => (from ?? seriesOf(addon)) === series),
          catalogue,
        );
  });
  const audits = new Map<string, AddonAudit>();
  const audit = (addon: ReadAddon, facts: AddonFacts, judged: AuditFacts['judged']): void => {
    const series = from ?? seriesOf(addon);
    const { name, folder } = addon;
    const said = auditAddon(facts, {
      modules: judged === undefined || series === undefined ? undefined : modules(series),
      ...{ judged, series, to, community: list, isRegistered: owned?.has(name), addons: all, organization: policy?.organization },
      ...{ isStandard: has(series, name) ?? false, isStandardThere: has(to ?? series, name), history: undefined },
    });
    audits.set(folder, said);
  };
  const stacks = await judgeAddons(addons, asked, (judged, facts) => audit(judged.addon, facts, judged));
  for (const addon of addons) if (!audits.has(addon.folder)) audit(addon, addon.facts(), undefined);
  const found = addons.flatMap(({ folder }) => audits.get(folder) ?? []);
  return { addons: found.toSorted(byLevel), stacks, problems: addons.flatMap(({ problems }) => problems) };
}

type Gathered = Judged & {
  readonly histories: ReadonlyMap<string, FolderHistory> | undefined;
  readonly sources: Sources;
  readonly asked: Asked;
};

/** Reads addons on disk, or takes what an earlier run said while no file changed. */
async function fromDisk(request: AuditRequest, ground: AuditGround): Promise<Gathered> {
  const { addons, problems } = await findAudited(request.paths);
  const { AuditCache } = await import('./audit-cache.js');
  const cache = new AuditCache(request, ground);
  const judged = await cache.get(addons, async (): Promise<Judged> => {
    const { withAddonsOnDisk } = await import('./with-addons.js');
    return await withAddonsOnDisk(addons, { ...request, code: true }, (read) => judge(read, request, ground));
  });
  const histories = await gatherHistories(addons, request);
  const { sourcesOnDisk } = await import('../io/findings/sources.js');
  return { ...judged, sources: sourcesOnDisk(), problems: [...problems, ...judged.problems], histories, asked: request };
}

async function fromParts(parts: readonly string[], request: AuditRequest, ground: AuditGround): Promise<Gathered> {
  const { withParts } = await import('./audit-part.js');
  return await withParts(parts, request, async ({ addons, histories, sources, problems, to, from }) => {
    const asked = { ...request, to, from };
    const judged = await judge(addons, asked, ground);
    return { ...judged, problems: [...problems, ...judged.problems], histories, sources, asked };
  });
}

export type Audited = {
  readonly report: AuditReport;
  readonly sources: Sources;
  /** What several of the addons override, and what one overrides without the original. */
  readonly stacks: readonly Stack[];
};

/**
 * What there is in folders of addons, and what becomes of it; with what can still be asked of the files, and the override stack.
 * @param register undefined where there is none
 * @throws UserError when there is no addon at or below any of the paths, no catalogue of a series on the way, or parts that do not fit
 */
export async function auditWithSources(request: AuditRequest, register: Register | undefined): Promise<Audited> {
  const ground = await openGround(request.root, register);
  const gathered = request.parts === undefined ? await fromDisk(request, ground) : await fromParts(request.parts, request, ground);
  const { histories, problems } = gathered;
  const { to } = gathered.asked;
  // Put last whether it was there or not: an answer that was kept has lost what was undefined in it, and its bytes must be the same.
  const addons = gathered.addons.map(
    ({ history: _unknown, ...one }): AddonAudit => ({ ...one, history: histories?.get(one.folder)?.history }),
  );
  const total = addons.reduce((sum, { cloc }) => sum + cloc.total, 0);
  const billed = billedLines(total);
  const { policy } = ground;
  const report: AuditReport = {
    ...{ to, addons, lines: { total, billed }, cost: costOf(billed, policy?.upkeep?.per100Lines) },
    ...{ effort: totalEffort(addons), linesPerDay: policy?.effort?.changedLinesPerDay, problems },
    notes: [
      ...(to === undefined || ground.catalogues.has(to)
        ? []
        : [`There is no catalogue of ${to} yet: known breaks alone judge the last step.`]),
      ...historyNotes(histories),
    ],
  };
  return { report, sources: gathered.sources, stacks: gathered.stacks };
}
