import { expect, it } from 'vitest';
import { csv } from '../../../../../src/core/report/reporters/impact/csv.js';
import { impactFinding, impactSubject, plainScreen, unknownSubject } from '../../../../helpers/impact-report.js';

it('is a row for each finding, in which no spreadsheet finds a formula', () => {
  const out = csv.render(
    impactSubject([impactFinding(), impactFinding({ message: '=1+1, "x"', source: { kind: 'rule', id: '1718-x', status: 'reported' } })]),
    plainScreen,
  );
  const [header, first, second, end] = out.split('\r\n');
  expect(header).toBe('subject,file,line,role,severity,mechanical,rule,message,remedy,from,to,source,confidence,symbol,use');
  expect(first).toContain('mine,models/order.py,7,,runtime-error,yes,field-renamed,');
  expect(first).toContain(',0.8,field sale.order.old_name,read');
  expect(second).toContain(`"'=1+1, ""x"""`);
  expect(end).toBe('');
});

it('has a row as wide for a name that is not known', () => {
  const [header = '', row = ''] = csv.render(unknownSubject(), plainScreen).split('\r\n');
  expect(row).toContain('CR-0001,register/entries/CR-0001-x.ts,5,,not-known,,unknown-model,');
  expect(row.split(',')).toHaveLength(header.split(',').length);
});
