import type { GateFacts } from '../../model/gate-facts.js';
import type { RuleResult, Verdict } from '../../model/verdict.js';
import type { Rule } from './rule.js';
import { rules } from './rules/index.js';
import type { Waiver } from './waivers.js';

/** Ids of the rules that may be waived. */
export const waivableRules: ReadonlySet<string> = new Set(rules.filter(({ waivable }) => waivable).map(({ id }) => id));

/** Judges every rule. An entry is allowed when each one passes, does not apply, is waived, or only informs. */
export function decide(facts: GateFacts, waivers: readonly Waiver[]): Verdict {
  const asked = rules.filter(({ stage }) => stage === undefined || stage === facts.stage);
  const judged = asked.map((rule) => ({ rule, result: apply(rule, facts, waivers) }));
  return {
    entry: facts.entry.id,
    series: facts.series,
    ...(facts.stage === 'live' ? { stage: facts.stage } : {}),
    allowed: judged.every(({ rule, result }) => !stops(rule, result)),
    rules: judged.map(({ result }) => result),
  };
}

function apply(rule: Rule, facts: GateFacts, waivers: readonly Waiver[]): RuleResult {
  const { id, asks, waivable } = rule;
  const { outcome, reasons, remedy = rule.remedy, places = [] } = rule.judge(facts);
  const about = { rule: id, asks, waivable, ...(places.length === 0 ? {} : { places }) };
  if (outcome === 'pass' || outcome === 'not-applicable') return { ...about, outcome, reasons };
  const waiver = waivable ? waivers.find((one) => one.rule === id) : undefined;
  if (waiver === undefined) return { ...about, outcome, reasons, remedy };
  return { ...about, outcome: 'waived', reasons: [...reasons, `waived by ${waiver.person} until ${waiver.until}: ${waiver.reason}`] };
}

function stops(rule: Rule, { outcome }: RuleResult): boolean {
  return outcome === 'fail' || (outcome === 'not-known' && rule.informs !== true);
}

/** Waivers that count although the rule that they waive passes: they can go. */
export function unusedWaivers(waivers: readonly Waiver[], verdict: Verdict): readonly Waiver[] {
  // Of a rule that was not asked here nothing can be said.
  const unused = new Set(verdict.rules.filter(({ outcome }) => outcome !== 'waived').map(({ rule }) => rule));
  return waivers.filter(({ rule }) => unused.has(rule));
}
