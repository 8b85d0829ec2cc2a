import { expect, it } from 'vitest';
import { json } from '../../../../../src/core/report/reporters/findings/json.js';
import { findingsOf } from '../../../../helpers/reviews.js';

const screen = { width: 80, color: false };

it('prints findings as they are', () => {
  const { findings } = findingsOf();
  expect(JSON.parse(json.render(findingsOf(), screen))).toEqual({
    format: 1,
    kind: 'findings',
    tool: '0.1.0',
    at: '2026-11-23',
    checked: { entries: 5, addons: 1 },
    findings,
  });
});
