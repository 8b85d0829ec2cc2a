import type { CriterionAnswer, Score } from '../../../model/assessment.js';
import type { Policy } from '../../../model/policy.js';
import type { EntryReview } from '../../../model/review.js';
import { linesRow } from '../code-lines.js';
import {
  type Block,
  bad,
  code,
  type Document,
  facts,
  good,
  heading,
  type Line,
  list,
  name,
  paragraph,
  quiet,
  type Row,
  strong,
  table,
  warn,
} from '../document.js';
import { openOperations, processOperations } from '../operations.js';
import type { RegisterSubject } from '../subject.js';
import {
  bar,
  count,
  type Factor,
  factorsOf,
  lowestFirst,
  number,
  outcomeMarks,
  range,
  scoreNames,
  shortRange,
  threshold,
} from '../words.js';
import { alternativesBlocks } from './alternatives.js';

/** More entries than this are shown as a table first; their details are asked for by id. */
const atMost = 3;
export const isDetailed = (entries: readonly EntryReview[]): boolean => entries.length <= atMost;

const factorLine = (factor: Factor, policy: Policy): Line => {
  const { kept, says } = threshold(factor, policy);
  const text = `${range(factor.range)} of 100`;
  return [bar(factor.range), ' ', kept ? good(text) : bad(text), quiet(` (${says})`)];
};

const scoresOf = ({ assessment: { scores } }: EntryReview): readonly Score[] => Object.values(scores);

type Improvement = { readonly answer: CriterionAnswer; readonly score: Score };

/** Criteria that cost points: first what an author can do now, then what only a measurement answers; those that cost most first. */
const improvements = (review: EntryReview): readonly Improvement[] =>
  scoresOf(review)
    .flatMap((score) => score.answers.filter(costs).map((answer) => ({ answer, score })))
    .toSorted(({ answer: a }, { answer: b }) => Number(a.measured ?? false) - Number(b.measured ?? false) || b.gain - a.gain);

const costs = ({ gain, outcome }: CriterionAnswer): boolean => gain > 0 && (outcome === 'no' || outcome === 'not-known');

const unknown = (review: EntryReview): readonly CriterionAnswer[] =>
  scoresOf(review).flatMap(({ answers }) => answers.filter(({ outcome }) => outcome === 'not-known'));

function gainOf({ answer, score }: Improvement): string {
  return `${score.better === 'high' ? '+' : '−'}${number(answer.gain)}`;
}

function improvementsBlock(review: EntryReview): readonly Block[] {
  const best = improvements(review).slice(0, 5);
  if (best.length === 0) return [paragraph(good('No criterion costs it points.'))];
  return [
    heading(3, 'What would improve it most'),
    list(
      best.map((improvement) => ({
        mark: warn(gainOf(improvement)),
        line: [`${scoreNames[improvement.score.id]}: `, improvement.answer.remedy, quiet(` [${improvement.answer.criterion}]`)],
      })),
    ),
  ];
}

function unknownBlock(review: EntryReview): readonly Block[] {
  const missing = unknown(review);
  if (missing.length === 0) return [];
  const items = missing.map(({ asks, criterion, evidence }) => ({
    mark: outcomeMarks['not-known'],
    // What else there is to it stands below, with its answer.
    line: [asks, quiet(` [${criterion}]`), ...evidence.slice(0, 1).map(({ note }) => quiet(` ${note}`))],
  }));
  return [heading(3, 'Missing evidence'), list(items)];
}

function answersBlock(score: Score): readonly Block[] {
  const items = score.answers.map(({ outcome, asks, evidence, criterion, weight }) => ({
    mark: outcomeMarks[outcome],
    line: [asks, quiet(` [${criterion}, weight ${weight}]`)],
    below: evidence.map(({ note, pointer }) => paragraph(quiet(pointer === undefined ? note : `${note} (${pointer})`))),
  }));
  return [
    heading(3, `${scoreNames[score.id]}: ${range(score.range)} of 100`),
    list(items),
    ...(score.caveats.length === 0 ? [] : [notes(...score.caveats)]),
  ];
}

