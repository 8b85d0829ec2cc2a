import type { AddonAudit } from '../../model/audit/report.js';
import type { AddonFacts } from '../../model/facts/addon.js';
import type { Finding, Severity } from '../../model/finding.js';
import type { InCode } from '../../model/impact/code-place.js';
import type { AddonImpact, ImpactFinding } from '../../model/impact/impact.js';
import type { BreakSeverity } from '../../model/known-break.js';
import type { Touchpoint } from '../../model/touchpoint.js';
import { symbolText } from '../odoo/symbol-text.js';

const severities: Readonly<Record<BreakSeverity, Severity>> = {
  'blocks-install': 'error',
  'runtime-error': 'error',
  behaviour: 'warning',
  warning: 'note',
};

type Judged = Pick<AddonAudit, 'name' | 'folder' | 'series' | 'census' | 'tests' | 'origin'> & {
  readonly impact: AddonImpact | undefined;
  /** What it touches of the core. */
  readonly touched: readonly Touchpoint<InCode>[] | undefined;
  /** Whether an entry of the register owns it; undefined without a register. */
  readonly isRegistered: boolean | undefined;
  readonly facts: AddonFacts;
};

/** Only what concerns an upgrade, access, overrides, tests and the register: style is the field's own linters' business. */
export function findingsOf({
  name,
  folder,
  series,
  census,
  tests,
  origin,
  impact,
  touched = [],
  isRegistered,
  facts,
}: Judged): readonly Finding[] {
  const manifest = { file: `${folder}/${facts.manifest.file}` };
  const found: Omit<Finding, 'exitCode'>[] = (impact?.findings ?? []).map((finding) => upgrade(finding, folder));
  for (const { model, file, line } of census.withoutAccess)
    found.push({
      rule: 'model-without-access',
      severity: 'warning',
      message: `nobody but the superuser may use ${model}: no access row names it`,
      remedy: `add a row to ${series === '20.0' ? 'ir.access.csv' : 'ir.model.access.csv'} for each group that works with it`,
      place: { file: `${folder}/${file}`, line },
    });
  const dropping = touched.filter(({ kind, super: calls }) => kind === 'method-override' && calls !== true);
  for (const { place, symbol } of dropping)
    found.push({
      rule: 'override-without-super',
      severity: 'note',
      message: `${symbolText(symbol)} is replaced: super() is not called`,
      remedy: 'call super() and change its result, or move the change to a hook',
      place: { ...place, file: `${folder}/${place.file}` },
    });
  // Others answer for the tests of their addons, and for where they are registered.
  if (origin.value === 'odoo' || origin.value === 'community') return found.map(informing);
  if (tests?.real === 0)
    found.push({
      rule: 'no-real-test',
      severity: 'note',
      message: `no test of ${name} asserts anything${tests.empty + tests.skipped > 0 ? ` (${tests.empty} empty, ${tests.skipped} skipped)` : ''}`,
      remedy: 'add tests of what people rely on before it is upgraded',
      place: manifest,
    });
  if (isRegistered === false)
    found.push({
      rule: 'unregistered-addon',
      severity: 'warning',
      message: `no entry of the register owns ${name}`,
      remedy: 'write an entry for it (warrant new), or take it out of the installation',
      place: manifest,
    });
  return found.map(informing);
}

const informing = (finding: Omit<Finding, 'exitCode'>): Finding => ({ ...finding, exitCode: 0 });

const upgrade = ({ rule, severity, message, remedy, place, step }: ImpactFinding, folder: string): Omit<Finding, 'exitCode'> => ({
  ...{ rule, severity: severities[severity], message: `${message} (${step.from} to ${step.to})`, remedy },
  place: { ...place, file: `${folder}/${place.file}` },
  to: step.to,
});
