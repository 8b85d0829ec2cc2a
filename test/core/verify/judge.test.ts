import { expect, it } from 'vitest';
import { faultsOf, type Judged, type StepEnd } from '../../../src/core/verify/judge.js';
import { makeTests } from '../../helpers/verification.js';

const end = (step: StepEnd['step'], more: Partial<StepEnd> = {}): StepEnd => ({ step, isLate: false, killedBy: null, ...more });
const good: Judged = {
  addons: ['pallet_note'],
  ends: [
    end('install', { states: { pallet_note: 'installed' } }),
    end('update', { states: { pallet_note: 'installed' } }),
    end('restart'),
    end('uninstall', { states: { pallet_note: 'uninstalled' } }),
    end('restart-after-uninstall'),
  ],
  ownLines: [],
  tests: [makeTests()],
  leftovers: [{ table: 'ir_module_module', what: 'pallet_note', count: 1, why: 'list of apps', isExpected: true }],
  troubles: [],
  timeout: 30,
};

it('finds nothing wrong where all is well; a test that was skipped is no fault', () => {
  expect(faultsOf(good)).toEqual([]);
});

it.each<[string, Partial<Judged>, string]>([
  [
    'an addon that Odoo does not know',
    { ends: [end('install', { states: {} })] },
    'install: pallet_note is not known to Odoo, not installed',
  ],
  [
    'one that stays',
    { ends: [end('uninstall', { states: { pallet_note: 'installed' } })] },
    'uninstall: pallet_note is installed, not uninstalled',
  ],
  [
    'a start that takes too long',
    { ends: [end('update', { isLate: true })] },
    'update: Odoo took longer than 30 minutes and was stopped; allow more with --timeout',
  ],
  [
    'one that is killed',
    { ends: [end('restart', { killedBy: 'SIGKILL' })] },
    'restart: Odoo was killed by the system (SIGKILL), as when memory runs out',
  ],
  ['tests of which none ran', { tests: [makeTests({ passed: 0, skipped: 0 })] }, 'install: none of the 3 tests of pallet_note ran'],
  ['a test that fails', { tests: [makeTests({ failed: 1 })] }, 'install: 1 test of pallet_note failed'],
  ['tests that end in errors', { tests: [makeTests({ errors: 2 })] }, 'install: 2 tests of pallet_note ended in errors'],
  [
    'own log lines',
    { ownLines: [{ step: 'update', level: 'WARNING', logger: 'odoo', message: 'odd', times: 2 }] },
    'update: 2 log lines of its own at WARNING or above',
  ],
  [
    'what is left behind',
    { leftovers: [{ table: 'ir_config_parameter', what: 'pallet.left', count: 1, why: '', isExpected: false }] },
    'uninstall: ir_config_parameter: pallet.left (1) left behind',
  ],
  ['other troubles', { troubles: ['uninstall: no data'] }, 'uninstall: no data'],
])('finds %s', (_name, wrong, fault) => {
  expect(faultsOf({ ...good, ...wrong })).toEqual([fault]);
});

it('asks an addon without tests for none', () => {
  expect(faultsOf({ ...good, tests: [makeTests({ inCode: 0, passed: 0, skipped: 0, faults: [], criteria: [] })] })).toEqual([]);
});
