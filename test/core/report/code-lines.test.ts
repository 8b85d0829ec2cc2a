import { expect, it } from 'vitest';
import { foreseenWords } from '../../../src/core/report/code-lines.js';

it('writes thousands of lines as all other reports do', () => {
  expect(foreseenWords({ low: 1385.2, expected: 2617, high: 10_373.4 })).toBe('about 2,617 (1,385 to 10,373)');
});
