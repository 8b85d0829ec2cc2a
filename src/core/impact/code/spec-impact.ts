import type { Addon } from '../../../model/addon/addon.js';
import type { SeriesCatalogue } from '../../../model/catalogue/series-catalogue.js';
import type { Consumer } from '../../../model/consumer.js';
import type { ImpactFinding } from '../../../model/impact/impact.js';
import { type KnownSeries, knownSeries, type Series } from '../../../model/known-series.js';
import { pointer } from '../../../model/pointer.js';
import type { InEntry, Touchpoint } from '../../../model/touchpoint.js';
import { symbolName } from '../../odoo/symbol-text.js';
import { surroundingsIn } from '../../references/surroundings.js';
import { matchBreaks } from '../breaks/match-breaks.js';
import { ChangesIndex, type Step } from './changes-index.js';
import { lastCatalogued } from './code-impact.js';
import { type At, Collector } from './collector.js';
import { distinct } from './distinct.js';
import { type Judging, judgeTouchpoint } from './judge.js';
import { specTouches } from './spec-touches.js';
import { World } from './world.js';

export type SpecImpactInput = {
  readonly entry: string;
  /** The addon as it holds in the series; absent while nothing is designed. */
  readonly addon: Addon | undefined;
  readonly touchpoints: readonly Touchpoint<InEntry>[];
  /** What outside of Odoo uses names of it; the touchpoints say which. */
  readonly consumers: readonly Consumer[];
  /** Modules that it depends on, those of the entry that it extends included. */
  readonly depends: readonly string[];
  /** Where a part of the entry stands. */
  readonly place: (pointer: string) => At;
};

export type SpecImpactContext = {
  readonly steps: readonly Step[];
  readonly catalogueOf: (series: Series) => SeriesCatalogue;
  readonly from: Series;
  readonly to: KnownSeries;
};

/** Known breaks that concern the entry and that no change tells already at that place. */
function breakFindings(input: SpecImpactInput, { from, to }: SpecImpactContext, told: readonly ImpactFinding[]): readonly ImpactFinding[] {
  const { entry, addon, touchpoints, place } = input;
  const last = knownSeries.indexOf(to);
  return matchBreaks(touchpoints, addon, from).flatMap(({ known, pointer, what }): readonly ImpactFinding[] => {
    const { file, line } = place(pointer);
    const isTold = told.some(
      (one) => one.place.line === line && one.step.from === known.from && one.symbol !== undefined && what.includes(symbolName(one.symbol)),
    );
    if (isTold || knownSeries.indexOf(known.to) > last) return [];
    const { id, severity, title, remedy, mechanical, status } = known;
    const source = { kind: 'rule', id, status } as const;
    const step = { from: known.from, to: known.to };
    return [{ rule: id, addon: entry, place: { file, line }, severity, mechanical, message: `${title}: ${what}`, remedy, source, step }];
  });
}

/** What stands outside of Odoo keeps nothing from being installed: it fails where it asks for what is gone. */
function ofConsumer(finding: ImpactFinding, { kind, name, owner }: Consumer): ImpactFinding {
  const severity = finding.severity === 'blocks-install' ? 'runtime-error' : finding.severity;
  const told = owner === undefined ? 'nobody is named as its owner' : `its owner is ${owner}`;
  return { ...finding, severity, message: `${finding.message}; ${name} (${kind}) uses it, ${told}` };
}

/** What the changes between two series do to what entries of a register ask for. */
export function specImpacts(context: SpecImpactContext): (input: SpecImpactInput) => readonly ImpactFinding[] {
  const { catalogueOf, steps, from } = context;
  const changes = new ChangesIndex(steps);
  const around = surroundingsIn(catalogueOf(from), from);
  const last = lastCatalogued(steps, from);
  const ahead = surroundingsIn(catalogueOf(last), last);
  return (input) => {
    const world = new World(around(input.depends), []);
    const judging: Judging = { addon: input.entry, world, target: ahead(changes.modulesAfter(input.depends)), changes };
    const judged = (part: SpecImpactInput): readonly ImpactFinding[] => {
      const collector = new Collector(world);
      specTouches(collector, part.touchpoints, part.place);
      const found = collector.touchpoints.flatMap((touchpoint) => judgeTouchpoint(judging, touchpoint));
      const told = distinct(found, []);
      const rules = breakFindings(part, context, told).map((finding) => ({ about: `${finding.rule} ${finding.message}`, finding }));
      return distinct(told, rules);
    };
    const touchpoints = input.touchpoints.filter(({ kind }) => kind !== 'consumer');
    // Each consumer for itself, because each has an owner who has to be told.
    const outside = input.consumers.flatMap((consumer, index) => {
      const start = `${pointer('consumers', index)}/`;
      const used = input.touchpoints.filter((one) => one.kind === 'consumer' && one.pointer.startsWith(start));
      return judged({ ...input, addon: undefined, touchpoints: used }).map((finding) => ofConsumer(finding, consumer));
    });
    return [...judged({ ...input, touchpoints }), ...outside];
  };
}
