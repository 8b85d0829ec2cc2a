import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderAudit } from '../../src/app/render-audit.js';
import type { AuditSubject } from '../../src/core/report/subject.js';
import { readWorkbook } from '../../src/io/spreadsheet/read-workbook.js';
import { auditSubject, plainScreen } from '../helpers/audit-report.js';

/** An addon whose texts would act if anything let them. */
function hostile(): AuditSubject {
  const subject = auditSubject();
  const [first] = subject.report.addons;
  if (first === undefined) throw new Error('there is an addon');
  const message = '<script>alert(1)</script>\u0000';
  const finding = { rule: 'r', severity: 'error', message, exitCode: 0, place: { file: '=cmd', line: 1 } } as const;
  const advice = { value: 'retire', because: [`"><img src=x>${'x'.repeat(40_000)}`] } as const;
  const one = { ...first, name: '=1+1', folder: '@x', advice, findings: Array.from({ length: 60 }, () => finding) };
  return { ...subject, report: { ...subject.report, addons: [one] } };
}

const page = async (subject: AuditSubject): Promise<string> => String(await renderAudit(subject, 'html', plainScreen));

describe('the page', () => {
  it('encodes every text, and says how many findings it does not hold', async () => {
    const text = await page(hostile());
    expect(text).not.toMatch(/<script|<img/);
    expect(text).toContain('&lt;script&gt;alert(1)');
    expect(text).toContain('And 10 more');
    expect(await page({ ...hostile(), findings: true })).not.toContain('And 10 more');
  });

  it('allows its own style sheet and nothing else', async () => {
    expect(await page(auditSubject())).toMatch(/default-src &#39;none&#39;; style-src &#39;sha256-[A-Za-z0-9+/=]{44}&#39;; base-uri/);
  });

  it('has a row and details for each addon, and those that can go', async () => {
    const text = await page(hostile());
    for (const words of ['href="#a1"', 'id="a1"', 'What can go', 'What was found']) expect(text).toContain(words);
    expect(await page(auditSubject())).not.toContain('What can go');
  });
});

describe('the workbook', () => {
  const workbook = async (): Promise<Uint8Array> => {
    const bytes = await renderAudit(hostile(), 'xlsx', plainScreen);
    if (typeof bytes === 'string') throw new Error('a workbook is bytes');
    return bytes;
  };

  it('holds texts as they are, cut where a program would refuse the cell, in three sheets', async () => {
    const rows = readWorkbook({ path: 'a.xlsx', bytes: Buffer.from(await workbook()), sha256: '' }).map(({ cells }) => cells);
    expect(rows.some(([first, second]) => first === '=1+1' && second === '@x')).toBe(true);
    expect(rows.filter(([first, , rule]) => first === '=1+1' && rule === 'r')).toHaveLength(60);
    expect(rows.flat().some((cell) => cell.includes('<script>alert(1)</script>\uFFFD'))).toBe(true);
    expect(Math.max(...rows.flat().map((cell) => cell.length))).toBe(32_767);
    expect(Object.keys(unzipSync(await workbook())).filter((name) => name.includes('sheets/'))).toHaveLength(3);
  });

  it('has no formula', async () => {
    const text = Object.values(unzipSync(await workbook())).map((part) => Buffer.from(part).toString());
    expect(text.join('')).not.toMatch(/<f\b|t="str"|<v>/);
  });
});
