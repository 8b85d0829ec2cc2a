import type { EntryReview } from '../../../model/review.js';
import { auditTrail, type TrailItem } from '../audit-trail.js';
import { linesRow } from '../code-lines.js';
import {
  type Block,
  bad,
  type Document,
  facts,
  good,
  heading,
  type Line,
  list,
  name,
  paragraph,
  quiet,
  strong,
  warn,
} from '../document.js';
import { type Facet, facetsOf } from '../facets.js';
import { verdictFor } from '../gate-answer.js';
import type { RegisterSubject } from '../subject.js';
import { decisionName, flagNames, personName, processTitle, seriesText, stateOf } from '../words.js';
import { alternativesBlocks } from './alternatives.js';
import { verdictBlocks } from './verdicts.js';

function facetBlocks({ title, holds, headline, rows }: Facet): readonly Block[] {
  return [heading(3, [holds ? good('✓') : bad('✗'), ` ${title}: ${headline}`]), facts(rows)];
}

function trailLine({ date, kind, person, role, reason, rule, emergency, expires }: TrailItem): Line {
  return [
    strong(decisionName({ kind, rule })),
    ...(emergency ? [warn(' (emergency)')] : []),
    `, ${date}, ${person}, ${role}`,
    ...(expires === undefined ? [] : [`, until ${expires}`]),
    `: ${reason}`,
  ];
}

function trailBlocks(items: readonly TrailItem[]): readonly Block[] {
  if (items.length === 0) return [paragraph(quiet('Nothing has been decided yet.'))];
  return [
    list(
      items.map((item) => ({
        mark: item.ignored === undefined ? '•' : quiet('◦'),
        line: trailLine(item),
        below: [
          ...item.conditions.map((condition) => paragraph(`Condition: ${condition}`)),
          ...(item.ignored === undefined ? [] : [paragraph(warn(`Does not count: ${item.ignored}`))]),
        ],
      })),
    ),
  ];
}

function overview(review: EntryReview, { register: { policy }, lines }: RegisterSubject): Block {
  const { entry, file, digest } = review.registered;
  return facts([
    ['State', [stateOf(review), ...review.flags.flatMap(({ flag, why }) => [', ', warn(flagNames[flag]), quiet(` (${why})`)])]],
    ['Process', processTitle(policy, entry.process)],
    ['Requester', personName(policy, entry.requester)],
    ['Owner', personName(policy, entry.owner)],
    ['Series', seriesText(entry.series)],
    ['File', file],
    ['Content', quiet(digest.slice(0, 12))],
    review.addons.length === 0 ? undefined : ['Generated', review.addons.join(', ')],
    linesRow(lines?.get(entry.id)),
  ]);
}

/** One entry whole: the five facets, the verdict, the audit trail. */
export function entryBlocks(review: EntryReview, subject: RegisterSubject): Document {
  const { entry } = review.registered;
  return [
    heading(1, [name(entry.id), '  ', entry.title]),
    overview(review, subject),
    ...facetsOf(review, subject.register.policy).flatMap(facetBlocks),
    heading(3, ['Verdict: ', verdictFor(review)]),
    ...verdictBlocks(review),
    ...alternativesBlocks(review, 3),
    heading(3, 'Audit trail'),
    ...trailBlocks(auditTrail(review, subject.register)),
  ];
}

export function entryDocument(subject: RegisterSubject): Document {
  return subject.review.entries.flatMap((review) => entryBlocks(review, subject));
}
