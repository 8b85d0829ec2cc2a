import type { Place } from './errors.js';

export const severities = ['error', 'warning', 'note'] as const;
export type Severity = (typeof severities)[number];

/**
 * One thing that a check reports, whatever the room it comes from; every reporter takes this type and no other.
 * Contract `finding`, format 1.
 */
export type Finding = {
  /** Id of the rule, in kebab-case, never reused. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy?: string;
  readonly place?: Place;
  /** The register entry that it concerns. */
  readonly entry?: string;
  /** The exit code that this finding asks for: 0 informs, 1 the answer is no, 2 the input is wrong. */
  readonly exitCode: 0 | 1 | 2;
  /** The series that an upgrade leads to where it is found. */
  readonly to?: string;
  /** What stays the same while lines move: 64 hexadecimal digits. */
  readonly fingerprint?: string;
};
