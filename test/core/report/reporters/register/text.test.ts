import { expect, it } from 'vitest';
import { text } from '../../../../../src/core/report/reporters/register/text.js';
import { subjectOf } from '../../../../helpers/reviews.js';
import { expectGoodText } from '../../../../helpers/screens.js';

const subject = subjectOf();

it('prints the sample', () => {
  expect(text.render(subject, { width: 80, color: false })).toMatchSnapshot();
});

it('says that a register has no entries yet', () => {
  const empty = { ...subject, review: { ...subject.review, entries: [] } };
  expect(text.render(empty, { width: 80, color: false })).toMatch(/^ *Entries +none yet$/m);
});

it('fits narrow screens, and colours change no word', () => {
  expectGoodText((screen) => text.render(subject, screen));
});
