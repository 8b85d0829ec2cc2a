import { expect, it } from 'vitest';
import { sarif } from '../../../../../src/core/report/reporters/findings/sarif.js';
import { findingsOf } from '../../../../helpers/reviews.js';

const screen = { width: 80, color: false };

it('prints the sample', () => {
  expect(sarif.render(findingsOf(), screen)).toMatchSnapshot();
});

it('keeps what the 2.1.0 schema asks for', () => {
  const { $schema, version, runs } = JSON.parse(sarif.render(findingsOf(), screen));
  expect([$schema, version, runs.length]).toEqual(['https://json.schemastore.org/sarif-2.1.0.json', '2.1.0', 1]);
  const [{ tool, results }] = runs;
  for (const { ruleId, ruleIndex, level, message, locations = [] } of results) {
    expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(['none', 'note', 'warning', 'error']).toContain(level);
    expect(message.text).not.toBe('');
    for (const { physicalLocation } of locations) expect(physicalLocation.artifactLocation.uri).toMatch(/^[A-Za-z0-9._~/%-]+$/);
  }
});
