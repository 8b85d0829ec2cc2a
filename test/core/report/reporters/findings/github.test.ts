import { expect, it } from 'vitest';
import { github } from '../../../../../src/core/report/reporters/findings/github.js';
import { findingsOf, hostile } from '../../../../helpers/reviews.js';

const screen = { width: 80, color: false };

it('prints the sample, each finding on a line of its own', () => {
  const text = github.render(findingsOf(), screen);
  expect(text).toMatchSnapshot();
  expect(text.trimEnd().split('\n')).toHaveLength(findingsOf().findings.length);
});

it('lets nothing else become a command', () => {
  const split = [{ rule: 'x', severity: 'error', message: `a\n::error::${hostile}`, exitCode: 1 } as const];
  expect(github.render(findingsOf(split), screen).trimEnd().split('\n')).toHaveLength(1);
});
