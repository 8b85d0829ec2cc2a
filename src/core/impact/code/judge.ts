import type { CatalogueChange, CatalogueSymbol } from '../../../model/catalogue/changes.js';
import type { InCode } from '../../../model/impact/code-place.js';
import type { ImpactFinding } from '../../../model/impact/impact.js';
import type { BreakSeverity } from '../../../model/known-break.js';
import { type KnownSeries, knownSeries } from '../../../model/known-series.js';
import type { Touchpoint } from '../../../model/touchpoint.js';
import type { Surroundings } from '../../references/surroundings.js';
import type { ChangesIndex, Fate } from './changes-index.js';
import { changedFindings } from './judge-changed.js';
import { severityIn, severityWhenGone } from './severity.js';
import { lossWords } from './words.js';
import type { World } from './world.js';

/** What one addon is judged by: what it sees now, what it will find in the target series, and what happens between. */
export type Judging = {
  readonly addon: string;
  readonly world: World;
  readonly target: Surroundings;
  readonly changes: ChangesIndex;
};

const seriesOf = (name: string): KnownSeries => knownSeries.find((one) => one === name) ?? '16.0';

/** Below this a successor is a hint, and no program should rename by it. */
const sure = 0.7;

export type Said = Pick<ImpactFinding, 'rule' | 'message' | 'remedy' | 'severity' | 'mechanical'> & {
  readonly change: CatalogueChange;
  readonly successor?: CatalogueSymbol;
};

/** A finding about one touchpoint, out of what a change says. */
export function findingAt(addon: string, touchpoint: Touchpoint<InCode>, { change, successor, ...said }: Said): ImpactFinding {
  const { place, role, symbol, use } = touchpoint;
  const { id, confidence, why } = change;
  return {
    ...said,
    severity: severityIn(said.severity, role),
    addon,
    place,
    ...(role === undefined ? {} : { role }),
    source: { kind: 'change', id, ...(confidence === undefined ? {} : { confidence }), ...(why === undefined ? {} : { why }) },
    step: { from: seriesOf(change.from), to: seriesOf(change.to) },
    symbol,
    use,
    ...(successor === undefined ? {} : { successor }),
  };
}

/** Whether the target has what a change says is gone: another module of the closure may have brought it back. */
function isThere(symbol: CatalogueSymbol, { models, scope }: Surroundings): boolean {
  switch (symbol.on) {
    case 'field':
      return models.get(symbol.model)?.fields.has(symbol.name) === true;
    case 'method':
      return models.get(symbol.model)?.methods.has(symbol.name) === true;
    case 'model':
      return (models.get(symbol.name)?.definedBy.length ?? 0) > 0;
    case 'module':
      return scope.shards.has(symbol.name);
    default:
      return false;
  }
}

/** A given addon says so much about a symbol that it stays when standard Odoo gives it up. */
function isKept({ symbol, use }: Touchpoint<InCode>, world: World): boolean {
  if (use === 'redefine' || use === 'override' || use === 'super') return false;
  if (symbol.on === 'field') return world.ownsField(symbol.model, symbol.name);
  return symbol.on === 'method' && world.ownMethod(symbol.model, symbol.name);
}

function severityOf({ use, role, redefined }: Touchpoint<InCode>): BreakSeverity {
  if (use === 'redefine' && redefined?.whole === false) return severityIn('blocks-install', role);
  return severityWhenGone(use, role);
}

function lossFinding(judging: Judging, touchpoint: Touchpoint<InCode>, lost: CatalogueChange, fate: Fate): readonly ImpactFinding[] {
  const { addon, world, target } = judging;
  const { symbol } = touchpoint;
  const moved = lost.kind === 'moved' && lost.successor === undefined;
  if (moved && (lost.after === undefined || target.scope.shards.has(lost.after))) return [];
  if (isThere(symbol, target) || isKept(touchpoint, world)) return [];
  const isSplit = symbol.on !== 'method' || world.standard.catalogue.modules[lost.after ?? ''] === undefined;
  const [message, remedy] = lossWords(symbol, lost, fate, isSplit);
  const successor = fate.lostAfter === undefined && lost.successor !== undefined ? fate.end : undefined;
  const isRename = successor !== undefined && (lost.confidence ?? 0) >= sure;
  const rule = `${symbol.on}-${fate.lostAfter === undefined ? lost.kind : 'removed'}`;
  const said: Said = { rule, message, remedy, severity: severityOf(touchpoint), mechanical: (moved && isSplit) || isRename, change: lost };
  return [findingAt(addon, touchpoint, successor === undefined ? said : { ...said, successor })];
}

/** What the changes on the way do to one touchpoint. */
export function judgeTouchpoint(judging: Judging, touchpoint: Touchpoint<InCode>): readonly ImpactFinding[] {
  const fate = judging.changes.fateOf(touchpoint.symbol, touchpoint.also);
  if (fate.lost !== undefined) {
    const found = lossFinding(judging, touchpoint, fate.lost, fate);
    if (found.length > 0) return found;
  }
  return fate.changed.length === 0 ? [] : changedFindings(judging, touchpoint, fate.changed);
}
