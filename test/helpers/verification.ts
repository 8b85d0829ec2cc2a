import type { Verification, VerifiedGroup, VerifiedTests } from '../../src/model/verification.js';

export const makeTests = (tests: Partial<VerifiedTests> = {}): VerifiedTests => ({
  addon: 'pallet_note',
  inCode: 3,
  passed: 2,
  failed: 0,
  errors: 0,
  skipped: 1,
  faults: [{ test: 'test_pallet.TestPallet.test_later', fault: 'skipped' }],
  criteria: [
    { entry: 'CR-0001', criterion: 'AC-1', passed: 2, faults: [] },
    { entry: 'CR-0001', criterion: 'AC-2', passed: 0, faults: ['test_pallet.TestPallet.test_later'] },
  ],
  ...tests,
});

/** One addon, of which all is well. */
export const makeGroup = (group: Partial<VerifiedGroup> = {}): VerifiedGroup => ({
  addons: ['pallet_note'],
  kind: 'alone',
  faults: [],
  installed: { pallet_note: 'installed' },
  uninstalled: { pallet_note: 'uninstalled' },
  ownLines: [],
  timings: [
    {
      step: 'install',
      seconds: 21.4,
      registrySeconds: 11.5,
      loading: { seconds: 0.81, queries: 121 },
      tests: { seconds: 0.32, queries: 19 },
    },
    { step: 'restart', seconds: 6.2, registrySeconds: 1.1 },
  ],
  tests: [makeTests()],
  data: { records: 2, values: 4, missing: [] },
  leftovers: [
    { table: 'ir_module_module', what: 'pallet_note', count: 1, why: 'Odoo keeps every module that it has seen', isExpected: true },
  ],
  lines: { valid: 29, covered: 27, unmeasured: [] },
  ...group,
});

/** The same addon, of which nothing is well. */
export const brokenGroup: VerifiedGroup = makeGroup({
  faults: ['install: 1 test of pallet_note failed', 'uninstall: table pallet_left left behind'],
  ownLines: [
    { step: 'install', level: 'WARNING', logger: 'odoo.addons.pallet_note.hooks', message: 'Something is \u001B[31modd\u0007', times: 2 },
    { step: 'install', level: 'ERROR', logger: 'odoo.addons.pallet_note.tests.test_pallet', message: 'FAIL: <1 & 2>', times: 1 },
  ],
  tests: [
    makeTests({
      failed: 1,
      faults: [
        { test: 'test_pallet.TestPallet.test_later', fault: 'skipped' },
        { test: 'test_pallet.TestPallet.test_wrong', fault: 'failed' },
      ],
      criteria: [{ entry: 'CR-0001', criterion: 'AC-1', passed: 2, faults: ['test_pallet.TestPallet.test_wrong'] }],
    }),
  ],
  data: { records: 1, values: 0, missing: ['pallet.note.line: ValidationError: no'] },
  leftovers: [{ table: 'pallet_left', what: 'table pallet_left', count: 1, why: 'the uninstallation did not drop it', isExpected: false }],
});

export const makeVerification = (groups: readonly VerifiedGroup[] = [makeGroup()], more: Partial<Verification> = {}): Verification => ({
  odoo: { series: '17.0', tree: '/odoo/17.0', python: 'python3', postgres: '15.18', coverage: '7.17.5', wkhtmltopdf: false },
  groups,
  evidence: [],
  notes: ['wkhtmltopdf was not found.'],
  exitCode: groups.some(({ faults }) => faults.length > 0) ? 1 : 0,
  ...more,
});
