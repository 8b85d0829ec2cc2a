import type { Assessment } from '../../model/assessment.js';
import type { Measurement } from '../../model/measurement.js';
import type { EntryReview } from '../../model/review.js';
import { auditTrail } from './audit-trail.js';
import { gateAnswer } from './gate-answer.js';
import type { RegisterSubject } from './subject.js';

/** Newest format of every report that is printed as JSON. Contract `report`, format 1: keys are added, never renamed. */
export const reportFormat = 1;

/** JSON for programs: sorted by nothing, two spaces, a final line end. */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The frame that every report shares. */
export function reportJson(kind: string, { review, tool, register }: RegisterSubject, entries: readonly unknown[]): string {
  return printJson({
    format: reportFormat,
    kind,
    tool,
    at: review.at,
    organization: register.policy.organization,
    problems: register.problems,
    entries,
  });
}

export function scoresJson({ scores, plannedCoverage, measured, measuredCoverage, level, debt, effort, impact }: Assessment) {
  const evidence = measured === undefined ? {} : { measuredCoverage, evidence: evidenceJson(measured) };
  return { scores, plannedCoverage, ...evidence, level, debt, effort, impact };
}

/** What was measured: what counts, and every record with how it stands. */
function evidenceJson({ records, tests, lines, findings, signed, why }: Measurement) {
  return {
    tests,
    lines,
    findings,
    signed: Object.fromEntries(signed),
    why,
    records: records.map(({ record, standing }) => {
      const { self, file, date, person, origin, series, addon, sources } = record;
      return { digest: self, file, standing, date, person, origin, series, addon, sources };
    }),
  };
}

/** What identifies an entry in every report. */
export function headJson({ registered: { entry, file, digest }, state, flags }: EntryReview) {
  const { id, title, process, series, requester, owner } = entry;
  return { id, title, process, series, requester, owner, file, digest, state, flags };
}

/** One entry whole. */
export function entryJson(review: EntryReview, { register, lines }: RegisterSubject) {
  const { entry } = review.registered;
  return {
    ...headJson(review),
    justification: entry.justification,
    security: entry.security,
    acceptance: entry.acceptance,
    upgrade: entry.upgrade,
    consumers: entry.consumers,
    ...scoresJson(review.assessment),
    codeLines: lines?.get(entry.id),
    approval: review.approval,
    gate: gateAnswer(review),
    verdict: review.verdict,
    alternatives: review.alternatives,
    addons: review.addons,
    decisions: auditTrail(review, register),
  };
}
