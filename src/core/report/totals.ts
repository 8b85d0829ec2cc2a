import { type RuleResult, type State, states } from '../../model/verdict.js';
import { answersOf } from './gate-answer.js';
import type { RegisterSubject } from './subject.js';
import { failing, flagNames } from './words.js';

export type Attention = { readonly entry: string; readonly title: string; readonly why: string };

/** The register in numbers, and what a person should look at. */
export type Totals = {
  readonly entries: number;
  /** By the gate, and what it does not allow yet or no longer. */
  readonly allowed: number;
  readonly notYet: number;
  readonly refused: number;
  readonly byState: readonly { readonly state: State; readonly count: number }[];
  readonly addons: number;
  readonly decisions: number;
  readonly emergencies: number;
  readonly waivers: number;
  readonly problems: number;
  readonly attention: readonly Attention[];
};

/** States in which a refusal means that something once allowed no longer is. */
const settled: ReadonlySet<State> = new Set(['approved', 'generated', 'live']);

const firstReason = ({ rule, reasons: [first] }: RuleResult): string => (first === undefined ? rule : `${rule} (${first})`);

export function totals({ register, review }: RegisterSubject): Totals {
  const { entries } = review;
  const answers = answersOf(entries);
  const attention = entries.flatMap((entry): readonly Attention[] => {
    const { id, title } = entry.registered.entry;
    const flags = entry.flags.map(({ flag, why }) => `${flagNames[flag]}: ${why}`);
    const emergency = entry.approval.emergency ? ['emergency approval only: the full approval must follow'] : [];
    const shut =
      settled.has(entry.state) && flags.length === 0 && !entry.verdict.allowed
        ? [`refused: ${failing(entry).map(firstReason).join('; ')}`]
        : [];
    return [...flags, ...emergency, ...shut].map((why) => ({ entry: id, title, why }));
  });
  return {
    entries: entries.length,
    allowed: answers.allowed,
    notYet: answers['not-yet'],
    refused: answers.refused,
    byState: states.map((state) => ({ state, count: entries.filter((entry) => entry.state === state).length })),
    addons: new Set(entries.flatMap(({ addons }) => addons)).size,
    decisions: entries.reduce((sum, { registered }) => sum + (register.decisions.get(registered.entry.id)?.length ?? 0), 0),
    emergencies: entries.filter(({ approval }) => approval.emergency).length,
    waivers: entries.reduce((sum, { verdict }) => sum + verdict.rules.filter(({ outcome }) => outcome === 'waived').length, 0),
    problems: register.problems.length,
    attention,
  };
}
