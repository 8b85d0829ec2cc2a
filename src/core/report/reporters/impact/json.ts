import { printJson, reportFormat } from '../../json.js';
import type { ImpactReportSubject, Reporter } from '../../subject.js';

/** Everything, for programs. Contract `impact`, format 1. */
export const json: Reporter<ImpactReportSubject> = {
  id: 'json',
  render: ({ report, tool }) => printJson({ format: reportFormat, kind: 'impact', tool, ...report }),
};
