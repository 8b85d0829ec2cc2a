import type { FindingsSubject, RegisterSubject } from '../../src/core/report/subject.js';
import { parseAddon } from '../../src/model/addon/addon.js';
import type { Candidate } from '../../src/model/alternatives.js';
import type { Answer, Assessment, CriterionAnswer, Score, ScoreId } from '../../src/model/assessment.js';
import type { Decision, RecordedDecision } from '../../src/model/decision.js';
import { Entry, type EntryInput } from '../../src/model/entry.js';
import type { Finding } from '../../src/model/finding.js';
import { Policy } from '../../src/model/policy.js';
import type { RegisteredEntry } from '../../src/model/register.js';
import type { EntryReview } from '../../src/model/review.js';
import type { RuleResult } from '../../src/model/verdict.js';

/** Reviews for tests of reporters: made by hand, so that a change of a score or a rule does not change what reporters must print. */
export const policy = Policy.parse({
  organization: 'Northwind Wholesale',
  roles: {
    requester: { title: 'Requester', may: ['submit'] },
    'process-owner': { title: 'Process owner', may: ['approve', 'reject', 'request-changes'] },
    'design-authority': { title: 'Design authority', may: ['approve', 'reject', 'waive', 'revoke', 'retire', 'review', 'go-live'] },
  },
  people: {
    'sales-operations': {
      name: 'Sales operations',
      email: 'sales-operations@example.com',
      terms: [{ role: 'requester', from: '2025-01-01' }],
    },
    'head-of-sales': { name: 'Head of sales', email: 'head-of-sales@example.com', terms: [{ role: 'process-owner', from: '2025-01-01' }] },
    architect: { name: 'Enterprise architect', email: 'architect@example.com', terms: [{ role: 'design-authority', from: '2025-01-01' }] },
  },
  processes: {
    'order-to-cash': { title: 'Order to cash', owner: 'head-of-sales', budget: 100 },
    warehouse: { title: 'Warehouse', owner: 'head-of-sales', budget: 40 },
  },
  thresholds: { justification: 60, upgradeImpact: 50, plannedCoverage: 70 },
  approvals: { requirements: [{ role: 'process-owner' }, { role: 'design-authority' }] },
});

export const digestOf = (id: string): string => id.replace(/\D/g, '').padStart(64, 'a');

export function entryOf(input: Partial<EntryInput> & { readonly id: string }): Entry {
  return Entry.parse({
    title: 'Delivery instructions',
    series: '17.0',
    process: 'order-to-cash',
    requester: 'sales-operations',
    owner: 'head-of-sales',
    justification: {
      kind: 'compliance',
      problem: 'Drivers call the office because instructions are missing.',
      measure: { name: 'calls a week', unit: 'calls', baseline: 120, target: 20, by: '2027-06-30' },
      benefit: { perYear: 42000, currency: 'EUR', how: 'Half an hour of a dispatcher a day.' },
      cost: { buildDays: 3, daysPerYear: 0.5 },
      volumes: { what: 'deliveries', perMonth: 9000 },
      alternatives: [{ kind: 'standard', name: 'Notes on the order', why: 'They do not reach the transfer.' }],
      consequence: 'Redeliveries stay at three in a hundred.',
      sponsor: 'head-of-sales',
    },
    security: { personalData: 'business-contact', reach: 'internal', newPrivileges: false, sudo: false },
    addon: {
      name: 'sale_delivery_instruction',
      depends: ['sale', 'stock'],
      models: { 'sale.order': { kind: 'extend', fields: { delivery_instruction: { type: 'text' } } } },
    },
    acceptance: [
      {
        id: 'AC-1',
        level: 'unit',
        scenario: 'partial delivery',
        given: 'an order with an instruction',
        when: 'it is delivered in two parts',
        then: 'both transfers show it',
      },
    ],
    upgrade: {
      strategy: 'keep',
      exit: 'When the standard shows order notes on transfers.',
      rollback: 'Uninstall.',
      dataAtRisk: 'The instructions.',
    },
    ...input,
  });
}

export function registeredOf(entry: Entry): RegisteredEntry {
  return { entry, authored: entry, digest: digestOf(entry.id), file: `register/entries/${entry.id}-sample.ts` };
}

export function answerOf(criterion: string, answer: Partial<CriterionAnswer> & Pick<Answer, 'outcome'>): CriterionAnswer {
  return { criterion, asks: `Is ${criterion} known?`, weight: 2, remedy: `State ${criterion}.`, gain: 0, evidence: [], ...answer };
}

export function scoreOf(id: ScoreId, low: number, high: number, answers: readonly CriterionAnswer[] = []): Score {
  const caveats = id === 'upgrade-impact' ? ['Not calibrated on data: weights are estimates.'] : [];
  return { id, range: { low, high }, better: id === 'upgrade-impact' ? 'low' : 'high', caveats, answers };
}

