import { expect, it } from 'vitest';
import { text } from '../../../../../src/core/report/reporters/impact/text.js';
import { impactFinding, impactSubject, plainScreen, unknownSubject } from '../../../../helpers/impact-report.js';
import { expectGoodText } from '../../../../helpers/screens.js';

it('counts, then tells each finding with its place, cause and remedy', () => {
  const out = text.render(impactSubject(), plainScreen);
  expect(out).toContain('Upgrade to Odoo 18.0: 1 finding in 1 of 3');
  expect(out).toContain('models/order.py:7: runtime error: the field sale.order.old_name is called new_name since 18.0');
  expect(out).toContain('mechanical: Use new_name. (17.0 to 18.0: catalogues of 17.0 and 18.0, 80 % sure)');
  expect(out).toContain('4 to 30 changed lines, 0 to 0.3 days over 2 addons');
  expect(out).toContain('✓ Nothing found in fine, CR-0001.');
  expect(out).not.toContain('Override stack');
});

it('tells what is not known before all that is', () => {
  const out = text.render(unknownSubject(), plainScreen);
  expect(out.indexOf('Not known: 1 name of CR-0001')).toBeLessThan(out.indexOf('Severity'));
  expect(out).toContain('? register/entries/CR-0001-x.ts:5: not known: there is no model =sale.ordre in 17.0 [unknown-model]');
  expect(out).toContain('Nothing found in what is known of CR-0001.');
  expect(out).toContain('✓ Nothing found in fine.');
});

it('tells what is the same in several places once', () => {
  const lines = [7, 8, 9, 10, 11].map((line) => impactFinding({ place: { file: 'a.py', line } }));
  const out = text.render(impactSubject(lines), plainScreen);
  expect(out).toContain('also a.py:8, a.py:9 and 2 more places');
});

it('praises nothing of which a part could not be read, and nothing that was not judged', () => {
  const problem = (file: string) => ({ code: 'python-syntax', place: { file, line: 1 }, message: 'this is no Python' });
  const unread = text.render(impactSubject([], { problems: [problem('addons/fine/a.py')] }), plainScreen);
  expect(unread).toContain('✓ Nothing found in mine, CR-0001.');
  expect(unread).toContain('Nothing found in what could be read of fine.');
  expect(text.render(impactSubject([], { to: '17.0' }), plainScreen)).not.toContain('Nothing found');
});

it('tells who changes the same, on demand', () => {
  const out = text.render({ ...impactSubject(), stack: true }, plainScreen);
  expect(out).toContain('1. mine: models/order.py:9, calls super()');
  expect(out).toContain('2. fine: models/order.py:4, never calls super()');
  const none = text.render({ ...impactSubject([], { stacks: [] }), stack: true }, plainScreen);
  expect(none).toContain('No two of the addons change the same method or node.');
});

it('fits narrow terminals, and colours change no word', () => {
  expectGoodText((screen) => text.render({ ...impactSubject(), stack: true }, screen));
});
