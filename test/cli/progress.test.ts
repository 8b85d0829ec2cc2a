import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withProgress } from '../../src/cli/progress.js';

const { stderr } = process;
const was = { isTTY: stderr.isTTY, columns: stderr.columns };
let written: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  vi.spyOn(stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  Object.assign(stderr, was);
});

/** Work of 600 parts, 50 in a second, of which the first ones are done. */
async function reading(seconds: number): Promise<string> {
  return await withProgress('reading', async (say) => {
    for (let done = 1; done <= seconds * 50; done++) {
      await vi.advanceTimersByTimeAsync(20);
      say(`${done} of 600 addons`, { done, total: 600 });
    }
    return 'done';
  });
}

it('shows rate and remaining time on a terminal, and wipes them away', async () => {
  Object.assign(stderr, { isTTY: true, columns: 80 });
  expect(await reading(3)).toBe('done');
  expect(written.join('')).toMatch(/ reading 1[0-4]\d of 600 addons, 50\/s, \d+ s left/);
  expect(written.at(-1)).toBe('\r\u001B[K');
  expect(written.length).toBeLessThan(60);
});

it('keeps to one line of a narrow terminal', async () => {
  Object.assign(stderr, { isTTY: true, columns: 30 });
  await reading(3);
  const line = written.at(-2)?.replace('\r', '').replace('\u001B[K', '');
  expect(line).toHaveLength(29);
});

it('says how long work takes that counts nothing', async () => {
  Object.assign(stderr, { isTTY: true, columns: 80 });
  await withProgress('reading', async (say) => {
    say('writing');
    await vi.advanceTimersByTimeAsync(2000);
  });
  expect(written.at(-2)).toContain(' reading: writing, 2 s');
});

it('writes nothing into a pipe', async () => {
  Object.assign(stderr, { isTTY: false });
  await reading(3);
  expect(written).toEqual([]);
});
