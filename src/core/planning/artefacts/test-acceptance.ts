import { pythonDocstring, pythonLiteral, pythonName } from '../../text/python.js';
import { pythonCall } from '../../text/python-value.js';
import type { Artefact } from '../artefact.js';
import { acceptanceCoverage } from '../testing/acceptance.js';

/**
 * `tests/test_acceptance.py`: one skipped test for each acceptance criterion that the generated tests do not prove. It
 * fails as soon as it is no longer skipped, so that it cannot pass without being written.
 */
export const testAcceptance: Artefact = {
  id: 'test-acceptance',
  plan(source, before) {
    const missing = acceptanceCoverage(source, before).filter(({ proven }) => !proven);
    if (missing.length === 0) return [];
    const methods = missing.map(({ criterion }) => {
      const { entry, id, scenario, given, when, then } = criterion;
      const reason = `${entry} ${id}: ${scenario}`;
      return {
        name: pythonName(`test_${entry}_${id}`.toLowerCase().replaceAll('-', '_')),
        skip: pythonLiteral(pythonCall('unittest.skip', [reason]), 1, 1),
        says: pythonDocstring(`${scenario}.\n\nGiven ${given}\n\nWhen ${when}\n\nThen ${then}`, 2),
        fail: pythonLiteral(pythonCall('self.fail', [`${entry} ${id} is not covered yet`]), 2),
        proves: [],
      };
    });
    return [{ path: 'tests/test_acceptance.py', template: 'tests/test_acceptance.py', view: { methods } }];
  },
};
