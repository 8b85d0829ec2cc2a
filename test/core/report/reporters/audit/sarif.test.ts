import { expect, it } from 'vitest';
import { sarif } from '../../../../../src/core/report/reporters/audit/sarif.js';
import { auditSubject, plainScreen } from '../../../../helpers/audit-report.js';

it('places findings below the folder of the addon', () => {
  const { runs } = JSON.parse(sarif.render(auditSubject(), plainScreen));
  const [{ results }] = runs;
  expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['model-without-access', 'no-real-test']);
  expect(results[0].locations[0].physicalLocation).toMatchObject({
    artifactLocation: { uri: 'addons/mine/models.py' },
    region: { startLine: 4 },
  });
});
