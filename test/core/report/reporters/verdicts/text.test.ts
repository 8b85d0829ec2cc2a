import { expect, it } from 'vitest';
import { json } from '../../../../../src/core/report/reporters/verdicts/json.js';
import { text } from '../../../../../src/core/report/reporters/verdicts/text.js';
import { rule, sampleReviews, subjectOf } from '../../../../helpers/reviews.js';
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

it('says beside a reason what to do about it', () => {
  const [, entry] = sampleReviews();
  const place = { reason: '/addon: too big', pointer: '/addon', message: 'too big', remedy: 'Make it smaller.' };
  const schema = rule('schema', 'fail', { reasons: ['nobody asked', place.reason], places: [place] });
  const verdict = { entry: 'CR-0002', series: '17.0' as const, allowed: false, rules: [schema] };
  const subjects = subjectOf(entry === undefined ? [] : [{ ...entry, verdict }]);
  const printed = text.render(subjects, { width: 80, color: false });
  expect(printed).toMatch(/nobody asked\n +\/addon: too big\. Make it smaller\.\n/);
  expect(JSON.parse(json.render(subjects, { width: 80, color: false })).entries[0].verdict.rules[0].places).toEqual([place]);
});

it('says that there is nothing', () => {
  expect(text.render(subjectOf([]), { width: 80, color: false })).toBe('No entries.\n');
});
