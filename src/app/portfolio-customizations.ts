import { addonNamesOf } from '../core/estate/names.js';
import { lowestFirst, range } from '../core/report/words.js';
import type { AddonAudit, AuditReport } from '../model/audit/report.js';
import type { LineRange } from '../model/impact/effort.js';
import { type KnownSeries, stepsBetween } from '../model/known-series.js';
import type { Customization } from '../model/portfolio.js';
import type { Register } from '../model/register.js';
import type { EntryReview } from '../model/review.js';
import type { LineCounter } from './code-lines.js';
import type { OpenReview } from './open-review.js';

const using: ReadonlySet<string> = new Set(['approved', 'generated', 'live']);
/** Modules that say nothing about what an addon is for. */
const framework: ReadonlySet<string> = new Set(['base', 'web', 'mail', 'base_setup', 'portal', 'bus']);

/** The effort that the entry's own assessment foresees up to the series that was asked for, without one at its next step. */
function foreseen({ assessment: { effort }, registered: { entry } }: EntryReview, to: KnownSeries | undefined): LineRange | undefined {
  const lines = to === undefined ? effort.lines : effort.upTo.find((one) => one.to === to)?.lines;
  if (isThere(entry.series, to)) return { low: 0, expected: 0, high: 0 };
  return lines === undefined ? undefined : { low: lines.low, expected: (lines.low + lines.high) / 2, high: lines.high };
}

/** Whether what is of a series need not be brought to the one that was asked for: it is of that one already, or of a later one. */
function isThere(series: KnownSeries | undefined, to: KnownSeries | undefined): boolean {
  return series !== undefined && to !== undefined && stepsBetween(series, to).length === 0;
}

/** What an addon costs up to the series that was asked for; nothing where it is there already, unless it could not be read. */
function effortOf({ effort, level, series }: AddonAudit, to: KnownSeries | undefined): LineRange | undefined {
  return effort ?? (level.value !== 'not-known' && isThere(series, to) ? { low: 0, expected: 0, high: 0 } : undefined);
}

type Around = {
  readonly register: Register;
  readonly reviews: readonly EntryReview[];
  readonly addons: ReadonlyMap<string, AddonAudit>;
  readonly to: KnownSeries | undefined;
  readonly counter: LineCounter;
  /** Customizations whose addon depends on an addon. */
  readonly dependents: (addon: string) => readonly string[];
};

function sinceOf({ registered, approval }: EntryReview, { decisions }: Register): string | undefined {
  const live = (decisions.get(registered.entry.id) ?? []).filter(({ kind }) => kind === 'go-live').map(({ date }) => date);
  return live.toSorted()[0] ?? approval.since;
}

function notKnownOf(one: Omit<Customization, 'notKnown'>, isExtending: boolean): readonly string[] {
  return [
    ...(one.level === 'not-known' ? ['level'] : []),
    ...(one.debt === undefined ? ['debt'] : []),
    ...(one.lines === undefined && !isExtending ? ['lines'] : []),
    ...(one.effort === undefined ? ['effort'] : []),
  ];
}

