import type { EntryReview } from '../../model/review.js';
import { type GateAnswer, isWaiting } from '../../model/verdict.js';
import { joined, type Piece, type Tone } from './document.js';
import { seriesText } from './words.js';

/** A draft or a submitted entry still waits; one that was changed after its approval, or has no room in the budget, is refused. */
export function gateAnswer({ verdict, state, flags }: Pick<EntryReview, 'verdict' | 'state' | 'flags'>): GateAnswer {
  if (verdict.allowed) return 'allowed';
  const waits = isWaiting(state) && flags.every(({ flag }) => flag === 'incomplete');
  return waits ? 'not-yet' : 'refused';
}

export const answerNames: Readonly<Record<GateAnswer, string>> = { allowed: 'allowed', 'not-yet': 'not yet', refused: 'refused' };
export const answerTones: Readonly<Record<GateAnswer, Tone>> = { allowed: 'good', 'not-yet': 'warn', refused: 'bad' };
export const answerMarks: Readonly<Record<GateAnswer, string>> = { allowed: '✓', 'not-yet': '○', refused: '✗' };

export const answerMark = (answer: GateAnswer): Piece => ({ text: answerMarks[answer], tone: answerTones[answer] });

export function verdictOf(review: EntryReview): Piece {
  const answer = gateAnswer(review);
  return { text: `${answerMarks[answer]} ${answerNames[answer]}`, tone: answerTones[answer] };
}

/** `allowed for 17.0`, `refused to go live on 17.0` and the like. */
export function verdictFor(review: EntryReview): Piece {
  const answer = gateAnswer(review);
  const { series, stage } = review.verdict;
  return { text: `${answerNames[answer]} ${stage === 'live' ? 'to go live on' : 'for'} ${seriesText(series)}`, tone: answerTones[answer] };
}

/** How many entries the gate answers how, in one order. */
export function answersOf(entries: readonly EntryReview[]): Readonly<Record<GateAnswer, number>> {
  const found = entries.map(gateAnswer);
  const number = (wanted: GateAnswer): number => found.filter((answer) => answer === wanted).length;
  return { allowed: number('allowed'), 'not-yet': number('not-yet'), refused: number('refused') };
}

/** `10 allowed, 6 not yet, 3 refused`; what there is none of is left out, but for the first. */
export function answerCounts(entries: readonly EntryReview[]): readonly Piece[] {
  const numbers = answersOf(entries);
  const shown = (['allowed', 'not-yet', 'refused'] as const).filter((answer) => answer === 'allowed' || numbers[answer] > 0);
  return joined(
    shown.map((answer) => ({ text: `${numbers[answer]} ${answerNames[answer]}`, tone: answerTones[answer] })),
    ', ',
  );
}
