import { XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { junit } from '../../../../../src/core/report/reporters/findings/junit.js';
import { findingsOf } from '../../../../helpers/reviews.js';

const screen = { width: 80, color: false };

it('prints the sample', () => {
  expect(junit.render(findingsOf(), screen)).toMatchSnapshot();
});

it.each([
  ['with findings', findingsOf()],
  ['without', findingsOf([])],
])('is well-formed XML %s', (_name, findings) => {
  expect(XMLValidator.validate(junit.render(findings, screen))).toBe(true);
});
