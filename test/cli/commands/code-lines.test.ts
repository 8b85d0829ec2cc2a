import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

it('forecasts nothing of what a person writes', () => {
  expect(linesOf('CR-0007')).toEqual({ why: 'a person writes all of it', byHand: 7 });
  expect(flat(run('score', 'CR-0007').out)).toContain(
    'Lines forecast not known: a person writes all of it; 7 declared places that no plan renders',
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
    /1 as foreseen; half of them are off by \d+ % or less\. Id Title Forecast Generated Finished CR-0006/,
  );
});

it('does not know what was generated when the record lost a text', () => {
  rmSync(join(folder, addon, '.warrant/base/__init__.py.txt'));
  expect(linesOf('CR-0006').generated).toBeUndefined();
});
