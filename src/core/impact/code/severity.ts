import type { FileRole } from '../../../model/facts/addon.js';
import type { CodeUse } from '../../../model/impact/code-place.js';
import type { BreakSeverity } from '../../../model/known-break.js';

/** What happens where something is used that is not there any more. */
const whenGone: Readonly<Record<CodeUse, BreakSeverity>> = {
  depends: 'blocks-install',
  bundle: 'behaviour',
  import: 'blocks-install',
  'guarded-import': 'warning',
  'base-class': 'blocks-install',
  extend: 'blocks-install',
  mixin: 'blocks-install',
  comodel: 'blocks-install',
  redefine: 'behaviour',
  // Nobody calls it any more.
  override: 'behaviour',
  super: 'runtime-error',
  model: 'runtime-error',
  read: 'runtime-error',
  write: 'runtime-error',
  call: 'runtime-error',
  // The registry refuses what it cannot follow.
  'declared-path': 'blocks-install',
  path: 'runtime-error',
  domain: 'runtime-error',
  key: 'runtime-error',
  sql: 'runtime-error',
  'python-reference': 'runtime-error',
  group: 'behaviour',
  patch: 'runtime-error',
  route: 'behaviour',
  'view-model': 'blocks-install',
  'view-field': 'blocks-install',
  button: 'blocks-install',
  'inherited-view': 'blocks-install',
  anchor: 'blocks-install',
  expression: 'runtime-error',
  'record-model': 'blocks-install',
  'record-value': 'blocks-install',
  'record-reference': 'blocks-install',
  value: 'blocks-install',
  'template-call': 'runtime-error',
  'template-inherit': 'runtime-error',
  'script-import': 'runtime-error',
  'script-patch': 'runtime-error',
};

/** Tests and demo data are not installed with an addon: there it is an error when they run. */
function inRole(severity: BreakSeverity, role: FileRole | undefined): BreakSeverity {
  return role !== undefined && severity === 'blocks-install' ? 'runtime-error' : severity;
}

export const severityWhenGone = (use: CodeUse, role: FileRole | undefined): BreakSeverity => inRole(whenGone[use], role);

/** A severity that is known of something else, where the file makes it milder. */
export const severityIn = inRole;

/** Uses that nothing looks at before the code runs: what breaks there does not keep an addon from being installed. */
const whenRun: ReadonlySet<CodeUse> = new Set(['model', 'read', 'write', 'call', 'path', 'domain', 'key', 'sql', 'python-reference']);

export const severityAtUse = (severity: BreakSeverity, use: CodeUse): BreakSeverity =>
  severity === 'blocks-install' && whenRun.has(use) ? 'runtime-error' : severity;
