import type { LoadedRegister } from '../../src/app/load-register.js';
import type { Case } from '../../src/core/gate/approvals.js';
import { assess } from '../../src/core/scoring/assess.js';
import type { Criterion, EntryFacts } from '../../src/core/scoring/criterion.js';
import { parseAddon } from '../../src/model/addon/addon.js';
import type { Alternatives } from '../../src/model/alternatives.js';
import type { Answer } from '../../src/model/assessment.js';
import type { DecisionKind, RecordedDecision } from '../../src/model/decision.js';
import { Entry, type EntryInput } from '../../src/model/entry.js';
import type { GateFacts } from '../../src/model/gate-facts.js';
import type { Series } from '../../src/model/known-series.js';
import type { Outlook } from '../../src/model/outlook.js';
import { Policy, type PolicyInput } from '../../src/model/policy.js';
import type { ReferenceReport } from '../../src/model/references.js';
import type { RegisteredEntry } from '../../src/model/register.js';
import type { Touchpoint } from '../../src/model/touchpoint.js';

/** Ann and Art are the design authority, Ben owns the process, Cleo asks, Dan may waive, Eva acts in an emergency. */
export function makePolicy(input: Partial<PolicyInput> = {}): Policy {
  const person = (role: string, process?: string) => ({
    name: role,
    email: `${role}@example.com`,
    terms: [{ role, from: '2026-01-01', until: '2027-12-31', ...(process === undefined ? {} : { process }) }],
  });
  return Policy.parse({
    organization: 'Example Wholesale',
    roles: {
      requester: { title: 'Requester', may: ['submit'] },
      authority: { title: 'Design authority', may: ['submit', 'approve', 'reject', 'request-changes', 'revoke', 'review'] },
      owner: { title: 'Process owner', may: ['approve', 'reject', 'request-changes', 'go-live', 'review', 'retire'] },
      committee: { title: 'Steering committee', may: ['waive', 'reject'] },
      incident: { title: 'Incident manager', may: ['approve'] },
    },
    people: {
      ann: person('authority'),
      art: person('authority'),
      ben: person('owner', 'order-to-cash'),
      cleo: person('requester'),
      dan: person('committee'),
      eva: person('incident'),
    },
    processes: {
      'order-to-cash': { title: 'Order to cash', owner: 'ben', budget: 100 },
      'procure-to-pay': { title: 'Procure to pay', owner: 'ben', budget: 10 },
    },
    thresholds: { justification: 70, upgradeImpact: 60, plannedCoverage: 80 },
    approvals: { requirements: [{ role: 'authority' }], emergency: { role: 'incident', validDays: 14 } },
    waivers: { roles: ['committee'], maxDays: 90 },
    ...input,
  });
}

/** What is said where no catalogue is there. */
export const noCatalogue: ReferenceReport = { series: '17.0', known: false, why: 'there is no catalogue of 17.0' };

/** Nothing on the way ahead breaks anything, and nothing is expected to. */
export const quietOutlook: Outlook = { series: '17.0', known: true, upTo: '19.0', changes: [], expected: [] };

export const addonInput = {
  name: 'delivery_note_text',
  depends: ['sale'],
  models: { 'sale.order': { kind: 'extend', fields: { delivery_text: { type: 'text' } } } },
} satisfies EntryInput['addon'];

export const criterionInput = {
  id: 'AC-1',
  level: 'acceptance',
  scenario: 'backorder with a text',
  given: 'an order with a text',
  when: 'half of it is delivered',
  then: 'both deliveries show it',
  covers: ['model:sale.order'],
} satisfies NonNullable<EntryInput['acceptance']>[number];

/** An entry as an author writes it; nothing is justified or planned. */
export function makeInput(input: Partial<EntryInput> = {}): EntryInput {
  return {
    id: 'CR-0001',
    title: 'Text on delivery notes',
    series: '17.0',
    process: 'order-to-cash',
    requester: 'cleo',
    owner: 'ben',
    addon: addonInput,
    acceptance: [criterionInput],
    ...input,
  };
}