export function assessmentOf(entry: string, scores: Partial<Record<ScoreId, Score>> = {}): Assessment {
  return {
    entry,
    scores: {
      justification: scoreOf('justification', 82, 82, [
        answerOf('measurable-target', { outcome: 'yes', evidence: [{ pointer: '/justification/measure', note: 'from 120 to 20 calls' }] }),
      ]),
      'upgrade-impact': scoreOf('upgrade-impact', 18, 24, [
        answerOf('references-exist', { outcome: 'not-known', gain: 6, evidence: [{ note: 'no catalogue of 17.0' }] }),
      ]),
      'test-coverage': scoreOf('test-coverage', 37, 88, [
        answerOf('every-model-covered', { outcome: 'yes' }),
        answerOf('access-covered', { outcome: 'no', gain: 25, evidence: [{ pointer: '/acceptance', note: 'no criterion covers access' }] }),
      ]),
      ...scores,
    },
    plannedCoverage: { low: 75, high: 75 },
    measuredCoverage: { low: 0, high: 100 },
    level: { value: 'not-known', atLeast: 'B', because: [{ note: 'no catalogue' }] },
    impact: [
      { pointer: '/addon/depends/0', what: 'depends on sale', points: 2 },
      { pointer: '/addon/models/sale.order', what: 'extends sale.order', points: 6, breakId: 'BR-012', step: '17.0 → 18.0' },
      {
        pointer: '/addon/models/sale.order',
        what: 'the field sale.order.x is gone',
        points: 8,
        changeId: '17.0-18.0 x',
        step: '17.0 → 18.0',
      },
      { pointer: '', what: 'names that changed in no known step: 4', points: 0.6, criterion: 'holds-beyond-catalogues', expected: true },
    ],
    debt: 18,
    effort: { lines: { low: 4, high: 20 }, days: { low: 0.1, high: 0.5 }, step: '17.0 → 18.0', upTo: [] },
  };
}

export const rule = (id: string, outcome: RuleResult['outcome'], more: Partial<RuleResult> = {}): RuleResult => ({
  rule: id,
  asks: `Does ${id} hold?`,
  outcome,
  reasons: [],
  waivable: true,
  ...more,
});

const candidate: Candidate = {
  ...{ pointer: '/title', what: 'the feature', kind: 'setting', name: 'res.config.settings.group_uom', from: 'product', series: '17.0' },
  ...{ place: 'at-hand', nearness: 0.5, why: 'shares uom; gives users the group uom.group_uom', named: false },
};

type ReviewParts = Partial<Omit<EntryReview, 'registered'>> & { readonly entry?: Entry };

export function reviewOf(id: string, { entry = entryOf({ id }), ...parts }: ReviewParts = {}): EntryReview {
  const [owner, authority] = policy.approvals.requirements;
  if (owner === undefined || authority === undefined) throw new Error('the policy of the makers has two requirements');
  return {
    registered: registeredOf(entry),
    state: 'approved',
    flags: [],
    assessment: assessmentOf(id),
    approval: {
      satisfied: true,
      requirements: [
        { requirement: owner, approvedBy: [{ person: 'head-of-sales', date: '2026-10-02' }], missing: 0 },
        { requirement: authority, approvedBy: [{ person: 'architect', date: '2026-10-05' }], missing: 0 },
      ],
      since: '2026-10-05',
      emergency: false,
      ignored: [],
    },
    verdict: {
      entry: id,
      series: '17.0',
      allowed: true,
      rules: [rule('schema', 'pass'), rule('references', 'not-known', { reasons: ['no catalogue of 17.0'] })],
    },
    addons: [],
    alternatives: { series: '17.0', candidates: [candidate], unknown: ['community addons of 17.0 are listed as of 2026-10-01'] },
    ...parts,
  };
}

export function decisionOf(entry: string, number: number, parts: Partial<Decision> = {}): RecordedDecision {
  const self = String(number).padStart(64, 'd');
  return {
    format: 1,
    entry,
    digest: digestOf(entry),
    kind: 'approve',
    person: 'head-of-sales',
    role: 'process-owner',
    date: '2026-10-02',
    reason: 'The benefit is proven at one site.',
    parents: number > 1 ? [String(number - 1).padStart(64, 'd')] : [],
    ...parts,
    self,
    file: `register/decisions/${entry}/${number}.json`,
  };
}