function ofEntry(review: EntryReview, around: Around): Customization {
  const { register, reviews, addons, to, counter } = around;
  const { entry } = review.registered;
  const { id, title, process, sites, owner, extends: extended } = entry;
  const audit = extended === undefined ? addonNamesOf(entry).flatMap((name) => addons.get(name) ?? [])[0] : undefined;
  const counted = counter.of(review, entry.series);
  const [planned, generated] = [counted?.forecast, counted?.generated];
  const ownPlan = extended === undefined && counted?.foreseen !== undefined ? Math.round(counted.foreseen.expected) : undefined;
  const lines = audit?.cloc.total ?? ownPlan ?? (counted === undefined ? 0 : undefined);
  const effort = (audit && effortOf(audit, to)) ?? foreseen(review, to);
  const app = (entry.addon?.depends ?? []).find((module) => !framework.has(module));
  const since = sinceOf(review, register);
  const [lowest] = lowestFirst(review);
  const others = reviews.filter(({ registered: { entry: other } }) => other.extends === id || other.requires.includes(id));
  const dependent = audit === undefined ? [] : around.dependents(audit.name);
  const neededBy = [...new Set([...others.map((other) => other.registered.entry.id), ...dependent])].filter((other) => other !== id);
  const one = {
    ...{ id, title, isRegistered: true, state: review.state, process, owner, level: review.assessment.level.value },
    ...{ debt: review.assessment.debt, neededBy },
    ...(lowest === undefined ? {} : { lowest: `${lowest.name} ${range(lowest.range)}` }),
    ...(audit === undefined ? {} : { addon: audit.name }),
    ...(sites === undefined ? {} : { sites }),
    ...(app === undefined ? {} : { app }),
    ...(since === undefined ? {} : { since }),
    ...(lines === undefined ? {} : { lines }),
    ...(planned === undefined ? {} : { plannedLines: planned }),
    ...(counted?.foreseen === undefined ? {} : { foreseenLines: counted.foreseen }),
    ...(generated === undefined ? {} : { generatedLines: generated }),
    ...(audit === undefined ? {} : { finishedLines: audit.cloc.total }),
    ...(effort === undefined ? {} : { effort }),
  };
  return { ...one, notKnown: notKnownOf(one, extended !== undefined) };
}

function ofAddon(audit: AddonAudit, { dependents, to }: Around): Customization {
  const { name, level, debt, cloc, series } = audit;
  const effort = effortOf(audit, to);
  const one = {
    ...{ id: name, title: `${series ?? 'series not known'}, registered by no entry`, isRegistered: false, addon: name, level: level.value },
    ...{ lines: cloc.total, finishedLines: cloc.total, neededBy: dependents(name) },
    ...(debt === undefined ? {} : { debt }),
    ...(effort === undefined ? {} : { effort }),
  };
  return { ...one, notKnown: notKnownOf(one, false) };
}

const levels = ['not-known', 'D', 'C', 'B', 'A'] as const;

/** Entries that are approved or have code, and addons that no entry owns; what is not known first, then the worst level and the most debt. */
export async function customizations(
  { register, review, all, addons: installed }: OpenReview,
  report: AuditReport | undefined,
  to: KnownSeries | undefined,
): Promise<readonly Customization[]> {
  const addons = new Map((report?.addons ?? []).map((addon) => [addon.name, addon]));
  const owned = new Set(review.entries.flatMap(({ registered }) => addonNamesOf(registered.entry)));
  const has = ({ registered }: EntryReview): boolean => addonNamesOf(registered.entry).some((name) => addons.has(name));
  const reviews = review.entries.filter((one) => using.has(one.state) || one.addons.length > 0 || has(one));
  const owners = new Map(reviews.flatMap(({ registered: { entry } }) => addonNamesOf(entry).map((name) => [name, entry.id] as const)));
  const dependents = (addon: string): readonly string[] =>
    [...addons.values()].filter(({ dependencies }) => dependencies.direct.includes(addon)).map(({ name }) => owners.get(name) ?? name);
  const { openLineCounter } = await import('./code-lines.js');
  const counter = await openLineCounter({ register, reviews: all, addons: installed });
  const around = { register, reviews, addons, to, counter, dependents };
  const foreign = [...addons.values()].filter(({ name, origin }) => !owned.has(name) && origin.value !== 'odoo');
  return [...reviews.map((one) => ofEntry(one, around)), ...foreign.map((one) => ofAddon(one, around))].toSorted(
    (a, b) =>
      Number(b.notKnown.length > 0) - Number(a.notKnown.length > 0) ||
      levels.indexOf(a.level) - levels.indexOf(b.level) ||
      (b.debt ?? 0) - (a.debt ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );
}
