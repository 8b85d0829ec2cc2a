import { describe, expect, it } from 'vitest';
import { answerCounts, gateAnswer } from '../../../src/core/report/gate-answer.js';
import { reviewOf, sampleReviews } from '../../helpers/reviews.js';

const shut = { ...reviewOf('CR-0001').verdict, allowed: false };

describe('what the answer of the gate means', () => {
  it.each([
    ['allowed', { state: 'live' }],
    ['not-yet', { state: 'draft', verdict: shut }],
    ['not-yet', { state: 'submitted', verdict: shut }],
    ['not-yet', { state: 'submitted', verdict: shut, flags: [{ flag: 'incomplete', why: 'x' }] }],
    ['refused', { state: 'submitted', verdict: shut, flags: [{ flag: 'stale', why: 'x' }] }],
    ['refused', { state: 'approved', verdict: shut, flags: [{ flag: 'over-budget', why: 'x' }] }],
    ['refused', { state: 'rejected', verdict: shut }],
    ['refused', { state: 'retired', verdict: shut }],
    ['refused', { state: 'live', verdict: shut }],
  ] as const)('%s: %j', (answer, parts) => {
    expect(gateAnswer(reviewOf('CR-0001', parts))).toBe(answer);
  });

  it('counts every entry once', () => {
    const text = (pieces: ReturnType<typeof answerCounts>) =>
      pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
    expect(text(answerCounts(sampleReviews()))).toBe('1 allowed, 1 not yet, 3 refused');
    expect(text(answerCounts([]))).toBe('0 allowed');
  });
});
