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

it.each([
  ['a path below', 'addons/a b.py', { uri: 'addons/a%20b.py', uriBaseId: 'CURRENT_FOLDER' }],
  ['an absolute path below', '/srv/estate/here/addons/a.py', { uri: 'addons/a.py', uriBaseId: 'CURRENT_FOLDER' }],
  ['a path beside', '../oca/a.py', { uri: 'file:///srv/estate/oca/a.py' }],
  ['an absolute path elsewhere', '/srv/./odoo/../a.py', { uri: 'file:///srv/a.py' }],
  ['a path of Windows', 'C:\\odoo\\a b.py', { uri: 'file:///C:/odoo/a%20b.py' }],
])('writes %s as a reference below the base or an absolute one', (_what, file, expected) => {
  const finding = { rule: 'r', severity: 'note', message: 'm', place: { file }, exitCode: 0, fingerprint: 'f'.repeat(64) } as const;
  const { runs } = JSON.parse(sarif.render({ ...findingsOf(), findings: [finding], folder: '/srv/estate/here' }, screen));
  expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation).toEqual(expected);
  expect(runs[0].results[0].partialFingerprints).toEqual({ 'warrantFinding/v1': 'f'.repeat(64) });
  expect(Object.keys(runs[0].originalUriBaseIds)).toEqual(['CURRENT_FOLDER']);
});

it('says of every result whether it is suppressed, where there is a baseline', () => {
  const finding = (rule: string) => ({ rule, severity: 'warning', message: 'm', place: { file: 'a.py', line: 3 }, exitCode: 0 }) as const;
  const accepted = [{ finding: finding('known'), reason: 'Goes with 19.0', expires: '2027-01-31' }];
  const results = (subject: object) =>
    JSON.parse(sarif.render({ ...findingsOf(), findings: [finding('fresh')], ...subject }, screen)).runs[0];
  expect(results({}).results[0]).not.toHaveProperty('suppressions');
  expect(results({ accepted: [] }).results).toMatchObject([{ ruleId: 'fresh', suppressions: [] }]);
  const [told, also] = results({ accepted }).results;
  expect([told.ruleId, told.suppressions]).toEqual(['fresh', []]);
  expect([also.ruleId, also.suppressions]).toEqual([
    'known',
    [{ kind: 'external', status: 'accepted', justification: 'Goes with 19.0', properties: { expires: '2027-01-31' } }],
  ]);
  expect(results({ accepted }).tool.driver.rules[also.ruleIndex].id).toBe('known');
});
