import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { junit } from '../../../../../src/core/report/reporters/verification/junit.js';
import type { VerifiedGroup } from '../../../../../src/model/verification.js';
import { brokenGroup, makeGroup, makeVerification } from '../../../../helpers/verification.js';

const render = (groups: readonly VerifiedGroup[]) =>
  junit.render({ verification: makeVerification(groups), at: '2026-11-23', tool: '1.0.0' }, { width: 80, color: false });

it('has a suite for each run, and counts what stands in it', () => {
  const text = render([brokenGroup, makeGroup({ kind: 'together', addons: ['a', 'b'], faults: ['update: <&"\u0001'] })]);
  expect(XMLValidator.validate(text)).toBe(true);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', isArray: (name) => name === 'testcase' });
  const { testsuites } = parser.parse(text);
  const count = (list: readonly object[], key: string) => list.filter((one) => key in one).length;
  for (const suite of testsuites.testsuite) {
    expect(suite).toMatchObject({
      tests: String(suite.testcase.length),
      failures: String(count(suite.testcase, 'failure')),
      skipped: String(count(suite.testcase, 'skipped')),
    });
  }
  expect(testsuites).toMatchObject({ tests: '8', failures: '4', skipped: '2' });
});

it('fails the criterion that a failing test carries', () => {
  expect(render([brokenGroup])).toContain(
    '<testcase classname="pallet_note" name="CR-0001 AC-1">\n      <failure message="test_pallet.TestPallet.test_wrong">',
  );
});
