import { expect, it } from 'vitest';
import { text } from '../../../../../src/core/report/reporters/findings/text.js';
import { findingsOf } from '../../../../helpers/reviews.js';
import { expectGoodText } from '../../../../helpers/screens.js';

it('prints the worst first, each with place and remedy', () => {
  expect(text.render(findingsOf(), { width: 80, color: false })).toMatchSnapshot();
});

it('fits narrow screens, and colours change no word', () => {
  expectGoodText((screen) => text.render(findingsOf(), screen));
});

it('says that nothing was found', () => {
  expect(text.render(findingsOf([]), { width: 80, color: false })).toBe('✓ 5 entries, 1 addon checked: 0 errors, 0 warnings, 0 notes.\n');
});
