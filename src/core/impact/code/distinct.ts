import type { ImpactFinding } from '../../../model/impact/impact.js';
import { breakSeverities } from '../../../model/known-break.js';
import { symbolText } from '../../odoo/symbol-text.js';
import type { RuleFinding } from './rules/rule-findings.js';

const rank = ({ severity }: ImpactFinding): number => breakSeverities.indexOf(severity);

/** The worst of several; of equals the last one, which is of the latest step. */
function worst(findings: readonly ImpactFinding[]): ImpactFinding | undefined {
  return findings.reduce<ImpactFinding | undefined>((best, one) => (best === undefined || rank(one) <= rank(best) ? one : best), undefined);
}

/**
 * A change of the catalogues says what happens; a rule about the same thing knows better what to do,
 * unless the new name is known. Of what is imported it knows all: a module
 * may give away an old name when it is asked, which no list of its names shows.
 */
function merged(findings: readonly ImpactFinding[]): readonly ImpactFinding[] {
  const rule = worst(findings.filter(({ source }) => source.kind === 'rule'));
  const change = worst(findings.filter(({ source }) => source.kind === 'change'));
  if (change === undefined || change.symbol?.on === 'python') return [rule ?? change].filter((found) => found !== undefined);
  return [rule === undefined || change.successor !== undefined ? change : { ...change, remedy: rule.remedy, mechanical: rule.mechanical }];
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One finding for one thing in a line, by file and line. */
export function distinct(changes: readonly ImpactFinding[], rules: readonly RuleFinding[]): readonly ImpactFinding[] {
  const groups = new Map<string, ImpactFinding[]>();
  const add = (finding: ImpactFinding, about: string): void => {
    const { place, symbol } = finding;
    const key = `${place.file}:${place.line} ${symbol === undefined ? about : symbolText(symbol)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [finding]);
    else known.push(finding);
  };
  for (const { finding, about } of rules) add(finding, about);
  for (const finding of changes) add(finding, finding.rule);
  return [...groups.values()]
    .flatMap(merged)
    .toSorted((a, b) => order(a.place.file, b.place.file) || a.place.line - b.place.line || order(a.rule, b.rule));
}
