import { findingReporters } from '../core/report/reporters/index.js';
import type { FindingFormat } from '../model/formats.js';
import type { Screen } from '../model/screen.js';
import type { CheckResult } from './check-register.js';

/** What a check found, as text. */
export function showFindings({ findings, review }: CheckResult, format: FindingFormat, screen: Screen, tool: string): string {
  const addons = new Set(review.entries.flatMap((entry) => entry.addons)).size;
  return findingReporters[format].render({ findings, at: review.at, tool, checked: { entries: review.entries.length, addons } }, screen);
}
