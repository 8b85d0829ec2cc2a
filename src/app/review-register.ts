import { type Case, type JudgedApproval, judgeApprovals } from '../core/gate/approvals.js';
import type { Trust } from '../core/gate/authority.js';
import { judgeBudgets } from '../core/gate/budget.js';
import { claimsOf, findConflicts } from '../core/gate/claims.js';
import { decide, waivableRules } from '../core/gate/decide.js';
import { flagsOf, type LifeFacts, stateOf } from '../core/gate/lifecycle.js';
import { judgeWaivers, type Waivers } from '../core/gate/waivers.js';
import { addonNameMistake } from '../core/odoo/technical-names.js';
import { variantFor } from '../core/odoo/variant.js';
import type { Assessment } from '../model/assessment.js';
import type { Entry } from '../model/entry.js';
import type { Problem } from '../model/errors.js';
import type { BudgetStatus, ClaimConflict, GateFacts, RequirementFact, SpecFact } from '../model/gate-facts.js';
import { grouped } from '../model/grouped.js';
import type { Day } from '../model/ids.js';
import type { Series } from '../model/known-series.js';
import { once } from '../model/once.js';
import type { RegisteredEntry } from '../model/register.js';
import type { EntryReview, Review } from '../model/review.js';
import type { InstalledAddon } from '../model/state-file.js';
import type { Touchpoint } from '../model/touchpoint.js';
import type { Flag, GateStage, State } from '../model/verdict.js';
import { type AssessOptions, assessIn, assessUnpatched } from './assess-entry.js';
import type { LoadedRegister } from './load-register.js';
import { type Siblings, specFacts } from './spec-facts.js';

export type ReviewRequest = {
  readonly at: Day;
  /** Judge for this series instead of each entry's own. */
  readonly series?: Series | undefined;
  /** What the gate is asked for; absent: generation. */
  readonly stage?: GateStage | undefined;
  readonly addons: readonly InstalledAddon[];
  /** What git vouches for, when a reference was given. */
  readonly trust?: Trust | undefined;
};

/** A review with what only a check reports on. */
export type JudgedEntry = {
  readonly review: EntryReview;
  readonly waivers: Waivers;
  readonly approval: JudgedApproval;
  /** The flags among the given ones that it has; cheaper than all of them. */
  readonly flagsAmong: (flags: readonly Flag[]) => EntryReview['flags'];
};

/** Derives everything about every entry as of a day. Pure: same register, same day, same answer. */
export function reviewRegister(register: LoadedRegister, request: ReviewRequest): Review {
  return { at: request.at, entries: judgeRegister(register, request).map(({ review }) => review) };
}

export function judgeRegister(register: LoadedRegister, request: ReviewRequest): readonly JudgedEntry[] {
  const byId = new Map(register.entries.map((registered) => [registered.entry.id, registered]));
  const generated = addonsByEntry(request.addons);
  const drafts = register.entries.map((registered) => draftOf(register, registered, byId, generated, request));
  const budgets = judgeBudgets(drafts.map(debtorOf), register.policy);
  const conflicts = once(() => findConflicts(drafts.filter(({ state }) => state !== 'rejected' && state !== 'retired').map(claimantOf)));
  const approved = new Set(drafts.filter(isApproved).map(({ entry }) => entry.id));
  const problems = grouped(
    register.problems.flatMap((problem) => (problem.entry === undefined ? [] : [[problem.entry, problem] as const])),
  );
  const extenders = grouped(drafts.flatMap(({ entry }) => (entry.extends === undefined ? [] : [[entry.extends, entry] as const])));
  const context: Context = { register, request, byId, extenders, budgets, conflicts, approved, problems };
  return drafts.map((draft) => judged(draft, context));
}

/** What is known about an entry without looking at the other ones, its owner's models apart. */
type Draft = {
  readonly registered: RegisteredEntry;
  readonly entry: Entry;
  readonly touchpoints: readonly Touchpoint[];
  /** In the entry's own series; requirements, debt and state follow from it. */
  readonly assessment: Assessment;
  readonly approval: JudgedApproval;
  readonly waivers: Waivers;
  readonly life: Omit<LifeFacts, 'isOverBudget'>;
  readonly state: State;
  readonly addons: readonly string[];
};

type Context = {
  readonly register: LoadedRegister;
  readonly request: ReviewRequest;
  readonly byId: ReadonlyMap<string, RegisteredEntry>;
  /** Entries that extend another one, by its id. */
  readonly extenders: ReadonlyMap<string, readonly Entry[]>;
  readonly budgets: ReadonlyMap<string, BudgetStatus>;
  /** Who claims the same as whom. Only verdicts ask for it. */
  readonly conflicts: () => ReadonlyMap<string, readonly ClaimConflict[]>;
  readonly approved: ReadonlySet<string>;
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
};

