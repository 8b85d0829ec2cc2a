import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EffortFinding } from '../../../../src/core/impact/effort/count.js';
import { type EffortInput, estimateEffort } from '../../../../src/core/impact/effort/estimate.js';
import type { EffortParameters } from '../../../../src/core/impact/effort/parameters-type.js';
import { addUp, rangeAround } from '../../../../src/core/impact/effort/range.js';
import { breakSeverities } from '../../../../src/model/known-break.js';
import { addon, inFile, python, xml } from '../../../helpers/facts.js';

const parameters: EffortParameters = {
  from: '16.0',
  to: '17.0',
  records: 1,
  weights: {
    'python-mechanical': 4,
    'python-judgement': 7,
    'data-mechanical': 3,
    'data-judgement': 5,
    'script-rewritten': 1,
    exposure: 0.5,
    'python-lines': 0.01,
    'data-lines': 0.02,
    'script-lines': 0.1,
  },
  range: { low: { intercept: -1, slope: 1.1 }, high: { intercept: 0.8, slope: 1 } },
};

const script = { module: '@mine/x', style: 'esm', imports: [], exports: [], patches: [], templates: [], registries: [] } as const;
const facts = addon('mine', {
  python: [
    { ...inFile('models/x.py', python()), lines: 100 },
    { ...inFile('tests/test_x.py', python()), lines: 900, role: 'test' },
  ],
  xml: [{ ...inFile('views/x.xml', xml()), lines: 50 }],
  javascript: [
    { ...inFile('static/src/x.js', script), lines: 40 },
    { ...inFile('static/lib/jquery.js', script), lines: 9000 },
  ],
});

const first = { from: '16.0', to: '17.0' };
const second = { from: '17.0', to: '18.0' };
type Finding = EffortInput['findings'][number];
const finding = (file: string, line: number, given: Partial<Finding> = {}): Finding => ({
  ...{ place: { file, line }, severity: 'runtime-error', mechanical: true, step: first },
  ...given,
});
const estimate = (findings: readonly Finding[], given: Partial<EffortInput> = {}) =>
  estimateEffort({ facts, findings, touchpoints: [], steps: [first], volatility: () => 0, ...given }, parameters);
const size = 100 * 0.01 + 50 * 0.02 + 40 * 0.1;

describe('expected lines', () => {
  it('are a share of what was written by hand, outside tests and libraries', () => {
    expect(estimate([]).expected).toBeCloseTo(size);
  });

  it.each([
    ['that a program could repair in Python', finding('models/x.py', 1), 4],
    ['that somebody has to judge in Python', finding('models/x.py', 1, { mechanical: false }), 7],
    ['in a view', finding('views/x.xml', 1), 3],
    ['in CSV that somebody has to judge', finding('security/a.csv', 1, { mechanical: false }), 5],
    ['in a script, which is written anew', finding('static/src/x.js', 3), 40],
    ['that breaks nothing', finding('models/x.py', 1, { severity: 'warning' }), 0],
    ['in a test', finding('tests/test_x.py', 1, { role: 'test' }), 0],
    ['in the manifest', finding('__manifest__.py', 1), 0],
  ])('grow by a finding %s', (_what, one, lines) => {
    expect(estimate([one]).expected).toBeCloseTo(size + lines);
  });

  it('count a script once, however much is found in it', () => {
    expect(estimate([finding('static/src/x.js', 3), finding('static/src/x.js', 9)]).expected).toBeCloseTo(size + 40);
  });

  it('grow with touchpoints on models that change often', () => {
    const touch = { place: { file: 'models/x.py', line: 1 }, use: 'read', model: 'stock.move' } as const;
    const found = estimate([], {
      touchpoints: [touch, { ...touch, role: 'test' }, { ...touch, use: 'record-value' }],
      volatility: (_step, model) => (model === 'stock.move' ? Math.E - 1 : 0),
    });
    expect(found.expected).toBeCloseTo(size + 0.5);
    expect(found.steps[0]?.parts).toContainEqual({ kind: 'exposure', count: 1, lines: 0.5 });
  });
});

describe('several steps', () => {
  const both = [first, second];

  it('count a line once that two of them touch, for the one that it costs most in', () => {
    const cheap = finding('models/x.py', 5);
    const dear = finding('models/x.py', 5, { step: second, mechanical: false });
    const found = estimate([cheap, dear, finding('views/x.xml', 1, { step: second })], { steps: both });
    expect(found.steps.map(({ expected }) => expected - size)).toEqual([4, 10].map((lines) => expect.closeTo(lines)));
    expect(found.expected).toBeCloseTo(2 * size + 7 + 3);
  });

  it('are extrapolated as soon as one of them is', () => {
    const found = estimate([], { steps: both });
    expect([found.basis, ...found.steps.map(({ basis }) => basis)]).toEqual(['extrapolated', 'calibrated', 'extrapolated']);
    expect(estimate([]).basis).toBe('calibrated');
  });

  it('have a wider range when they are extrapolated', () => {
    const at = (step: typeof first) => estimate([finding('models/x.py', 1, { step })], { steps: [step] });
    const [known, unknown] = [at(first), at(second)];
    expect(unknown.expected).toBe(known.expected);
    expect(unknown.low).toBeLessThan(known.low);
    expect(unknown.high).toBeGreaterThan(known.high);
  });
});

const findings = fc.array(
  fc.record({
    place: fc.record({ file: fc.constantFrom('models/x.py', 'views/x.xml', 'static/src/x.js', '__manifest__.py'), line: fc.nat(5) }),
    severity: fc.constantFrom(...breakSeverities),
    mechanical: fc.boolean(),
    step: fc.constantFrom(first, second),
  }) satisfies fc.Arbitrary<EffortFinding>,
);

it('never shrinks by one more finding, and its range holds what is expected and nothing below zero', () => {
  fc.assert(
    fc.property(findings, findings, (some, more) => {
      const [one, other] = [estimate(some, { steps: [first, second] }), estimate([...some, ...more], { steps: [first, second] })];
      for (const key of ['low', 'expected', 'high'] as const) expect(other[key]).toBeGreaterThanOrEqual(one[key] - 1e-9);
      for (const { low, expected, high } of [one, other, ...one.steps]) {
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(expected);
        expect(high).toBeGreaterThanOrEqual(expected);
      }
      const single = one.steps.map(({ expected }) => expected);
      expect(one.expected).toBeLessThanOrEqual(single.reduce((sum, lines) => sum + lines, 0) + 1e-9);
      expect(one.expected).toBeGreaterThanOrEqual(Math.max(...single) - 1e-9);
    }),
  );
});

it('never says less than nothing', () => {
  expect(rangeAround(0, parameters.range).low).toBe(0);
});

it('adds ranges up end by end', () => {
  const ranges = [rangeAround(0, parameters.range), rangeAround(10, parameters.range)];
  expect(addUp([])).toEqual({ low: 0, expected: 0, high: 0 });
  expect(addUp(ranges)).toEqual({
    low: (ranges[0]?.low ?? 0) + (ranges[1]?.low ?? 0),
    expected: 10,
    high: (ranges[0]?.high ?? 0) + (ranges[1]?.high ?? 0),
  });
});
