import { resolve } from 'node:path';
import { impactReporters } from '../core/report/reporters/index.js';
import type { ImpactFormat } from '../model/formats.js';
import type { ImpactReport } from '../model/impact/report.js';
import { type BreakSeverity, breakSeverities } from '../model/known-break.js';
import type { Screen } from '../model/screen.js';
import { assessImpact, type ImpactRequest } from './impact.js';

export type ShowImpactOptions = ImpactRequest & {
  readonly at: string;
  readonly stack: boolean;
  readonly format: ImpactFormat;
  readonly screen: Screen;
  readonly tool: string;
  /** Findings as bad as this, or worse, make the answer a no. */
  readonly failOn?: BreakSeverity | undefined;
};

export type ShownImpact = Pick<ImpactReport, 'problems'> & {
  readonly text: string;
  /** A finding is as bad as was asked for. */
  readonly fails: boolean;
};

/**
 * What an upgrade does, as text.
 * @throws UserError as `assessImpact` does
 */
export async function showImpact(options: ShowImpactOptions): Promise<ShownImpact> {
  const { at, stack, format, screen, tool, failOn } = options;
  const report = await assessImpact(options);
  const limit = failOn === undefined ? -1 : breakSeverities.indexOf(failOn);
  const fails = report.subjects.some(({ findings }) => findings.some(({ severity }) => breakSeverities.indexOf(severity) <= limit));
  return {
    text: impactReporters[format].render({ report, stack, at, tool, folder: resolve('.') }, screen),
    problems: report.problems,
    fails,
  };
}