function draftOf(
  register: LoadedRegister,
  registered: RegisteredEntry,
  byId: Context['byId'],
  generated: ReadonlyMap<string, readonly string[]>,
  request: ReviewRequest,
): Draft {
  const { at, trust } = request;
  const { entry } = registered;
  const { policy } = register;
  const asked: AssessOptions = { ...request, entryOf: (id) => byId.get(id)?.entry };
  const { assessment, touchpoints } = assessIn(entry, entry.series, register, asked) ?? assessUnpatched(entry, register, asked);
  const decisions = register.decisions.get(entry.id) ?? [];
  const snapshots = register.snapshots.get(entry.id) ?? new Map();
  const impact = assessment.scores['upgrade-impact'].range;
  const matter: Case = {
    ...{ entry, policy, at, trust, registered, decisions, snapshots, impact },
    get level() {
      return assessment.level;
    },
  };
  const approval = judgeApprovals(matter);
  const addons = generated.get(entry.id) ?? [];
  const life = {
    at,
    policy,
    decisions,
    approval,
    assessment,
    isDesigned: entry.addon !== undefined || entry.touchpoints.length > 0,
    isGenerated: addons.length > 0,
  };
  const state = stateOf({ ...life, isOverBudget: false });
  return {
    registered,
    entry,
    touchpoints,
    assessment,
    approval,
    waivers: judgeWaivers(matter, approval, waivableRules),
    life,
    state,
    addons,
  };
}

function judged(draft: Draft, context: Context): JudgedEntry {
  const { registered, entry, approval, life, state, addons, waivers } = draft;
  const { register, request, byId } = context;
  const series = request.series ?? entry.series;
  const there =
    series === entry.series ? undefined : assessIn(entry, series, register, { ...request, entryOf: (id) => byId.get(id)?.entry });
  const assessment = there?.assessment ?? draft.assessment;
  const budget = context.budgets.get(entry.id) ?? noBudget(entry);
  const facts = { ...life, isOverBudget: budget.over };
  const flags = once(() => flagsOf(facts));
  const alternatives = once(() => register.alternatives.of(entry, series));
  const verdict = once(() => decide(gateFacts(draft, context, series, assessment, budget), waivers.active));
  const review = {
    registered,
    state,
    get flags() {
      return flags();
    },
    assessment,
    approval: approval.status,
    // Judging the addon as a whole costs more than all the rest together; scores and lists never ask for it.
    get verdict() {
      return verdict();
    },
    get alternatives() {
      return alternatives();
    },
    addons,
  };
  return { review, waivers, approval, flagsAmong: (wanted) => flagsOf(facts, wanted) };
}

function gateFacts(draft: Draft, context: Context, series: Series, assessment: Assessment, budget: BudgetStatus): GateFacts {
  const { entry, approval } = draft;
  const { register, request, byId, approved } = context;
  const variant = variantFor(entry, series, register.parseAddon);
  return {
    entry,
    series,
    stage: request.stage,
    policy: register.policy,
    at: request.at,
    assessment,
    approval: approval.status,
    state: draft.state,
    integrity: (context.problems.get(entry.id) ?? []).filter(({ integrity }) => integrity === true),
    selfApprovedBy: approval.selfApprovedBy,
    references: register.references.of(entry, series),
    specProblems: variant.ok ? specFacts(entry, series, register, siblingsOf(entry, context)) : [],
    nameProblems: nameProblems(entry),
    ...(variant.ok ? {} : { seriesProblem: variant.why }),
    requirements: requirementsOf(entry, byId, approved),
    conflicts: context.conflicts().get(entry.id) ?? [],
    budget,
  };
}

/** The entry whose addon this one contributes to, and the other contributors that are approved. */
function siblingsOf({ id, extends: owner }: Entry, { byId, extenders, approved }: Context): Siblings {
  if (owner === undefined) return { others: [] };
  const found = byId.get(owner)?.entry;
  const others = (extenders.get(owner) ?? []).filter((other) => other.id !== id && approved.has(other.id));
  return { ...(found === undefined ? {} : { owner: found }), others };
}

function requirementsOf(
  { requires, extends: owner }: Entry,
  byId: Context['byId'],
  approved: ReadonlySet<string>,
): readonly RequirementFact[] {
  return [...new Set([...(owner === undefined ? [] : [owner]), ...requires])].map((id) => ({
    entry: id,
    state: !byId.has(id) ? 'unknown' : approved.has(id) ? 'approved' : 'not-approved',
  }));
}

function nameProblems({ addon }: Entry): readonly SpecFact[] {
  const mistake = addon?.name === undefined ? undefined : addonNameMistake(addon.name);
  return mistake === undefined ? [] : [{ pointer: '/addon/name', message: mistake.message }];
}

function isApproved({ state, approval }: Draft): boolean {
  return approval.status.satisfied && state !== 'retired' && state !== 'rejected';
}

/** What is live uses the budget although its approval may have lapsed: from the day on which it went live. */
function debtorOf({ entry, assessment, approval, state }: Draft): Parameters<typeof judgeBudgets>[0][number] {
  const goLive = approval.counting.filter(({ kind }) => kind === 'go-live').map(({ date }) => date);
  const since = approval.status.since ?? (state === 'live' ? goLive.toSorted()[0] : undefined);
  return { entry: entry.id, process: entry.process, debt: assessment.debt, since, isRetired: state === 'retired' || state === 'rejected' };
}

function claimantOf(draft: Draft): Parameters<typeof findConflicts>[0][number] {
  const { entry, touchpoints } = draft;
  return { entry: entry.id, claims: claimsOf(entry.addon, touchpoints), isApproved: isApproved(draft) };
}

function noBudget({ process }: Entry): BudgetStatus {
  return { process, limit: 0, usedBefore: 0, debt: 0, over: false };
}

function addonsByEntry(addons: readonly InstalledAddon[]): ReadonlyMap<string, readonly string[]> {
  return grouped(addons.flatMap(({ folder, state }) => [state.entry, ...Object.keys(state.extendedBy)].map((id) => [id, folder] as const)));
}
