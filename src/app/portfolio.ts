import { billedLines, costOf } from '../core/audit/cost.js';
import { forecastsOf } from '../core/estate/forecasts.js';
import { groupsOf, savingsOf, stacksAmong, sumOf, whatIf } from '../core/estate/portfolio.js';
import { budgets } from '../core/report/budgets.js';
import { UserError } from '../model/errors.js';
import type { KnownSeries } from '../model/known-series.js';
import { groupings, type Portfolio } from '../model/portfolio.js';
import type { Register } from '../model/register.js';
import type { Say } from '../model/say.js';
import { type Audited, auditWithSources } from './audit.js';
import { installedAddons, outputFolders } from './installed-addons.js';
import { type OpenReview, openReview } from './open-review.js';
import { customizations } from './portfolio-customizations.js';

export type PortfolioRequest = {
  readonly root: string;
  readonly at: string;
  readonly lookingBack?: boolean | undefined;
  readonly cacheDir?: string | null | undefined;
  /** Folders with addons; none: those that were generated. */
  readonly paths: readonly string[];
  readonly to?: KnownSeries | undefined;
  /** Ids of entries and names of addons that would go. */
  readonly retire: readonly string[];
  /** Version of the tool. */
  readonly tool: string;
  readonly say: Say;
};

/** Of an addon that was generated for several series the one of the entry's own counts, else the last. */
async function foldersOf({ register, review }: OpenReview, paths: readonly string[]): Promise<readonly string[]> {
  if (paths.length > 0) return paths;
  const own = new Map(review.entries.map(({ registered }) => [registered.entry.id, registered.entry.series]));
  const found = await installedAddons(outputFolders(register.root, undefined), () => undefined);
  const byName = new Map<string, (typeof found)[number]>();
  for (const addon of found) {
    const known = byName.get(addon.state.addon);
    if (known === undefined || own.get(known.state.entry) !== known.state.series) byName.set(addon.state.addon, addon);
  }
  return [...byName.values()].map(({ folder }) => folder);
}

async function audited(
  folders: readonly string[],
  request: PortfolioRequest,
  register: Register,
): Promise<Pick<Audited, 'report' | 'stacks'> | undefined> {
  if (folders.length === 0) return undefined;
  return await auditWithSources({ ...request, paths: folders, git: false }, register);
}

/**
 * What the customizations of a company cost, and what it saves to let some go.
 * @throws UserError when there is no readable register, no addon in a folder that was given, or nothing of a name that would go
 */
export async function portfolioOf(request: PortfolioRequest): Promise<Portfolio> {
  const { at, to, retire, paths } = request;
  const open = await openReview(request);
  const { register, review, problems } = open;
  const found = await audited(await foldersOf(open, paths), request, register);
  const report = found?.report;
  const all = await customizations(open, report, to);
  const unknown = retire.find((id) => !all.some((one) => one.id === id));
  if (unknown !== undefined) {
    const ids = all.map(({ id }) => id);
    const message = `${unknown} is no customization of this portfolio: neither an approved entry nor an addon that no entry owns.`;
    throw new UserError('unknown-customization', `${message}\n  There are: ${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ' …' : ''}`);
  }
  const rate = register.policy.upkeep?.per100Lines;
  const bill = (lines: number) => ({ billed: billedLines(lines), cost: costOf(billedLines(lines), rate) });
  const lines = all.reduce((sum, one) => sum + (one.lines ?? 0), 0);
  const { billed, cost } = bill(lines);
  const rates = { cost, lines };
  const used = budgets({ register, review, tool: '' }).map(({ process, title, budget, used: taken, wanted }) => ({
    ...{ process, title, budget, used: taken + wanted },
  }));
  const savingsBy = to === undefined ? 'debt' : 'effort';
  const [byProcess, bySite, byOwner, byApp, byAge] = groupings.map((by) => groupsOf(all, by, at, rates));
  return {
    ...{ to, customizations: all, total: sumOf(all, rates), billed, forecasts: forecastsOf(all), cost, budgets: used, savingsBy },
    groups: { process: byProcess ?? [], site: bySite ?? [], owner: byOwner ?? [], app: byApp ?? [], age: byAge ?? [] },
    savings: savingsOf(all, savingsBy),
    stacks: stacksAmong(all, found?.stacks ?? []),
    whatIf: retire.length === 0 ? undefined : whatIf(all, retire, used, bill),
    linesPerDay: register.policy.effort?.changedLinesPerDay,
    notes: [
      ...(report?.notes.filter((note) => !note.includes('--no-git')) ?? ['No addon was looked at: lines are those of the plans.']),
      ...(to === undefined && all.some(({ isRegistered }) => !isRegistered)
        ? ['The effort of addons that no entry owns is known up to a series that is asked for: give --to.']
        : []),
    ],
    problems: [...problems, ...(report?.problems ?? [])],
  };
}
