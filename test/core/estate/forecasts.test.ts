import { expect, it } from 'vitest';
import { forecastsOf } from '../../../src/core/estate/forecasts.js';
import type { Customization } from '../../../src/model/portfolio.js';

const one = (plannedLines: number | undefined, finishedLines: number | undefined): Customization => ({
  ...{ id: 'CR-0001', title: 'Hold', isRegistered: true, level: 'B', notKnown: [], neededBy: [] },
  ...(plannedLines === undefined ? {} : { plannedLines }),
  ...(finishedLines === undefined ? {} : { finishedLines }),
});

it('is a median over what has a forecast and code', () => {
  const all = [one(100, 100), one(90, 100), one(50, 100), one(10, undefined), one(undefined, 10)];
  expect(forecastsOf(all)).toMatchObject({ of: 3, forecast: 240, expected: 240, finished: 300, exact: 1, inside: 1, medianError: 0.1 });
  expect(forecastsOf(all)?.off.map(({ forecast }) => forecast)).toEqual([50, 90]);
  const ranged = { ...one(50, 100), foreseenLines: { low: 60, expected: 95, high: 140 } };
  expect(forecastsOf([ranged])).toMatchObject({ forecast: 50, expected: 95, exact: 0, inside: 1, medianError: 0.05 });
  expect(forecastsOf([...all, one(0, 100)])?.medianError).toBeCloseTo(0.3, 10);
});

it('divides by no code of no line', () => {
  expect(forecastsOf([one(10, 0)])).toMatchObject({ of: 1, exact: 0, medianError: 0 });
  expect(forecastsOf([one(10, undefined)])).toBeUndefined();
});
