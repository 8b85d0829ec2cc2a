import { expect, it } from 'vitest';
import { text } from '../../../../../src/core/report/reporters/scores/text.js';
import { sampleReviews, subjectOf } from '../../../../helpers/reviews.js';
import { expectGoodText } from '../../../../helpers/screens.js';

const subject = subjectOf();

it('prints the sample', () => {
  expect(text.render(subject, { width: 80, color: false })).toMatchSnapshot();
});

it('fits narrow screens, and colours change no word', () => {
  expectGoodText((screen) => text.render(subject, screen));
});

it('prints one entry whole', () => {
  expect(text.render(subjectOf(sampleReviews().slice(1, 2)), { width: 80, color: false })).toMatchSnapshot();
});

it('says that there is nothing', () => {
  expect(text.render(subjectOf([]), { width: 80, color: false })).toBe('No entries.\n');
});