const refusedVerdict = (id: string) => ({
  entry: id,
  series: '17.0' as const,
  allowed: false,
  rules: [
    rule('approvals', 'fail', {
      reasons: ['1 approval by Design authority is missing.'],
      remedy: 'Ask the design authority to approve it.',
      waivable: false,
    }),
    rule('budget', 'fail', { reasons: ['Warehouse uses 58 of 40 points.'], remedy: 'Retire something, or ask for a waiver.' }),
    rule('planned-coverage', 'waived', { reasons: ['until 2026-12-31 by Enterprise architect'] }),
    rule('schema', 'pass'),
    rule('series', 'not-applicable'),
  ],
});

/** Five entries: allowed, refused, rejected, stale and hostile. */
export function subjectOf(entries: readonly EntryReview[] = sampleReviews()): RegisterSubject {
  const decisions = new Map(
    entries.map(({ registered: { entry } }) => [
      entry.id,
      [
        decisionOf(entry.id, 1, {
          kind: 'submit',
          person: 'sales-operations',
          role: 'requester',
          date: '2026-09-30',
          reason: 'Asked for by dispatch.',
        }),
        decisionOf(entry.id, 2, { conditions: ['Pilot at one warehouse first.'] }),
        decisionOf(entry.id, 3, {
          person: 'architect',
          role: 'design-authority',
          date: '2026-10-05',
          reason: 'No core method is replaced.',
        }),
      ],
    ]),
  );
  return {
    tool: '0.1.0',
    review: { at: '2026-11-23', entries },
    register: {
      root: '/register-root',
      policy,
      entries: entries.map(({ registered }) => registered),
      decisions,
      snapshots: new Map(),
      evidence: new Map(),
      problems: [],
      locate: (id) => ({ file: id }),
      parseAddon,
    },
  };
}

export const hostile =
  '<img src=x onerror="alert(1)">\u001B[31m|`*_[x](javascript:alert(1)) </style><script>alert(2)</script> ::error::@team';

export function sampleReviews(): readonly EntryReview[] {
  const low = { ...assessmentOf('CR-0002'), debt: 58 };
  return [
    reviewOf('CR-0001', { state: 'generated', addons: ['/register-root/generated/17.0/sale_delivery_instruction'] }),
    reviewOf('CR-0002', {
      entry: entryOf({ id: 'CR-0002', title: 'Goods damage register', process: 'warehouse', justification: {} }),
      state: 'submitted',
      flags: [{ flag: 'over-budget', why: 'Warehouse uses 58 of 40 points' }],
      assessment: {
        ...low,
        scores: {
          ...low.scores,
          justification: scoreOf('justification', 10, 30, [answerOf('named-alternatives', { outcome: 'no', gain: 20 })]),
        },
      },
      approval: {
        satisfied: false,
        requirements: policy.approvals.requirements.map((requirement) => ({ requirement, approvedBy: [], missing: 1 })),
        emergency: false,
        ignored: [],
      },
      verdict: refusedVerdict('CR-0002'),
    }),
    reviewOf('CR-0003', {
      entry: entryOf({ id: 'CR-0003', title: 'Colour of urgent orders', addon: undefined }),
      state: 'rejected',
      verdict: refusedVerdict('CR-0003'),
    }),
    reviewOf('CR-0004', {
      entry: entryOf({ id: 'CR-0004', title: 'Lot data for customs' }),
      state: 'approved',
      flags: [{ flag: 'stale', why: 'changed after approval at /addon/models' }],
      verdict: refusedVerdict('CR-0004'),
    }),
    reviewOf('CR-0005', {
      entry: entryOf({ id: 'CR-0005', title: hostile.slice(0, 110), justification: { problem: hostile } }),
      state: 'draft',
      verdict: refusedVerdict('CR-0005'),
    }),
  ];
}

export const sampleFindings: readonly Finding[] = [
  {
    rule: 'stale-approval',
    severity: 'error',
    message: 'CR-0004 was changed after its approval.',
    remedy: 'Ask for approval again.',
    entry: 'CR-0004',
    place: { file: 'register/entries/CR-0004-lot data.ts', line: 12, column: 5 },
    exitCode: 1,
  },
  {
    rule: 'unknown-key',
    severity: 'error',
    message: `unknown key ${hostile}`,
    place: { file: 'register/policy.ts', line: 3 },
    exitCode: 2,
  },
  {
    rule: 'history-not-known',
    severity: 'warning',
    message: 'git cannot vouch for the decisions.',
    remedy: 'Clone with full history.',
    exitCode: 0,
  },
  { rule: 'unused-waiver', severity: 'note', message: 'The waiver of budget is not used.', entry: 'CR-0002', exitCode: 0 },
];

export const findingsOf = (findings: readonly Finding[] = sampleFindings): FindingsSubject => ({
  findings,
  at: '2026-11-23',
  tool: '0.1.0',
  checked: { entries: 5, addons: 1 },
});
