import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import {
  entriesReporters,
  entryReporters,
  findingReporters,
  registerReporters,
  scoreReporters,
  verdictReporters,
} from '../../../src/core/report/reporters/index.js';
import type { RegisterSubject } from '../../../src/core/report/subject.js';
import { terminalWidth } from '../../../src/core/text/terminal.js';
import type { Screen } from '../../../src/model/screen.js';
import { findingsOf, hostile, reviewOf, sampleReviews, subjectOf } from '../../helpers/reviews.js';

const wide: Screen = { width: 80, color: false };
const narrow: Screen = { width: 40, color: false };
const subject = subjectOf();
const refused = subjectOf(sampleReviews().slice(1, 2));
const hostileOne = subjectOf(sampleReviews().slice(4));

const texts: readonly (readonly [string, (screen: Screen) => string])[] = [
  ['entries', (screen) => entriesReporters.text.render(subject, screen)],
  ['one entry', (screen) => entryReporters.text.render(refused, screen)],
  ['scores of all', (screen) => scoreReporters.text.render(subject, screen)],
  ['scores of one', (screen) => scoreReporters.text.render(refused, screen)],
  ['verdicts of all', (screen) => verdictReporters.text.render(subject, screen)],
  ['verdict of one', (screen) => verdictReporters.text.render(refused, screen)],
  ['register', (screen) => registerReporters.text.render(subject, screen)],
  ['findings', (screen) => findingReporters.text.render(findingsOf(), screen)],
];

describe('text reporters', () => {
  it.each(texts)('%s, 80 columns', (_name, render) => {
    expect(render(wide)).toMatchSnapshot();
  });

  it.each(texts)('%s fit 40 and 20 columns', (_name, render) => {
    for (const width of [40, 20]) {
      const widest = Math.max(...render({ width, color: false }).split('\n').map(terminalWidth));
      expect(widest).toBeLessThanOrEqual(width);
    }
  });

  it('turn tables into lists when they are narrow', () => {
    expect(entriesReporters.text.render(subject, narrow)).toMatchSnapshot();
  });

  it.each(texts)('%s paint nothing without colours and let no control character through', (_name, render) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for control characters is the purpose of this expression
    expect(render(wide)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/);
  });

  it('paint with colours, and say the same', () => {
    const painted = entryReporters.text.render(refused, { width: 80, color: true });
    expect(painted).toContain('\u001B[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with a control character
    expect(painted.replace(/\u001B\[\d+m/g, '')).toBe(entryReporters.text.render(refused, wide));
  });

  it('show the escape sequence of a hostile text instead of obeying it', () => {
    const text = entryReporters.text.render(hostileOne, { width: 200, color: true });
    expect(text).toContain('␛[31m');
    expect(text).not.toContain('\u001B[31m|');
  });

  it('say that there is nothing', () => {
    const nothing = subjectOf([]);
    for (const { text } of [entriesReporters, scoreReporters, verdictReporters]) expect(text.render(nothing, wide)).toBe('No entries.\n');
    expect(findingReporters.text.render(findingsOf([]), wide)).toBe('✓ 5 entries, 1 addon checked: 0 errors, 0 warnings, 0 notes.\n');
  });
});

describe('markdown reporters', () => {
  it.each([
    ['scores', scoreReporters.markdown.render(subject, wide)],
    ['register', registerReporters.markdown.render(subject, wide)],
  ])('%s', (_name, text) => {
    expect(text).toMatchSnapshot();
  });

  it('keep hostile text inert', () => {
    const text = registerReporters.markdown.render(hostileOne, wide);
    expect(text).not.toMatch(/(?<!\\)<(img|script)/);
    expect(text).not.toContain('](javascript');
    expect(text).not.toMatch(/@team/);
  });
});

describe('json reporters', () => {
  const reporters: readonly (readonly [string, (of: RegisterSubject) => string])[] = [
    ['entries', (of) => entriesReporters.json.render(of, wide)],
    ['entry', (of) => entryReporters.json.render(of, wide)],
    ['scores', (of) => scoreReporters.json.render(of, wide)],
    ['verdicts', (of) => verdictReporters.json.render(of, wide)],
    ['register', (of) => registerReporters.json.render(of, wide)],
  ];

  it.each(reporters)('%s has its format, its kind and one item for each entry', (kind, render) => {
    const parsed = JSON.parse(render(subject));
    expect(parsed).toMatchObject({ format: 1, kind, tool: '0.1.0', at: '2026-11-23', organization: 'Northwind Wholesale' });
    expect(parsed.entries.map(({ id }: { id: string }) => id)).toEqual(['CR-0001', 'CR-0002', 'CR-0003', 'CR-0004', 'CR-0005']);
  });

  it.each(reporters)('%s keeps its keys', (_kind, render) => {
    expect(keysOf(JSON.parse(render(subjectOf([reviewOf('CR-0001')]))))).toMatchSnapshot();
  });

  it('findings are printed as they are', () => {
    expect(JSON.parse(findingReporters.json.render(findingsOf(), wide))).toMatchObject({
      format: 1,
      kind: 'findings',
      findings: findingsOf().findings,
    });
  });
});

describe('reporters of findings for other tools', () => {
  it('sarif', () => {
    expect(findingReporters.sarif.render(findingsOf(), wide)).toMatchSnapshot();
  });

  it('sarif keeps what the 2.1.0 schema asks for', () => {
    const { $schema, version, runs } = JSON.parse(findingReporters.sarif.render(findingsOf(), wide));
    expect([$schema, version, runs.length]).toEqual(['https://json.schemastore.org/sarif-2.1.0.json', '2.1.0', 1]);
    const [{ tool, results }] = runs;
    for (const { ruleId, ruleIndex, level, message, locations = [] } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(['none', 'note', 'warning', 'error']).toContain(level);
      expect(message.text).not.toBe('');
      for (const { physicalLocation } of locations) expect(physicalLocation.artifactLocation.uri).toMatch(/^[A-Za-z0-9._~/%-]+$/);
    }
  });

  it('junit', () => {
    expect(findingReporters.junit.render(findingsOf(), wide)).toMatchSnapshot();
  });

  it.each([
    ['with findings', findingsOf()],
    ['without', findingsOf([])],
  ])('junit is well-formed XML %s', (_name, findings) => {
    expect(XMLValidator.validate(findingReporters.junit.render(findings, wide))).toBe(true);
  });

  it('github puts each finding on a line of its own, and nothing else can become a command', () => {
    const text = findingReporters.github.render(findingsOf(), wide);
    expect(text).toMatchSnapshot();
    expect(text.trimEnd().split('\n')).toHaveLength(findingsOf().findings.length);
    const split = [{ rule: 'x', severity: 'error', message: `a\n::error::${hostile}`, exitCode: 1 } as const];
    expect(findingReporters.github.render(findingsOf(split), wide).trimEnd().split('\n')).toHaveLength(1);
  });
});

/** Every key with its depth; values left out. */
function keysOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => keysOf(item, `${path}[]`)))];
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`));
}
