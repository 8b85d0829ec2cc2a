import { expect, it } from 'vitest';
import { markdown } from '../../../../../src/core/report/reporters/scores/markdown.js';
import { sampleReviews, subjectOf } from '../../../../helpers/reviews.js';

const screen = { width: 80, color: false };

it('prints the sample', () => {
  expect(markdown.render(subjectOf(), screen)).toMatchSnapshot();
});

it('keeps hostile text inert', () => {
  const text = markdown.render(subjectOf(sampleReviews().slice(4)), screen);
  expect(text).not.toMatch(/(?<!\\)<(img|script)/);
  expect(text).not.toMatch(/(?<!\\)\]\(/);
  expect(text).not.toMatch(/@team/);
});
