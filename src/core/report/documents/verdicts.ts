import type { EntryReview } from '../../../model/review.js';
import type { RuleResult } from '../../../model/verdict.js';
import { bad, type Document, facts, good, heading, list, name, paragraph, quiet, strong, table, warn } from '../document.js';
import type { RegisterSubject } from '../subject.js';
import { count, failing, ruleMarks, ruleNames } from '../words.js';

function ruleItem({ rule, asks, outcome, reasons, remedy, waivable }: RuleResult) {
  const remedies = outcome === 'fail' && remedy !== undefined ? [paragraph([strong('To do: '), remedy])] : [];
  const waiving = outcome === 'fail' ? [paragraph(quiet(waivable ? 'May be waived.' : 'Can never be waived.'))] : [];
  return {
    mark: ruleMarks[outcome],
    line: [strong(rule), ` ${ruleNames[outcome]}: `, asks],
    below: [...reasons.map((reason) => paragraph(reason)), ...remedies, ...waiving],
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
  const { verdict, registered } = review;
  const outcome = verdict.allowed ? good(`allowed for ${verdict.series}`) : bad(`refused for ${verdict.series}`);
  return heading(2, [name(registered.entry.id), '  ', registered.entry.title, ': ', outcome]);
}

function summary({ review }: RegisterSubject): Document {
  const rows = review.entries.map((entry) => {
    const rules = failing(entry);
    return [
      name(entry.registered.entry.id),
      entry.registered.entry.title,
      entry.verdict.allowed ? good('✓ allowed') : bad('✗ refused'),
      rules.length === 0 ? waivers(entry) : bad(rules.map(({ rule }) => rule).join(', ')),
    ];
  });
  const allowed = review.entries.filter(({ verdict }) => verdict.allowed).length;
  return [
    table([{ title: 'Entry' }, { title: 'Title' }, { title: 'Gate' }, { title: 'Because' }], rows),
    paragraph([`${count(allowed, 'entry', 'entries')} allowed, ${review.entries.length - allowed} refused.`]),
  ];
}

function waivers({ verdict }: EntryReview) {
  const waived = verdict.rules.filter(({ outcome }) => outcome === 'waived').map(({ rule }) => rule);
  return waived.length === 0 ? '' : warn(`waived: ${waived.join(', ')}`);
}

/** Why each entry may or may not be generated. Several entries come with a table first, and only the refused ones in full. */
export function verdictsDocument(subject: RegisterSubject): Document {
  const { entries } = subject.review;
  if (entries.length === 0) return [paragraph('No entries.')];
  const several = entries.length > 1;
  const shown = several ? entries.filter(({ verdict }) => !verdict.allowed) : entries;
  return [...(several ? summary(subject) : []), ...shown.flatMap((review) => [headline(review), ...verdictBlocks(review)])];
}
