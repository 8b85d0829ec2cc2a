import type { Answer, ScoreId } from '../../model/assessment.js';
import type { Entry } from '../../model/entry.js';
import type { BreakHit } from '../../model/known-break.js';
import type { Measurement } from '../../model/measurement.js';
import type { Outlook } from '../../model/outlook.js';
import type { Policy } from '../../model/policy.js';
import type { ReferenceReport } from '../../model/references.js';
import type { Touchpoint } from '../../model/touchpoint.js';

/** Everything that a criterion may look at; gathered once for an entry. */
export type EntryFacts = {
  /** With the addon as it holds in the series under review. */
  readonly entry: Entry;
  readonly policy: Policy;
  /** Derived and declared ones. */
  readonly touchpoints: readonly Touchpoint[];
  /** What the catalogues say to the names that it uses in the series under review. */
  readonly references: ReferenceReport;
  /** Known breaks between the series under review and the newest known one. */
  readonly breaks: readonly BreakHit[];
  /** What the catalogues make of the way ahead. */
  readonly outlook: Outlook;
  /** What was measured on its code; absent without evidence in the series under review. */
  readonly measured?: Measurement | undefined;
};

/** A question that the facts answer with yes, no, not known or not applicable; yes is always the good answer. It never gives points. */
export type Criterion = {
  /** Equals the file name; never reused. */
  readonly id: string;
  readonly score: ScoreId;
  readonly asks: string;
  /** Share among the criteria of its score, with its reason beside it in the file. */
  readonly weight: number;
  readonly weightReason: string;
  readonly remedy: string;
  /** Test coverage: it can only be answered by measuring what was built. */
  readonly measured?: true;
  readonly answer: (facts: EntryFacts) => Answer;
};
