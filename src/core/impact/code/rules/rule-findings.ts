import type { CatalogueSymbol } from '../../../../model/catalogue/changes.js';
import type { AddonFacts } from '../../../../model/facts/addon.js';
import type { InCode } from '../../../../model/impact/code-place.js';
import type { ImpactFinding } from '../../../../model/impact/impact.js';
import type { KnownBreak } from '../../../../model/known-break.js';
import { type KnownSeries, knownSeries } from '../../../../model/known-series.js';
import type { Touchpoint } from '../../../../model/touchpoint.js';
import { breaksOf } from '../../breaks/match-breaks.js';
import { knownBreaks } from '../../data/known-breaks.js';
import { scriptFor } from '../../data/upgrade-scripts.js';
import { severityAtUse, severityIn } from '../severity.js';
import { symbolWords } from '../words.js';
import { Code } from './code.js';
import { codeRules } from './code-rules.js';
import type { Hit } from './finders.js';
import { knownInSyntax, refinements } from './known-in-code.js';

/** A finding with what it is about: of several about one thing in a line, one is told. */
export type RuleFinding = { readonly about: string; readonly finding: ImpactFinding };

type Rule = Omit<KnownBreak, 'match'>;

function findingOf(addon: string, rule: Rule, { file, line, role, symbol }: Hit, what?: string): ImpactFinding {
  const { id, severity, title, remedy, mechanical, status, from, to } = rule;
  return {
    rule: id,
    addon,
    place: { file, line },
    ...(role === undefined ? {} : { role }),
    severity: severityIn(severity, role),
    mechanical,
    message: what === undefined ? title : `${title}: ${what}`,
    remedy: withScript(remedy, id),
    source: { kind: 'rule', id, status },
    step: { from, to },
    ...(symbol === undefined ? {} : { symbol }),
  };
}

function withScript(remedy: string, rule: string): string {
  const script = scriptFor(rule);
  return script === undefined ? remedy : `${remedy} Odoo rewrites most of it: odoo-bin upgrade_code --script ${script}`;
}

const within = ({ from, to }: Pick<Rule, 'from' | 'to'>, first: KnownSeries, last: KnownSeries): boolean =>
  knownSeries.indexOf(from) >= knownSeries.indexOf(first) && knownSeries.indexOf(to) <= knownSeries.indexOf(last);

/** What a break is about: the model or the field that it names, of which the code may use a part. */
function symbolOf({ match }: KnownBreak, { symbol, model, field }: Touchpoint<InCode>): CatalogueSymbol {
  if (model === undefined) return symbol;
  if (match.some(({ on, names }) => on === 'model' && names.includes(model))) return { on: 'model', name: model };
  const isField = match.some((one) => one.on === 'field' && one.models.includes(model) && one.names.includes(field ?? ''));
  return isField && field !== undefined ? { on: 'field', model, name: field } : symbol;
}

function ofTouchpoint(addon: string, touchpoint: Touchpoint<InCode>, from: KnownSeries, to: KnownSeries): readonly RuleFinding[] {
  return breaksOf(touchpoint).flatMap((known): readonly RuleFinding[] => {
    if (!within(known, from, to) || knownInSyntax[known.id] !== undefined || refinements[known.id]?.(touchpoint) === false) return [];
    const { use, place, role } = touchpoint;
    const symbol = symbolOf(known, touchpoint);
    const at = { ...place, symbol, ...(role === undefined ? {} : { role }) };
    const finding = findingOf(addon, known, at, symbolWords(symbol));
    return [{ about: known.id, finding: { ...finding, severity: severityAtUse(finding.severity, use), use } }];
  });
}

/** What is known to break between two series, found in the code of an addon: by what it touches, and by its syntax. */
export function ruleFindings(
  facts: AddonFacts,
  touchpoints: readonly Touchpoint<InCode>[],
  from: KnownSeries,
  to: KnownSeries,
): readonly RuleFinding[] {
  const code = new Code(facts);
  const bySyntax = [
    ...codeRules,
    ...knownBreaks.flatMap((known) => {
      const find = knownInSyntax[known.id];
      return find === undefined ? [] : [{ ...known, about: known.id.slice(5), find }];
    }),
  ].filter((rule) => within(rule, from, to));
  return [
    ...touchpoints.flatMap((touchpoint) => ofTouchpoint(facts.name, touchpoint, from, to)),
    ...bySyntax.flatMap((rule) => rule.find(code).map((at) => ({ about: rule.about, finding: findingOf(facts.name, rule, at) }))),
  ];
}
