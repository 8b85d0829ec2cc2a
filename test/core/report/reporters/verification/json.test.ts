import { expect, it } from 'vitest';
import { json } from '../../../../../src/core/report/reporters/verification/json.js';
import { brokenGroup, makeVerification } from '../../../../helpers/verification.js';

it('holds everything that is known, for programs', () => {
  const verification = makeVerification([brokenGroup]);
  const printed = json.render({ verification, at: '2026-11-23', tool: '1.0.0' }, { width: 80, color: false });
  expect(JSON.parse(printed)).toEqual({ format: 1, kind: 'verification', tool: '1.0.0', at: '2026-11-23', ...verification });
});
