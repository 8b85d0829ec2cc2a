import { expect } from 'vitest';
import { terminalWidth } from '../../src/core/text/terminal.js';
import type { Screen } from '../../src/model/screen.js';

/** What holds for every text: it fits 40 and 20 columns, no control character gets through, and colours change no word. */
export function expectGoodText(render: (screen: Screen) => string): void {
  for (const width of [40, 20]) {
    const widest = Math.max(...render({ width, color: false }).split('\n').map(terminalWidth));
    expect(widest).toBeLessThanOrEqual(width);
  }
  const plain = render({ width: 80, color: false });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for control characters is the purpose of this expression
  expect(plain).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  const painted = render({ width: 80, color: true });
  expect(painted).toContain('\u001B[');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
  expect(painted.replace(/\u001B\[\d+m/g, '')).toBe(plain);
}
