import type { EntryReview } from '../../../model/review.js';
import type { GateAnswer, RuleResult, Verdict } from '../../../model/verdict.js';
import {
  bad,
  code,
  type Document,
  facts,
  heading,
  type Item,
  joined,
  type Line,
  list,
  name,
  paragraph,
  quiet,
  strong,
  table,
  warn,
} from '../document.js';
import { answerCounts, answerMark, gateAnswer, verdictFor, verdictOf } from '../gate-answer.js';
import type { RegisterSubject } from '../subject.js';
import { count, failing, flagNames, reasonsOf, ruleMarks, ruleNames } from '../words.js';
import { alternativesBlocks } from './alternatives.js';

function ruleItem(result: RuleResult) {
  const { rule, asks, outcome, remedy, waivable } = result;
  const remedies = outcome === 'fail' && remedy !== undefined ? [paragraph([strong('To do: '), remedy])] : [];
  const waiving = outcome === 'fail' ? [paragraph(quiet(waivable ? 'May be waived.' : 'Can never be waived.'))] : [];
  return {
    mark: ruleMarks[outcome],
    line: [strong(rule), ` ${ruleNames[outcome]}: `, asks],
    below: [...reasonsOf(result).map((reason) => paragraph(reason)), ...remedies, ...waiving],
  };
}

const quietly = (rules: readonly RuleResult[], outcome: RuleResult['outcome']) => {
  const ids = rules.filter((rule) => rule.outcome === outcome).map(({ rule }) => rule);
  return ids.length === 0 ? undefined : ([ruleNames[outcome], quiet(ids.join(', '))] as const);
};

/** Rules of one verdict: what failed in full, then what is waived or not known, then the others by name. */
export function verdictBlocks({ verdict }: EntryReview): Document {
  const telling = (['fail', 'waived', 'not-known'] as const).flatMap((outcome) => verdict.rules.filter((rule) => rule.outcome === outcome));
  return [
    ...(telling.length === 0 ? [] : [list(telling.map(ruleItem))]),
    facts([quietly(verdict.rules, 'pass'), quietly(verdict.rules, 'not-applicable')]),
  ];
}

function headline(review: EntryReview) {
  const { id, title } = review.registered.entry;
  return heading(2, [name(id), '  ', title, ': ', verdictFor(review)]);
}

function summary({ review }: RegisterSubject): Document {
  const rows = review.entries.map((entry) => {
    const rules = failing(entry);
    return [
      name(entry.registered.entry.id),
      entry.registered.entry.title,
      verdictOf(entry),
      rules.length === 0 ? waivers(entry) : bad(rules.map(({ rule }) => rule).join(', ')),
    ];
  });
  return [
    table([{ title: 'Entry' }, { title: 'Title' }, { title: 'Gate' }, { title: 'Because' }], rows),
    paragraph([`${count(review.entries.length, 'entry', 'entries')}: `, ...answerCounts(review.entries), '.']),
  ];
}

function waivers({ verdict }: EntryReview) {
  const waived = verdict.rules.filter(({ outcome }) => outcome === 'waived').map(({ rule }) => rule);
  return waived.length === 0 ? '' : warn(`waived: ${waived.join(', ')}`);
}

type Refusal = {
  readonly entry: string;
  readonly title: string;
  readonly standing?: string;
  readonly answer: GateAnswer;
  readonly verdict: Verdict;
};

/** A request that is not designed yet fails there, too; what people decide about comes first. */
const tellingFirst = (rules: readonly RuleResult[]): readonly RuleResult[] =>
  rules.filter(({ outcome }) => outcome === 'fail').toSorted((a, b) => Number(a.rule === 'schema') - Number(b.rule === 'schema'));

/** An entry that is not allowed in a line: each rule that failed with its first reason. */
export function refusalItem({ entry, title, standing, answer, verdict }: Refusal): Item {
  const reasons = tellingFirst(verdict.rules).map(({ rule, reasons: [first, ...more] }): Line => {
    const rest = more.length === 0 ? '' : `, and ${more.length} more`;
    return [strong(rule), first === undefined ? '' : ` (${first}${rest})`];
  });
  const how = standing === undefined ? '' : ` is ${standing}`;
  return { mark: answerMark(answer), line: [name(entry), ` ${title}${how}: `, ...joined(reasons, '; ')] };
}

export function refusalOf(review: EntryReview): Refusal {
  const { registered, verdict, state, flags } = review;
  const { entry } = registered;
  const standing = [state, ...flags.map(({ flag }) => flagNames[flag])].join(', ');
  return { entry: entry.id, title: entry.title, standing, answer: gateAnswer(review), verdict };
}

/** More entries than this are explained in a line each; the whole reasons are asked for by id. */
const atMost = 3;

/** Why each entry may or may not be generated. */
export function verdictsDocument(subject: RegisterSubject): Document {
  const { entries } = subject.review;
  if (entries.length === 0) return [paragraph('No entries.')];
  if (entries.length <= atMost)
    return entries.flatMap((review) => [headline(review), ...verdictBlocks(review), ...alternativesBlocks(review, 3)]);
  const refused = entries.filter(({ verdict }) => !verdict.allowed);
  const [first] = refused;
  if (first === undefined) return summary(subject);
  const hint = paragraph([quiet('Every reason, and what to do: '), code(`warrant gate ${first.registered.entry.id}`)]);
  return [...summary(subject), heading(3, 'Why'), list(refused.map((review) => refusalItem(refusalOf(review)))), hint];
}
