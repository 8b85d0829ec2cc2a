import type { ImpactReportSubject } from '../../src/core/report/subject.js';
import type { ImpactFinding } from '../../src/model/impact/impact.js';
import type { ImpactReport } from '../../src/model/impact/report.js';

export const impactFinding = (more: Partial<ImpactFinding> = {}): ImpactFinding => ({
  rule: 'field-renamed',
  addon: 'mine',
  place: { file: 'models/order.py', line: 7 },
  severity: 'runtime-error',
  mechanical: true,
  message: 'the field sale.order.old_name is called new_name since 18.0',
  remedy: 'Use new_name.',
  source: { kind: 'change', id: '17.0-18.0 field sale.order.old_name renamed', confidence: 0.8 },
  step: { from: '17.0', to: '18.0' },
  symbol: { on: 'field', model: 'sale.order', name: 'old_name' },
  use: 'read',
  ...more,
});

/** A report about one addon with these findings, another one without, and one entry. */
export function impactSubject(
  findings: readonly ImpactFinding[] = [impactFinding()],
  more: Partial<ImpactReport> = {},
): ImpactReportSubject {
  const effort = { low: 2, expected: 6, high: 20, basis: 'extrapolated', steps: [] } as const;
  const report: ImpactReport = {
    to: '18.0',
    subjects: [
      { kind: 'addon', name: 'mine', place: 'addons/mine', from: '17.0', touchpoints: 3, findings, unknownModules: [], effort },
      {
        kind: 'addon',
        name: 'fine',
        place: 'addons/fine',
        from: '17.0',
        touchpoints: 1,
        findings: [],
        unknownModules: ['elsewhere'],
        effort,
      },
      {
        kind: 'entry',
        name: 'CR-0001',
        place: 'register/entries/CR-0001-x.ts',
        from: '17.0',
        touchpoints: 1,
        findings: [],
        unknownModules: [],
      },
    ],
    stacks: [
      {
        symbol: { on: 'method', model: 'sale.order', name: 'action_confirm' },
        changes: [
          { addon: 'mine', place: { file: 'models/order.py', line: 9 }, super: true },
          { addon: 'fine', place: { file: 'models/order.py', line: 4 }, super: false },
        ],
      },
    ],
    total: { low: 4, expected: 12, high: 30, basis: 'extrapolated' },
    linesPerDay: 120,
    notes: ['No catalogue has elsewhere: what they bring is not known, and not judged.'],
    problems: [],
    ...more,
  };
  return { report, stack: false, at: '2026-11-23', tool: '1.2.3' };
}

/** The same with an entry that names what its series does not have. */
export function unknownSubject(): ImpactReportSubject {
  const subject = impactSubject();
  const place = { file: 'register/entries/CR-0001-x.ts', line: 5 };
  const unknownNames = [
    { rule: 'unknown-model' as const, place, message: 'there is no model =sale.ordre in 17.0', remedy: 'Did you mean sale.order?' },
  ];
  const subjects = subject.report.subjects.map((one) => (one.kind === 'entry' ? { ...one, unknownNames } : one));
  return { ...subject, report: { ...subject.report, subjects } };
}

export const plainScreen = { width: 200, color: false } as const;
