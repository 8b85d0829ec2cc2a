import type { CatalogueChange } from '../../../model/catalogue/changes.js';
import type { InCode } from '../../../model/impact/code-place.js';
import type { ImpactFinding } from '../../../model/impact/impact.js';
import type { Touchpoint } from '../../../model/touchpoint.js';
import { parametersOf } from '../../catalogue/parameters.js';
import { mismatch } from '../../references/judge-methods.js';
import { findingAt, type Judging } from './judge.js';
import { callMismatch } from './signature-fit.js';
import { symbolWords } from './words.js';

/** Types between which code hardly sees a difference. */
const alike: readonly ReadonlySet<string>[] = [
  new Set(['Char', 'Text', 'Html']),
  new Set(['Float', 'Monetary']),
  new Set(['Binary', 'Image']),
];

const isAlike = ({ was = '', is = '' }: CatalogueChange): boolean => alike.some((family) => family.has(was) && family.has(is));

const parametersIn = (text: string | undefined) => parametersOf((text ?? '').replace(/^\(|\)$/g, ''));

/** Why a call or an override does not fit the parameters as they are in the end. */
function misfit({ use, given, parameters }: Touchpoint<InCode>, { is, breaks = [] }: CatalogueChange): string | undefined {
  const now = parametersIn(is);
  if (use === 'call' && given !== undefined && breaks.includes('call')) return callMismatch(now, given);
  if ((use === 'override' || use === 'super') && parameters !== undefined && breaks.includes('override'))
    return mismatch([now], parametersOf(parameters.join(', ')));
  return undefined;
}

/** The same parameters under other names: only who gives them by name is hit, and hardly anybody does that to an override. */
function isRenaming({ was, is }: CatalogueChange): boolean {
  const [before, after] = [parametersIn(was), parametersIn(is)];
  return (
    before.length === after.length && before.every(({ kind, optional }, at) => kind === after[at]?.kind && optional === after[at]?.optional)
  );
}

function parametersFinding(judging: Judging, touchpoint: Touchpoint<InCode>, change: CatalogueChange): readonly ImpactFinding[] {
  const why = misfit(touchpoint, change);
  if (why === undefined) return [];
  const renamed = touchpoint.use !== 'call' && isRenaming(change);
  const subject = touchpoint.use === 'call' ? 'the call' : 'the override';
  return [
    findingAt(judging.addon, touchpoint, {
      rule: 'method-parameters',
      message: `${symbolWords(touchpoint.symbol)} takes ${change.is} since ${change.to}, ${change.was} before; of ${subject}: ${why}`,
      remedy: touchpoint.use === 'call' ? 'Give what it takes now.' : 'Take its parameters, and pass them on.',
      severity: renamed ? 'warning' : 'runtime-error',
      mechanical: renamed,
      change,
    }),
  ];
}

/** Uses that the type of a field, or where it leads, matters to. */
const typed: ReadonlySet<Touchpoint<InCode>['use']> = new Set([
  'redefine',
  'read',
  'write',
  'key',
  'domain',
  'path',
  'declared-path',
  'record-value',
]);

function typeFinding(judging: Judging, touchpoint: Touchpoint<InCode>, change: CatalogueChange): readonly ImpactFinding[] {
  const { use, symbol, redefined } = touchpoint;
  if (!typed.has(use) || (use === 'redefine' && redefined?.type === change.is)) return [];
  const what =
    change.aspect === 'type'
      ? `is ${change.is} since ${change.to}, ${change.was} before`
      : `leads to ${change.is} since ${change.to}, to ${change.was} before`;
  return [
    findingAt(judging.addon, touchpoint, {
      rule: `field-${change.aspect}`,
      message: `${symbolWords(symbol)} ${what}`,
      remedy: 'See what the code does with its value.',
      severity: isAlike(change) ? 'warning' : 'behaviour',
      mechanical: false,
      change,
    }),
  ];
}

/** A field without a column that nothing says how to search cannot stand in a domain. */
function storedFinding(judging: Judging, touchpoint: Touchpoint<InCode>, change: CatalogueChange): readonly ImpactFinding[] {
  const { use, symbol } = touchpoint;
  if (symbol.on !== 'field' || change.was !== 'stored' || (use !== 'domain' && use !== 'expression')) return [];
  const now = judging.target.models.get(symbol.model)?.fields.get(symbol.name);
  if (now === undefined || now.stored || now.related !== undefined || now.search !== undefined || use === 'expression') return [];
  return [
    findingAt(judging.addon, touchpoint, {
      rule: 'field-stored',
      message: `${symbolWords(symbol)} has no column since ${change.to} and cannot be searched`,
      remedy: 'Search by what it is computed from.',
      severity: 'runtime-error',
      mechanical: false,
      change,
    }),
  ];
}

/** What is different about something that is still there, where it matters to how the code uses it. */
export function changedFindings(
  judging: Judging,
  touchpoint: Touchpoint<InCode>,
  changes: readonly CatalogueChange[],
): readonly ImpactFinding[] {
  const last = new Map(changes.map((change) => [change.aspect, change]));
  return [...last.values()].flatMap((change) => {
    if (change.aspect === 'parameters') return parametersFinding(judging, touchpoint, change);
    if (change.aspect === 'type' || change.aspect === 'comodel') return typeFinding(judging, touchpoint, change);
    return change.aspect === 'stored' ? storedFinding(judging, touchpoint, change) : [];
  });
}
