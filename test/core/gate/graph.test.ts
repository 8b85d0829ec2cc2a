import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeApprovals } from '../../../src/core/gate/approvals.js';
import { decisionGraph } from '../../../src/core/gate/graph.js';
import type { RecordedDecision } from '../../../src/model/decision.js';
import { makeCase, makeDecision, makePolicy } from '../../helpers/makers.js';

const kinds = ['approve', 'reject', 'request-changes', 'revoke', 'review'] as const;
const node = fc.record({
  kind: fc.constantFrom(...kinds),
  person: fc.constantFrom('ann', 'art'),
  parents: fc.array(fc.nat(), { maxLength: 3 }),
});

/** A graph in which each decision names some of those before it. */
const graphs = fc.array(node, { maxLength: 9 }).map((nodes) => {
  const decisions: RecordedDecision[] = [];
  for (const [index, { kind, person, parents }] of nodes.entries()) {
    const known = new Set(parents.flatMap((number) => decisions[number % Math.max(1, decisions.length)]?.self ?? []));
    decisions.push(makeDecision(`d${index}`, kind, { person, parents: [...known].toSorted() }));
  }
  return decisions;
});

const policy = makePolicy({ approvals: { requirements: [{ role: 'authority', persons: 2 }] } });
const judge = (decisions: readonly RecordedDecision[]) => judgeApprovals(makeCase({ policy, decisions }));

describe('decisions as a graph', () => {
  it('descends through any number of steps and never from itself', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name, index, names) =>
      makeDecision(name, 'review', { parents: index === 0 ? [] : [makeDecision(names[index - 1] ?? '', 'review').self] }),
    );
    if (a === undefined || b === undefined || c === undefined) throw new Error('three decisions were made');
    const { descends } = decisionGraph([c, a, b]);
    expect([descends(c, a), descends(a, c), descends(a, a), descends(b, a)]).toEqual([true, false, false, true]);
  });

  it('looks at each decision once, however many ways lead there', () => {
    const rows = Array.from({ length: 40 }, (_, row) =>
      ['x', 'y'].map((side) =>
        makeDecision(`${side}${row}`, 'review', {
          parents: row === 0 ? [] : ['x', 'y'].map((one) => makeDecision(`${one}${row - 1}`, 'review').self),
        }),
      ),
    );
    const [first, last] = [rows[0]?.[0], rows.at(-1)?.[0]];
    if (first === undefined || last === undefined) throw new Error('forty rows were made');
    expect(decisionGraph(rows.flat()).descends(last, first)).toBe(true);
  });

  it('gives the same answer in every order of files', () => {
    fc.assert(
      fc.property(
        graphs.chain((decisions) => fc.tuple(fc.constant(decisions), fc.shuffledSubarray(decisions, { minLength: decisions.length }))),
        ([decisions, shuffled]) => {
          const [one, other] = [judge(decisions), judge(shuffled)];
          expect(other.status).toEqual(one.status);
          expect(new Set(other.blockedBy)).toEqual(new Set(one.blockedBy));
        },
      ),
    );
  });

  it('never lets an approval lift what it does not know of', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), fc.nat({ max: 8 }), (decisions, at, choice) => {
        const reject = makeDecision('reject', 'reject', {
          parents: decisions
            .slice(at % (decisions.length + 1))
            .map(({ self }) => self)
            .toSorted(),
        });
        const unaware = decisions.filter(({ self }) => self !== reject.self);
        const parent = unaware[choice % Math.max(1, unaware.length)];
        const approvals = ['ann', 'art'].map((person) =>
          makeDecision(`late-${person}`, 'approve', { person, parents: parent === undefined ? [] : [parent.self] }),
        );
        const judged = judge([...decisions, reject, ...approvals]);
        expect(judged.status.satisfied).toBe(false);
        expect(judged.blockedBy).toContain(reject);
      }),
    );
  });

  it('is never worse off for one more approval', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom('ann', 'art'), (decisions, person) => {
        const before = judge(decisions);
        const heads = decisions.map(({ self }) => self).toSorted();
        const judged = judge([...decisions, makeDecision('one-more', 'approve', { person, parents: heads })]);
        expect(!before.status.satisfied || judged.status.satisfied).toBe(true);
        expect(judged.status.requirements[0]?.missing ?? 0).toBeLessThanOrEqual(before.status.requirements[0]?.missing ?? 0);
      }),
    );
  });

  it('is satisfied by two persons who know of everything', () => {
    fc.assert(
      fc.property(graphs, (decisions) => {
        const parents = decisions.map(({ self }) => self).toSorted();
        const both = ['ann', 'art'].map((person) => makeDecision(`last-${person}`, 'approve', { person, parents }));
        expect(judge([...decisions, ...both]).status.satisfied).toBe(true);
      }),
    );
  });
});
