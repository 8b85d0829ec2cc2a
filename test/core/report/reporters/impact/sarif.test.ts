import { expect, it } from 'vitest';
import { sarif } from '../../../../../src/core/report/reporters/impact/sarif.js';
import { impactFinding, impactSubject, plainScreen, unknownSubject } from '../../../../helpers/impact-report.js';

it('places findings below the folder of the addon, by how bad they are', () => {
  const findings = [impactFinding(), impactFinding({ severity: 'behaviour' }), impactFinding({ severity: 'warning' })];
  const { runs } = JSON.parse(sarif.render(impactSubject(findings), plainScreen));
  const [{ results }] = runs;
  expect(results.map(({ level }: { level: string }) => level)).toEqual(['error', 'warning', 'note']);
  expect(results[0].locations[0].physicalLocation).toMatchObject({
    artifactLocation: { uri: 'addons/mine/models/order.py' },
    region: { startLine: 7 },
  });
});

it('warns of names that are not known, at their place in the register', () => {
  const [{ results }] = JSON.parse(sarif.render(unknownSubject(), plainScreen)).runs;
  expect(results[0]).toMatchObject({ ruleId: 'unknown-model', level: 'warning', properties: { entry: 'CR-0001' } });
  expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('register/entries/CR-0001-x.ts');
});
