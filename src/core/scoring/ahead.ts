import type { CatalogueSymbol } from '../../model/catalogue/changes.js';
import { type BreakHit, type BreakMatcher, type BreakSeverity, breakSeverities } from '../../model/known-break.js';
import type { KnownSeries } from '../../model/known-series.js';
import type { MetChange, Outlook } from '../../model/outlook.js';
import type { TouchpointKind } from '../../model/touchpoint.js';

/** Something that a later series breaks, told by the sourced list, by the difference of two catalogues, or by both. */
export type Ahead = {
  readonly pointer: string;
  readonly kind?: TouchpointKind;
  readonly what: string;
  readonly remedy: string;
  readonly severity: BreakSeverity;
  readonly mechanical: boolean;
  readonly step: { readonly from: KnownSeries; readonly to: KnownSeries };
  readonly breakId?: string;
  readonly changeId?: string;
  /** Where that is known from, in words. */
  readonly source: string;
};

/** Whether a break of the list is about a symbol of the catalogue. */
function names(match: BreakMatcher, symbol: CatalogueSymbol): boolean {
  switch (match.on) {
    case 'module':
    case 'model':
    case 'method':
    case 'xmlid':
      return match.on === symbol.on && match.names.includes(symbol.name);
    case 'field':
      return symbol.on === 'field' && match.models.includes(symbol.model) && match.names.includes(symbol.name);
    case 'button':
    case 'path-word':
      return symbol.on === 'anchor';
    default:
      return false;
  }
}

/** Each consumer is told for itself, because each has an owner who has to be told. */
const consumerIn = (pointer: string): string | undefined => /^\/consumers\/\d+/.exec(pointer)?.[0];

/** The list and the catalogues tell one thing: the same symbol, or the same node of the same view, in one step, or when it is gone anyway. */
function isSame({ known, pointer, kind }: BreakHit, change: MetChange): boolean {
  const { symbol, step, lost } = change;
  if (known.from !== step.from && !lost) return false;
  if (consumerIn(pointer) !== consumerIn(change.pointer)) return false;
  const isNode = symbol.on === 'anchor' && pointer === change.pointer && kind === change.kind;
  return known.match.some((match) => names(match, symbol) && (symbol.on !== 'anchor' || isNode));
}

const catalogues = ({ step, confidence }: MetChange): string =>
  `catalogues of ${step.from} and ${step.to}${confidence === undefined ? '' : `, successor ${Math.round(100 * confidence)} % sure`}`;

function ofList(hit: BreakHit, also: MetChange | undefined): Ahead {
  const { known, pointer, kind, what } = hit;
  const { id, title, remedy, status, from, to } = known;
  const isWorse = also !== undefined && rank(also) < rank(known);
  const { severity: worst, mechanical } = isWorse ? also : known;
  // What stands outside of Odoo keeps nothing from being installed.
  const severity = kind === 'consumer' && worst === 'blocks-install' ? 'runtime-error' : worst;
  return {
    ...{ pointer, what: `${title}: ${what}`, remedy, severity, mechanical, step: { from, to }, breakId: id },
    ...(kind === undefined ? {} : { kind }),
    ...(also === undefined ? { source: `${id}, ${status}` } : { source: `${id}, ${status}; ${catalogues(also)}`, changeId: also.changeId }),
  };
}

function ofCatalogues(change: MetChange): Ahead {
  const { pointer, kind, what, remedy, severity, mechanical, step, changeId } = change;
  return { pointer, kind, what, remedy, severity, mechanical, step, changeId, source: catalogues(change) };
}

const rank = ({ severity }: { readonly severity: BreakSeverity }): number => breakSeverities.indexOf(severity);

/** All that later series are known to break, each thing once: what list and catalogues both tell has the worse severity of the two. */
export function aheadOf(breaks: readonly BreakHit[], { changes }: Outlook): readonly Ahead[] {
  const told = new Map<BreakHit, MetChange>();
  const alone = changes.filter((change) => {
    const hit = breaks.find((one) => isSame(one, change));
    const known = hit === undefined ? undefined : told.get(hit);
    if (hit !== undefined && (known === undefined || rank(change) < rank(known))) told.set(hit, change);
    return hit === undefined;
  });
  return [...breaks.map((hit) => ofList(hit, told.get(hit))), ...alone.map(ofCatalogues)];
}
