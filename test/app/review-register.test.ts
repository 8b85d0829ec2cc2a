import { describe, expect, it } from 'vitest';
import { reviewRegister } from '../../src/app/review-register.js';
import type { EntryInput } from '../../src/model/entry.js';
import type { Register } from '../../src/model/register.js';
import type { InstalledAddon } from '../../src/model/state-file.js';
import { currentDigest, makeDecision, makePolicy, makeRegister, makeRegistered } from '../helpers/makers.js';

const at = '2026-07-01';
const approvalOf = (entry: string, date = '2026-06-01') => makeDecision(`approve ${entry}`, 'approve', { entry, date });
const approvedBy = (...ids: readonly string[]): Register['decisions'] => new Map(ids.map((id) => [id, [approvalOf(id)]]));
const named = (id: string, name: string, more: Partial<EntryInput> = {}) =>
  makeRegistered({ id, addon: { name, depends: ['sale'] }, ...more });

function review(register: Partial<Register>, addons: readonly InstalledAddon[] = [], series?: '18.0') {
  return new Map(reviewRegister(makeRegister(register), { at, addons, series }).entries.map((entry) => [entry.registered.entry.id, entry]));
}
const failing = (entry: ReturnType<typeof review> extends Map<string, infer E> ? E | undefined : never): readonly string[] =>
  (entry?.verdict.rules ?? []).filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule);

const installed = (entry: string, extendedBy: Record<string, string> = {}): InstalledAddon => ({
  folder: `/tmp/example/generated/17.0/${entry}`,
  state: { format: 1, tool: '0.1.0', addon: 'delivery_note_text', series: '17.0', entry, digest: currentDigest, extendedBy, files: {} },
});

describe('the review of a register', () => {
  it('derives scores, approvals, state and verdict', () => {
    const [entry] = review({ decisions: approvedBy('CR-0001') }).values();
    expect(entry).toMatchObject({
      state: 'approved',
      approval: { satisfied: true, since: '2026-06-01' },
      verdict: { series: '17.0', allowed: false },
    });
    expect(failing(entry)).toEqual(['justification']);
    expect(entry?.assessment.debt).toBe(4);
  });

  it('judges a verdict once', () => {
    const [entry] = review({}).values();
    expect(entry?.verdict).toBe(entry?.verdict);
  });

  it('knows the addons that came from an entry, contributors included', () => {
    const found = review({ decisions: approvedBy('CR-0001') }, [installed('CR-0001'), installed('CR-0007', { 'CR-0001': currentDigest })]);
    expect(found.get('CR-0001')).toMatchObject({
      state: 'generated',
      addons: [expect.stringContaining('CR-0001'), expect.stringContaining('CR-0007')],
    });
  });

  it('holds later entries against what earlier approvals left of the budget', () => {
    const policy = makePolicy({ processes: { 'order-to-cash': { title: 'Order to cash', owner: 'ben', budget: 1 } } });
    const entries = [named('CR-0001', 'texts_one'), named('CR-0002', 'texts_two')];
    const decisions = new Map([
      ['CR-0001', [approvalOf('CR-0001', '2026-06-02')]],
      ['CR-0002', [approvalOf('CR-0002', '2026-06-01')]],
    ]);
    const found = review({ policy, entries, decisions });
    expect([...found.values()].map(({ flags }) => flags.map(({ flag }) => flag))).toEqual([['over-budget'], []]);
    expect(failing(found.get('CR-0001'))).toContain('budget');
  });

  it('asks for entries that come first, the owner of the addon among them', () => {
    const contributed = { extends: 'CR-0001', requires: ['CR-0002'], addon: {} };
    const entries = [named('CR-0001', 'texts_one'), named('CR-0002', 'texts_two'), makeRegistered({ id: 'CR-0003', ...contributed })];
    const reasons = (decisions: Register['decisions']) =>
      review({ entries, decisions })
        .get('CR-0003')
        ?.verdict.rules.find(({ rule }) => rule === 'requirements')?.reasons;
    expect(reasons(approvedBy())).toEqual(['CR-0001 is not approved', 'CR-0002 is not approved']);
    expect(reasons(approvedBy('CR-0001'))).toEqual(['CR-0002 is not approved']);
    expect(reasons(approvedBy('CR-0001', 'CR-0002'))).toEqual(['approved: CR-0001, CR-0002']);
  });

  it('stops two entries that claim one addon, and a rejected one claims nothing', () => {
    const entries = [named('CR-0001', 'texts'), named('CR-0002', 'texts')];
    expect(failing(review({ entries }).get('CR-0001'))).toContain('claims');
    const decisions = new Map([['CR-0002', [makeDecision('no', 'reject', { entry: 'CR-0002' })]]]);
    expect(failing(review({ entries, decisions }).get('CR-0001'))).not.toContain('claims');
  });

  it('refuses a series about which the entry says nothing, and keeps its approval', () => {
    const one = review({ decisions: approvedBy('CR-0001') }, [], '18.0').get('CR-0001');
    expect(failing(one)).toContain('series');
    expect(one?.approval.satisfied).toBe(true);
    const entries = [makeRegistered({ bySeries: { '18.0': {} } })];
    expect(failing(review({ entries, decisions: approvedBy('CR-0001') }, [], '18.0').get('CR-0001'))).not.toContain('series');
  });

  it('lets nothing through whose record is broken', () => {
    const problems = [
      { code: 'decision-altered', place: { file: 'x.json' }, message: 'altered', entry: 'CR-0001', integrity: true as const },
    ];
    expect(failing(review({ problems, decisions: approvedBy('CR-0001') }).get('CR-0001'))).toContain('register-integrity');
  });

  it('refuses the name of a standard module', () => {
    expect(failing(review({ entries: [named('CR-0001', 'sale')] }).get('CR-0001'))).toContain('path-safety');
  });

  it('refuses what contradicts itself', () => {
    const addon = { name: 'damage', models: { 'damage.report': { kind: 'new' as const, label: 'Damage' } } };
    const [entry] = review({ entries: [makeRegistered({ addon })] }).values();
    expect(failing(entry)).toContain('schema');
  });

  it('takes a retired entry out of everything', () => {
    const approve = approvalOf('CR-0001');
    const retire = makeDecision('retire', 'retire', { person: 'ben', role: 'owner', parents: [approve.self] });
    const [entry] = review({ decisions: new Map([['CR-0001', [approve, retire]]]) }).values();
    expect(entry).toMatchObject({ state: 'retired', verdict: { allowed: false } });
    expect(failing(entry)).toContain('approvals');
  });
});
