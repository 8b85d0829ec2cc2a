import type { CatalogueChange } from '../../../model/catalogue/changes.js';
import type { ArchNode } from '../../../model/facts/xml.js';
import type { ImpactFinding } from '../../../model/impact/impact.js';
import { type KnownSeries, stepsBetween } from '../../../model/known-series.js';
import { symbolText } from '../../odoo/symbol-text.js';
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

/** Anchors of inherited views that select nothing in the target series. `later`: the addon's views as they will be written there. */
export function judgeAnchor(
  judging: Judging,
  { touchpoint, specification }: AnchorTouch,
  later: readonly PlacedArch[],
): readonly ImpactFinding[] {
  const { addon, target, world, changes } = judging;
  if (ruled.test(touchpoint.anchor ?? '')) return [];
  const at = specification.own.indexOf(specification.view);
  const view = later[at];
  if (view === undefined) return [];
  const found = anchorOf(target.views, { view, index: specification.index, own: later }, target.series);
  if (found.is !== 'nothing') return [];
  const fate = changes.fateOf(touchpoint.symbol);
  const change: CatalogueChange = fate.lost ?? {
    id: `${world.standard.series}-${target.series} ${symbolText(touchpoint.symbol)} changed place`,
    // Only the first and the last series are combined; it is told of the last step.
    from: stepsBetween(world.standard.series, target.series).at(-1)?.[0] ?? world.standard.series,
    to: target.series,
    kind: 'changed',
    symbol: touchpoint.symbol,
    aspect: 'place',
  };
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
