import { expect, it } from 'vitest';
import { text } from '../../../../../src/core/report/reporters/verification/text.js';
import type { Verification } from '../../../../../src/model/verification.js';
import { expectGoodText } from '../../../../helpers/screens.js';
import { brokenGroup, makeGroup, makeVerification } from '../../../../helpers/verification.js';

const screen = { width: 80, color: false };
const render = (verification: Verification) => text.render({ verification, at: '2026-11-23', tool: '1.0.0' }, screen);

it('prints what went well and what did not', () => {
  const evidence = [
    { addon: 'pallet_note', entry: 'CR-0001', file: 'register/evidence/CR-0001/2026-11-23-0123456789ab.json' },
    { addon: 'old_note', why: 'it was not generated from an entry' },
  ];
  const together = makeGroup({ kind: 'together', addons: ['old_note', 'pallet_note'] });
  expect(render(makeVerification([brokenGroup, together], { evidence }))).toMatchSnapshot();
});

it('says that all is well only when it is', () => {
  expect(render(makeVerification())).toContain('all is well');
  expect(render(makeVerification([makeGroup(), brokenGroup]))).toMatch(/1 of 2 runs failed\.\n$/);
});

it('fits narrow screens, and lets no control character through', () => {
  expectGoodText((to) => text.render({ verification: makeVerification([brokenGroup, makeGroup()]), at: '2026-11-23', tool: '1' }, to));
});

it('tells how many there are beyond what is shown', () => {
  const [line] = brokenGroup.ownLines;
  const lines = line === undefined ? [] : Array.from({ length: 33 }, () => line);
  expect(render(makeVerification([{ ...brokenGroup, ownLines: lines }]))).toContain('and 13 more: --json');
});
