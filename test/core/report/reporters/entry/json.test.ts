import { expect, it } from 'vitest';
import { json } from '../../../../../src/core/report/reporters/entry/json.js';
import { keysOf } from '../../../../helpers/keys.js';
import { reviewOf, subjectOf } from '../../../../helpers/reviews.js';

const screen = { width: 80, color: false };

it('has its format, its kind and one item for each entry', () => {
  const parsed = JSON.parse(json.render(subjectOf(), screen));
  expect(parsed).toMatchObject({ format: 1, kind: 'entry', tool: '0.1.0', at: '2026-11-23', organization: 'Northwind Wholesale' });
  expect(parsed.entries.map(({ id }: { id: string }) => id)).toEqual(['CR-0001', 'CR-0002', 'CR-0003', 'CR-0004', 'CR-0005']);
});

it('keeps its keys', () => {
  expect(keysOf(JSON.parse(json.render(subjectOf([reviewOf('CR-0001')]), screen)))).toMatchSnapshot();
});
