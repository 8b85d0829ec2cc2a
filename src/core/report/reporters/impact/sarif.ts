import type { Severity } from '../../../../model/finding.js';
import type { BreakSeverity } from '../../../../model/known-break.js';
import type { ImpactReportSubject, Reporter } from '../../subject.js';
import { sarif as findingsSarif } from '../findings/sarif.js';

const levels: Readonly<Record<BreakSeverity, Severity>> = {
  'blocks-install': 'error',
  'runtime-error': 'error',
  behaviour: 'warning',
  warning: 'note',
};

/** SARIF 2.1.0, as `check` writes it; places of an addon are below its folder. */
export const sarif: Reporter<ImpactReportSubject> = {
  id: 'sarif',
  render({ report, tool, at, folder }, screen) {
    const unknown = report.subjects.flatMap(({ name, unknownNames = [] }) =>
      unknownNames.map(({ rule, message, remedy, place }) => ({
        ...{ rule, severity: 'warning' as const, message: `not known, and not judged: ${message}`, remedy, place, entry: name },
        exitCode: 0 as const,
      })),
    );
    const found = report.subjects.flatMap((subject) =>
      subject.findings.map(({ rule, severity, message, remedy, mechanical, place, step }) => ({
        rule,
        severity: levels[severity],
        message: `${message} (${step.from} to ${step.to}, ${mechanical ? 'mechanical' : 'judgement'})`,
        remedy,
        place: subject.kind === 'entry' ? place : { ...place, file: `${subject.place}/${place.file}` },
        ...(subject.kind === 'entry' ? { entry: subject.name } : {}),
        exitCode: 0 as const,
      })),
    );
    const findings = [...unknown, ...found];
    return findingsSarif.render({ findings, at, tool, folder, checked: { entries: 0, addons: report.subjects.length } }, screen);
  },
};
