import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { handLines } from '../../../src/core/impact/effort/hand-lines.js';
import type { CodeLines } from '../../../src/model/code-lines.js';
import { copyOfSample, remove, warrant } from '../../helpers/command.js';

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
  expect(warrant(['generate', 'CR-0006', 'CR-0005'], { cwd: folder }).code).toBe(0);
});
afterAll(() => remove(folder));

const run = (...args: readonly string[]) => warrant([...args, '--cache-dir', join(folder, 'cache')], { cwd: folder });
const flat = (text: string): string => text.replace(/\s+/g, ' ');
const linesOf = (id: string): CodeLines => {
  const [{ codeLines }] = JSON.parse(run('score', id, '--json').out).entries;
  expect(JSON.parse(run('show', id, '--json').out).entries[0].codeLines).toEqual(codeLines);
  return codeLines;
};
const addon = 'generated/17.0/tarnbeck_goods_damage';

it('tells the same three times of an addon as it was generated', () => {
  const { forecast, generated, finished } = linesOf('CR-0006');
  expect([generated, finished]).toEqual([forecast, forecast]);
  expect(flat(run('score', 'CR-0006').out)).toContain('(as foreseen)');
});

it('forecasts what an extending entry adds, without code of its own', () => {
  const { forecast, generated, finished } = linesOf('CR-0014');
  expect(forecast).toBeGreaterThan(20);
  expect([generated, finished]).toEqual([undefined, undefined]);
});

it('estimates what a person writes from the declared places', () => {
  const { forecast, foreseen, places } = linesOf('CR-0007');
  expect(forecast).toBe(0);
  expect(places).toMatchObject({ 'method-override': 1, 'method-call': 1, controller: 1 });
  const { low, expected, high } = handLines(places);
  expect(foreseen).toEqual({ low: Math.round(low), expected: Math.round(expected), high: Math.round(high) });
  expect(flat(run('score', 'CR-0007').out)).toMatch(
    /Lines about \d+ \(\d+ to \d+\) foreseen, 0 of them from the plan; the rest estimated from 7 declared places of code by hand/,
  );
});

it('counts hand-made lines on disk, as they are billed, and neither comments nor tests', () => {
  const before = linesOf('CR-0006');
  appendFileSync(join(folder, addon, 'models/__init__.py'), '# a note\nANSWER = 42\n');
  writeFileSync(join(folder, addon, 'helpers.py'), 'ONE = 1\nTWO = 2\n');
  appendFileSync(join(folder, addon, 'tests/__init__.py'), 'THREE = 3\n');
  expect(linesOf('CR-0006')).toEqual({ ...before, finished: (before.finished ?? 0) + 3 });
  expect(flat(run('show', 'CR-0006').out)).toContain('(3 more than foreseen)');
  const { forecasts, customizations } = JSON.parse(run('portfolio', '--json').out);
  const lines = before.forecast ?? 0;
  expect(customizations).toContainEqual(
    expect.objectContaining({ id: 'CR-0006', plannedLines: lines, generatedLines: lines, finishedLines: lines + 3, lines: lines + 3 }),
  );
  expect(forecasts).toMatchObject({ of: 2, exact: 1, medianError: expect.any(Number) });
  expect(flat(run('portfolio').out)).toMatch(
    /1 as foreseen, 1 of 2 in their range; half of them are off by \d+ % or less\. Id Title Plan Foreseen Generated Finished CR-0006/,
  );
});

it('does not know what was generated when the record lost a text', () => {
  rmSync(join(folder, addon, '.warrant/base/__init__.py.txt'));
  expect(linesOf('CR-0006').generated).toBeUndefined();
});
