import { type AuditFacts, auditAddon } from '../../src/core/audit/audit-addon.js';
import { AuditedAddons, auditedAddon } from '../../src/core/audit/audited-addons.js';
import type { AuditSubject } from '../../src/core/report/subject.js';
import type { AddonAudit, AuditReport } from '../../src/model/audit/report.js';
import type { AddonFacts } from '../../src/model/facts/addon.js';
import type { Screen } from '../../src/model/screen.js';
import { addon, python } from './facts.js';

export const plainScreen: Screen = { width: 80, color: false };

const nothing: AuditFacts = {
  ...{ judged: undefined, series: '17.0', to: undefined, community: undefined, organization: undefined, isRegistered: undefined },
  ...{ isStandard: false, isStandardThere: undefined, addons: new AuditedAddons([]), modules: undefined, history: undefined },
};

/** What is said about an addon of which nothing but this is known. */
export const audited = (facts: AddonFacts, given: Partial<AuditFacts> = {}): AddonAudit =>
  auditAddon(facts, { ...nothing, addons: new AuditedAddons([auditedAddon(facts)]), ...given });

export const code = (lines: number): NonNullable<AddonFacts['code']> => ({
  cloc: { total: lines, lines: { py: lines, js: 0, xml: 0, css: 0, scss: 0 }, uncounted: [] },
  tests: { real: 0, skipped: 1, empty: 2 },
  documentation: [],
  names: '',
});

/** A report on one addon with a model that nobody may use. */
export function auditSubject(given: Partial<AuditReport> = {}): AuditSubject {
  const model = { name: 'mine.thing', kind: 'model', defines: true, mixins: [], delegates: {} } as const;
  const thing = { name: 'Thing', line: 4, end: 5, bases: [], decorators: [], attributes: {}, fields: [], methods: [], model };
  const facts = { ...addon('mine', { folder: 'addons/mine', manifest: { author: '=Acme', version: '17.0.1.0.0' } }), code: code(120) };
  const one = audited(
    { ...facts, python: [{ file: 'models.py', lines: 5, facts: python({ classes: [thing] }) }] },
    { judged: { impact: { addon: 'mine', folder: 'addons/mine', touchpoints: [], findings: [], unknownModules: ['else'] } } },
  );
  const report: AuditReport = {
    ...{ to: undefined, addons: [one], lines: { total: 120, billed: 200 }, cost: { amount: 300, currency: 'EUR' }, effort: undefined },
    ...{ linesPerDay: undefined, notes: ['A note.'], problems: [], ...given },
  };
  return { report, findings: false, at: '2026-11-23', tool: '1.2.3' };
}
