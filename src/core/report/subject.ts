import type { BaselineOutcome } from '../../model/audit/estate.js';
import type { AuditReport } from '../../model/audit/report.js';
import type { CodeLines } from '../../model/code-lines.js';
import type { Finding } from '../../model/finding.js';
import type { ImpactReport } from '../../model/impact/report.js';
import type { Portfolio } from '../../model/portfolio.js';
import type { Register } from '../../model/register.js';
import type { Review } from '../../model/review.js';
import type { Screen } from '../../model/screen.js';
import type { Verification } from '../../model/verification.js';

/** What the reporters of scores, verdicts and the register print; `review` may hold a selection of the entries. */
export type RegisterSubject = {
  readonly register: Register;
  readonly review: Review;
  /** Lines of code of those entries that are shown, by id; absent where nobody counted. */
  readonly lines?: ReadonlyMap<string, CodeLines>;
  /** Version of the tool that says so. */
  readonly tool: string;
};

export type FindingsSubject = {
  readonly findings: readonly Finding[];
  readonly at: string;
  readonly tool: string;
  /** How much was looked at. */
  readonly checked: { readonly entries: number; readonly addons: number };
  /** Findings that a baseline accepts, beside `findings`; absent: there is no baseline. */
  readonly accepted?: BaselineOutcome['accepted'] | undefined;
  /** The folder in which the tool ran, absolute, where places are relative to it; absent: to the one that holds `register/`. */
  readonly folder?: string | undefined;
};

export type ImpactReportSubject = {
  readonly report: ImpactReport;
  /** The override stack is shown, too. */
  readonly stack: boolean;
  readonly at: string;
  readonly tool: string;
  /** The folder in which the tool ran, absolute: places are relative to it where they are not absolute. */
  readonly folder?: string | undefined;
};

export type AuditSubject = {
  readonly report: AuditReport;
  /** Every finding is shown, and not only how many there are. */
  readonly findings: boolean;
  readonly at: string;
  readonly tool: string;
  /** The folder in which the tool ran, absolute: places are relative to it where they are not absolute. */
  readonly folder?: string | undefined;
};

export type VerificationSubject = {
  readonly verification: Verification;
  readonly at: string;
  readonly tool: string;
};
export type PortfolioSubject = { readonly portfolio: Portfolio; readonly at: string; readonly tool: string };

/** One way to print a subject. Equals the file name; a pure function, the text ends in a line end. */
export type Reporter<Subject> = { readonly id: string; readonly render: (subject: Subject, screen: Screen) => string };
