import type { CatalogueChange } from '../../../model/catalogue/changes.js';
import type { ArchNode } from '../../../model/facts/xml.js';
import type { ImpactFinding, ImpactStep } from '../../../model/impact/impact.js';
import type { KnownSeries } from '../../../model/known-series.js';
import { symbolText } from '../../odoo/symbol-text.js';
import type { Surroundings } from '../../references/surroundings.js';
import type { PlacedArch } from '../../references/view-families.js';
import { anchorOf } from './anchor.js';
import type { AnchorTouch } from './collector.js';
import { findingAt, type Judging } from './judge.js';
import { lossWords, symbolWords } from './words.js';

/** From this series on a list is `<list>`: a rule of its own tells that, and the node is sought under its new tag. */
const listSince = 18;
/** What a rule of its own tells. */
const ruled = /oe_chatter/;

const asList = (expr: string): string => expr.replace(/(^|\/|::|\()tree\b/g, '$1list');

function renamedTags({ tag, attributes, children, ...node }: ArchNode): ArchNode {
  const expr = attributes['expr'];
  return {
    ...node,
    tag: tag === 'tree' ? 'list' : tag,
    attributes: expr === undefined ? attributes : { ...attributes, expr: asList(expr) },
    children: children.map(renamedTags),
  };
}

const inSeries = (view: PlacedArch, series: KnownSeries): PlacedArch =>
  Number.parseFloat(series) < listSince ? view : { ...view, arch: view.arch.map(renamedTags) };

/** Views of the given addons as they will be written in a later series. */
export function viewsIn(own: readonly PlacedArch[], series: KnownSeries): readonly PlacedArch[] {
  return own.map((view) => inSeries(view, series));
}

const changeOfPlace = ({ touchpoint: { symbol } }: AnchorTouch, { from, to }: ImpactStep): CatalogueChange => ({
  ...{ id: `${from}-${to} ${symbolText(symbol)} changed place`, from, to },
  ...{ kind: 'changed', symbol, aspect: 'place' },
});

/** A series on the way: what the addon sees there, and its own views as they will be written there. */
export type OnTheWay = { readonly target: Surroundings; readonly later: readonly PlacedArch[] };

/** Whether an anchor selects nothing in a series. */
function isLost({ specification }: AnchorTouch, { target, later }: OnTheWay): boolean {
  const view = later[specification.own.indexOf(specification.view)];
  return view !== undefined && anchorOf(target.views, { view, index: specification.index, own: later }, target.series).is === 'nothing';
}

/** The step after which it selects nothing any more: the first one that no series before the target makes good. */
function stepOfLoss(touch: AnchorTouch, from: KnownSeries, passed: readonly (() => OnTheWay)[], target: KnownSeries): ImpactStep {
  let to = target;
  for (const before of passed.toReversed()) {
    const there = before();
    if (!isLost(touch, there)) return { from: there.target.series, to };
    to = there.target.series;
  }
  return { from, to };
}

/**
 * Anchors of inherited views that select nothing in the target series. `later`: the addon's views as they will be written there.
 *
 * @param passed the series between the addon's and the target, oldest first; they are looked at when no change tells in which step it was lost
 */
export function judgeAnchor(
  judging: Judging,
  touch: AnchorTouch,
  later: readonly PlacedArch[],
  passed: readonly (() => OnTheWay)[] = [],
): readonly ImpactFinding[] {
  const { addon, target, world, changes } = judging;
  const { touchpoint } = touch;
  if (ruled.test(touchpoint.anchor ?? '') || !isLost(touch, { target, later })) return [];
  const fate = changes.fateOf(touchpoint.symbol);
  const change = fate.lost ?? changeOfPlace(touch, stepOfLoss(touch, world.standard.series, passed, target.series));
  const [lostMessage, lostRemedy] = lossWords(touchpoint.symbol, change, fate);
  const elsewhere = fate.lost === undefined;
  const message = elsewhere
    ? `${symbolWords(touchpoint.symbol)} is not where ${touchpoint.anchor} looks for it in ${change.to}`
    : lostMessage;
  const renamed = !elsewhere && fate.lost?.successor !== undefined && fate.lostAfter === undefined;
  return [
    findingAt(addon, touchpoint, {
      rule: elsewhere ? 'anchor-place' : `anchor-${renamed ? 'renamed' : 'removed'}`,
      message,
      remedy: renamed ? lostRemedy : 'Anchor on a node that the view has in the target series.',
      severity: 'blocks-install',
      mechanical: renamed && (fate.lost?.confidence ?? 0) >= 0.7,
      change,
      ...(renamed && fate.end !== undefined ? { successor: fate.end } : {}),
    }),
  ];
}
