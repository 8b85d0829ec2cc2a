import type { Alternatives } from './alternatives.js';
import type { Assessment } from './assessment.js';
import type { Day } from './ids.js';
import type { Requirement } from './policy.js';
import type { RegisteredEntry } from './register.js';
import type { Flag, State, Verdict } from './verdict.js';

/** One requirement of the policy and who has met it for the content as it is. */
export type RequirementStatus = {
  readonly requirement: Requirement;
  readonly approvedBy: readonly { readonly person: string; readonly date: Day }[];
  /** How many distinct persons are still missing. */
  readonly missing: number;
};

/** How the decisions on an entry stand for its content on a day. */
export type ApprovalStatus = {
  readonly satisfied: boolean;
  readonly requirements: readonly RequirementStatus[];
  /** The newest day of the approvals that satisfy; orders entries in a budget. */
  readonly since?: Day;
  /** First day on which it is no longer satisfied by the passing of time. */
  readonly until?: Day;
  /** Satisfied by an emergency approval alone. */
  readonly emergency: boolean;
  /** Decisions that do not count, each with the reason: other content, role not held on that date, expired, lifted. */
  readonly ignored: readonly { readonly decision: string; readonly why: string; readonly what?: string }[];
  /** Rejections, revocations, requests for changes and retirements that stand, as sentences. */
  readonly against?: readonly string[];
};

/** Everything that is derived about one entry on a day. */
export type EntryReview = {
  readonly registered: RegisteredEntry;
  readonly state: State;
  readonly flags: readonly { readonly flag: Flag; readonly why: string }[];
  readonly assessment: Assessment;
  readonly approval: ApprovalStatus;
  /** For the entry's own series, or the one asked for. */
  readonly verdict: Verdict;
  /** What exists that is near to what it asks for; looked for when it is shown. */
  readonly alternatives: Alternatives;
  /** Folders of addons on disk that were generated from it. */
  readonly addons: readonly string[];
};

/** The whole register as reviewed on a day; what list, show, score, gate, check and report print. */
export type Review = { readonly at: Day; readonly entries: readonly EntryReview[] };
