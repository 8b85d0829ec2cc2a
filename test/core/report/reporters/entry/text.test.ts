import { expect, it } from 'vitest';
import { text } from '../../../../../src/core/report/reporters/entry/text.js';
import { sampleReviews, subjectOf } from '../../../../helpers/reviews.js';
import { expectGoodText } from '../../../../helpers/screens.js';

const subject = subjectOf(sampleReviews().slice(1, 2));

it('prints the sample', () => {
  expect(text.render(subject, { width: 80, color: false })).toMatchSnapshot();
});

it('fits narrow screens, and colours change no word', () => {
  expectGoodText((screen) => text.render(subject, screen));
});
