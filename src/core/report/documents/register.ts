import { budgets } from '../budgets.js';
import { type Block, bad, type Document, facts, heading, type Line, list, name, table, warn } from '../document.js';
import { answerCounts, gateAnswer } from '../gate-answer.js';
import type { RegisterSubject } from '../subject.js';
import { totals } from '../totals.js';
import { count } from '../words.js';
import { alternativesOfMany } from './alternatives.js';
import { entriesTable } from './entries.js';
import { caveats, notes, operationsBlocks } from './scores.js';
import { refusalItem, refusalOf } from './verdicts.js';

function glance(subject: RegisterSubject): Block {
  const { entries, byState, addons, decisions, emergencies, waivers, problems } = totals(subject);
  const spread = byState.filter(({ count: number }) => number > 0).map(({ state, count: number }) => `${number} ${state}`);
  return facts([
    ['Entries', entries === 0 ? 'none yet' : `${entries}: ${spread.join(', ')}`],
    ['Gate', answerCounts(subject.review.entries)],
    ['Addons', `${addons} generated`],
    ['Decisions', `${decisions}${waivers > 0 ? `, ${count(waivers, 'waiver')} in use` : ''}`],
    emergencies === 0 ? undefined : ['Emergencies', warn(`${emergencies} approved by one role only; the full approval must follow`)],
    problems === 0 ? undefined : ['Problems', bad(`${problems} in the register; see warrant check`)],
  ]);
}

function refusals({ review }: RegisterSubject): readonly Block[] {
  return (['refused', 'not-yet'] as const).flatMap((wanted) => {
    const found = review.entries.filter((entry) => gateAnswer(entry) === wanted);
    const title = wanted === 'refused' ? 'Refused, and why' : 'Not yet, and what is missing';
    return found.length === 0 ? [] : [heading(2, title), list(found.map((entry) => refusalItem(refusalOf(entry))))];
  });
}

function attention(subject: RegisterSubject): readonly Block[] {
  const items = totals(subject).attention;
  if (items.length === 0) return [];
  return [
    heading(2, 'Needs attention'),
    list(items.map(({ entry, title, why }) => ({ mark: warn('!'), line: [name(entry), ` ${title}: ${why}`] }))),
  ];
}

function budgetTable(subject: RegisterSubject): readonly Block[] {
  const right = (title: string) => ({ title, align: 'right' }) as const;
  const rows = budgets(subject).map(({ title, used, budget, over, wanted }): readonly Line[] => [
    title,
    String(used),
    String(budget),
    over.length === 0 ? '' : bad(`no room for ${over.join(', ')} (${count(wanted, 'point')})`),
  ]);
  return [
    heading(2, 'Debt of each process, in points'),
    table([{ title: 'Process' }, right('Used'), right('Budget'), { title: '' }], rows),
  ];
}

/** The whole register at a glance, for a terminal or a pull request. */
export function registerDocument(subject: RegisterSubject): Document {
  const { register, review, tool } = subject;
  return [
    heading(1, `Customization register of ${register.policy.organization}, ${review.at}`),
    glance(subject),
    ...(review.entries.length === 0 ? [] : [heading(2, 'Entries'), entriesTable(subject)]),
    ...attention(subject),
    ...refusals(subject),
    ...alternativesOfMany(review.entries),
    ...budgetTable(subject),
    ...operationsBlocks(subject, 2),
    notes('J justification, U upgrade impact (low is good), T planned tests.', ...caveats(subject), `Made by Warrant ${tool}.`),
  ];
}
