import { expect, it } from 'vitest';
import { text } from '../../../../../src/core/report/reporters/audit/text.js';
import { auditSubject, plainScreen } from '../../../../helpers/audit-report.js';
import { expectGoodText } from '../../../../helpers/screens.js';

it('shows the lowest factor and what is not known before lines and cost', () => {
  const out = text.render(auditSubject(), plainScreen).replace(/\s+/g, ' ');
  const said = ['Level 1 C', 'Not known something about 1 addon', 'Lines 120, billed as 200 or more', 'Cost 300 EUR'];
  expect(said.map((words) => out.indexOf(words))).toEqual(said.map((words) => out.indexOf(words)).toSorted((a, b) => a - b));
  for (const words of [...said, 'a lower bound of the bill', 'A note.', '2 assert nothing, 1 skipped']) expect(out).toContain(words);
});

it('fits narrow terminals', () => {
  expectGoodText((screen) => text.render({ ...auditSubject(), findings: true }, screen));
});