function entryBlocks(review: EntryReview, subject: RegisterSubject): Document {
  const { entry } = review.registered;
  const { level, debt, effort } = review.assessment;
  const factors = lowestFirst(review);
  const [lowest] = factors;
  return [
    heading(2, [name(entry.id), '  ', entry.title]),
    ...(lowest === undefined
      ? []
      : [paragraph(['Lowest factor: ', strong(lowest.name.toLowerCase()), ', ', range(lowest.range), ' of 100.'])]),
    ...unknownBlock(review),
    ...improvementsBlock(review),
    facts([
      ...factors.map((factor) => [factor.name, factorLine(factor, subject.register.policy)] as const),
      ['Level', level.value === 'not-known' ? [warn('not known'), `, ${level.atLeast} at best`] : level.value],
      [
        'Effort',
        `${range(effort.lines)} changed lines${effort.days ? `, ${range(effort.days, number)} days` : ''} at the step ${effort.step}`,
      ],
      ['Debt', count(debt, 'point')],
      linesRow(subject.lines?.get(entry.id)),
      notPlayed(review),
    ]),
    ...alternativesBlocks(review, 3),
    ...scoresOf(review).flatMap(answersBlock),
  ];
}

const notPlayed = (review: EntryReview): Row | undefined => {
  const open = openOperations(review);
  return open.length === 0 ? undefined : ['Not played through', quiet(open.join(', '))];
};

/** Operations of each process that no acceptance criterion plays through. */
export function operationsBlocks(subject: RegisterSubject, depth: 2 | 3): readonly Block[] {
  const rows = processOperations(subject).map(({ title, covered, open }): readonly Line[] => [
    title,
    `${covered.length} of ${covered.length + open.length}`,
    open.length === 0 ? good('all of them are') : open.join(', '),
  ]);
  if (rows.length === 0) return [];
  const columns = [{ title: 'Process' }, { title: 'Played', align: 'right' } as const, { title: 'No criterion plays through' }];
  return [heading(depth, 'Operations of each process'), table(columns, rows)];
}

function summary(subject: RegisterSubject): Document {
  const { policy } = subject.register;
  const cell = (factor: Factor): Line => (threshold(factor, policy).kept ? shortRange(factor.range) : bad(`${shortRange(factor.range)} !`));
  const rows = subject.review.entries.map((review) => {
    const [lowest] = lowestFirst(review);
    const [best] = improvements(review);
    return [
      name(review.registered.entry.id),
      lowest === undefined ? '' : `${lowest.name} ${shortRange(lowest.range)}`,
      String(unknown(review).length),
      ...factorsOf(review).map(cell),
      best === undefined || best.answer.measured ? quiet('run its tests') : [warn(gainOf(best)), ' ', best.answer.criterion],
    ];
  });
  const right = (title: string) => ({ title, align: 'right' }) as const;
  return [
    table(
      [
        { title: 'Entry' },
        { title: 'Lowest factor' },
        right('Unknown'),
        right('Justif.'),
        right('Impact'),
        right('Planned'),
        { title: 'Would help most' },
      ],
      rows,
    ),
    notes(
      '! is outside the threshold of the policy.',
      'Justification and planned coverage: high is good; upgrade impact: low is good.',
      ...caveats(subject),
    ),
    ...operationsBlocks(subject, 3),
    paragraph(['Every answer with its evidence: ', code(`warrant score ${subject.review.entries[0]?.registered.entry.id ?? 'CR-0001'}`)]),
  ];
}

/** What a reader has to know beside the numbers, one thing in a line. */
export const notes = (...texts: readonly string[]): Block => list(texts.map((text) => ({ line: quiet(text) })));

/** What must be said wherever a score is shown, once. */
export function caveats({ review }: RegisterSubject): readonly string[] {
  return [...new Set(review.entries.flatMap((entry) => scoresOf(entry).flatMap((score) => score.caveats)))];
}

/** Scores of the entries: the lowest factor and what is not known before any total. */
export function scoresDocument(subject: RegisterSubject): Document {
  const { entries } = subject.review;
  if (entries.length === 0) return [paragraph('No entries.')];
  return isDetailed(entries) ? entries.flatMap((review) => entryBlocks(review, subject)) : summary(subject);
}
