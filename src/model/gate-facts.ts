import type { Assessment } from './assessment.js';
import type { Entry } from './entry.js';
import type { Problem } from './errors.js';
import type { Day } from './ids.js';
import type { Series } from './known-series.js';
import type { Policy } from './policy.js';
import type { ReferenceReport } from './references.js';
import type { ApprovalStatus } from './review.js';
import type { GateStage, State } from './verdict.js';

/** One thing that only one entry may hold: an addon's name, a model, a field, a method, a node of a view. */
export type Claim = { readonly key: string; readonly what: string; readonly pointer: string };

/** Another entry that holds what this one claims. */
export type ClaimConflict = Claim & { readonly heldBy: string };

/** Something that the schema alone cannot see. */
export type SpecFact = { readonly pointer: string; readonly message: string; readonly remedy?: string };

/** How the debt of an entry fits into the budget of its process. */
export type BudgetStatus = {
  readonly process: string;
  readonly limit: number;
  /** Points of the entries that come before this one. */
  readonly usedBefore: number;
  readonly debt: number;
  readonly over: boolean;
};

/** An entry that must be approved first. */
export type RequirementFact = { readonly entry: string; readonly state: 'approved' | 'not-approved' | 'unknown' };

/** Everything that the rules of the gate may look at, for one entry and one series on one day. */
export type GateFacts = {
  readonly entry: Entry;
  readonly series: Series;
  /** Absent: may it be generated. */
  readonly stage?: GateStage | undefined;
  readonly policy: Policy;
  readonly at: Day;
  readonly assessment: Assessment;
  readonly approval: ApprovalStatus;
  readonly state: State;
  /** What is wrong with the decisions and snapshots of the entry. */
  readonly integrity: readonly Problem[];
  /** People who approved what they had asked for themselves, while nobody else's approval is enough. */
  readonly selfApprovedBy: readonly string[];
  /** What the catalogues say to the names that the entry uses in this series. */
  readonly references: ReferenceReport;
  /** What is wrong with the addon as a whole in this series; its name apart. */
  readonly specProblems: readonly SpecFact[];
  /** Why no file may be written under the name of the addon. */
  readonly nameProblems: readonly SpecFact[];
  /** Why the entry has no valid variant for the series; absent where it has one. */
  readonly seriesProblem?: string;
  readonly requirements: readonly RequirementFact[];
  readonly conflicts: readonly ClaimConflict[];
  readonly budget: BudgetStatus;
};