export function makeEntry(input: Partial<EntryInput> = {}): Entry {
  return Entry.parse(makeInput(input));
}

export function makeTouchpoint(touchpoint: Partial<Touchpoint> & Pick<Touchpoint, 'kind'>): Touchpoint {
  return { pointer: '/touchpoints/0', ...touchpoint };
}

export function makeEntryFacts(facts: Partial<EntryFacts> = {}): EntryFacts {
  return {
    entry: makeEntry(),
    policy: makePolicy(),
    touchpoints: [makeTouchpoint({ kind: 'depends', module: 'sale' })],
    breaks: [],
    references: noCatalogue,
    outlook: quietOutlook,
    ...facts,
  };
}

/** What a criterion answers for an entry of which the test says only what matters. */
export function ask({ answer }: Criterion, input: Partial<EntryInput> = {}, facts: Partial<EntryFacts> = {}): Answer {
  return answer(makeEntryFacts({ entry: makeEntry(input), ...facts }));
}

/** 64 digits that differ by name, in the place of a sha256. */
export function digestFrom(name: string): string {
  return Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64);
}

export const currentDigest = digestFrom('current');

/** A decision on the entry as it is; its digest is made from its name. */
export function makeDecision(name: string, kind: DecisionKind, decision: Partial<RecordedDecision> = {}): RecordedDecision {
  return {
    format: 1,
    entry: 'CR-0001',
    digest: currentDigest,
    kind,
    person: 'ann',
    role: 'authority',
    date: '2026-06-01',
    reason: 'because',
    parents: [],
    self: digestFrom(name),
    file: `register/decisions/CR-0001/${name}.json`,
    ...decision,
  };
}

export function makeRegistered(input: Partial<EntryInput> = {}, digest = currentDigest): RegisteredEntry {
  const authored = makeInput(input);
  return { entry: Entry.parse(authored), authored, digest, file: `register/entries/${authored.id}.ts` };
}

export function makeCase(matter: Partial<Case> = {}): Case {
  const registered = matter.registered ?? makeRegistered();
  return {
    entry: registered.entry,
    policy: makePolicy(),
    at: '2026-07-01',
    registered,
    decisions: [],
    snapshots: new Map(),
    impact: { low: 10, high: 10 },
    level: { value: 'not-known', atLeast: 'B' },
    ...matter,
  };
}

/** Facts of an entry that nothing is wrong with. */
export function makeGateFacts(facts: Partial<GateFacts> = {}): GateFacts {
  const entryFacts = makeEntryFacts();
  const assessment = assess(entryFacts, '17.0');
  const fine = { low: 90, high: 90 };
  return {
    entry: entryFacts.entry,
    series: '17.0',
    policy: entryFacts.policy,
    at: '2026-07-01',
    assessment: {
      ...assessment,
      plannedCoverage: fine,
      scores: { ...assessment.scores, justification: { ...assessment.scores.justification, range: fine } },
    },
    approval: { satisfied: true, requirements: [], since: '2026-06-01', emergency: false, ignored: [] },
    state: 'approved',
    integrity: [],
    selfApprovedBy: [],
    references: noCatalogue,
    specProblems: [],
    nameProblems: [],
    requirements: [],
    conflicts: [],
    budget: { process: 'order-to-cash', limit: 100, usedBefore: 0, debt: 4, over: false },
    ...facts,
  };
}

export const noAlternatives = (series: Series): Alternatives => ({ series, candidates: [], unknown: [] });

export function makeRegister(register: Partial<LoadedRegister> = {}): LoadedRegister {
  return {
    root: '/tmp/example',
    policy: makePolicy(),
    entries: [makeRegistered()],
    decisions: new Map(),
    snapshots: new Map(),
    evidence: new Map(),
    problems: [],
    locate: (id) => ({ file: `register/entries/${id}.ts` }),
    parseAddon,
    references: { of: () => noCatalogue, save: () => undefined },
    outlooks: { of: () => quietOutlook, save: () => undefined },
    alternatives: { of: (_entry, series) => noAlternatives(series), save: () => undefined },
    measurements: { of: () => undefined },
    ...register,
  };
}
