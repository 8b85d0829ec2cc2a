import type { SeriesCatalogue } from '../../../model/catalogue/series-catalogue.js';
import type { InCode } from '../../../model/impact/code-place.js';
import type { ImpactFinding } from '../../../model/impact/impact.js';
import { breakSeverities } from '../../../model/known-break.js';
import { type KnownSeries, knownSeries, type Series, stepsBetween } from '../../../model/known-series.js';
import type { MetChange, Outlook } from '../../../model/outlook.js';
import type { InEntry, Touchpoint } from '../../../model/touchpoint.js';
import type { Volatility } from '../../catalogue/volatility.js';
import { symbolText } from '../../odoo/symbol-text.js';
import { type Surroundings, surroundingsIn } from '../../references/surroundings.js';
import type { Holds } from '../held.js';
import type { ChangesIndex } from './changes-index.js';
import { Collector } from './collector.js';
import { expectationOfUnknown, expectationsOf, type Watched } from './expectations.js';
import { type Judging, judgeTouchpoint } from './judge.js';
import { specTouches } from './spec-touches.js';
import { World } from './world.js';

export type OutlookContext = {
  readonly series: Series;
  /** Newest series that a catalogue tells. */
  readonly upTo: Series;
  /** What happens from the series to that one. */
  readonly changes: ChangesIndex;
  /** Over all steps that catalogues tell, earlier ones included. */
  readonly volatility: Volatility;
  readonly catalogueOf: (series: Series) => SeriesCatalogue;
};

export type OutlookInput = {
  readonly entry: string;
  readonly touchpoints: readonly Touchpoint<InEntry>[];
  /** Modules that it depends on, and those that its consumers use besides. */
  readonly depends: readonly string[];
  readonly outside: readonly string[];
  /** The register itself brings what is touched: no catalogue has it, and nothing about it is unknown. */
  readonly isOwn: (touchpoint: Touchpoint<InEntry>) => boolean;
  /** What the entry still touches in later series. */
  readonly holds: Holds;
};

/** Each consumer is met for itself, because each has an owner who has to be told. */
const consumerIn = (pointer: string): string => /^\/consumers\/\d+/.exec(pointer)?.[0] ?? '';

/** The step that no catalogue tells leads here. */
const beyond: KnownSeries = knownSeries.at(-1) ?? '20.0';

const rank = ({ severity }: Pick<MetChange, 'severity'>): number => breakSeverities.indexOf(severity);

/** One touchpoint as it is judged: as a symbol of the catalogue, and where it stands in the entry. */
type Place = { readonly symbol: Touchpoint<InCode>; readonly pointer: string; readonly holds: (series: KnownSeries) => boolean };

function metChanges(
  { symbol: { kind, symbol }, pointer }: Place,
  lost: string | undefined,
  findings: readonly ImpactFinding[],
): readonly MetChange[] {
  return findings.flatMap(({ message: what, remedy, severity, mechanical, source, step }) => {
    if (source.kind !== 'change') return [];
    const { id: changeId, confidence } = source;
    const met = { pointer, kind, symbol, what, remedy, severity, mechanical, changeId, step, lost: changeId === lost };
    return [confidence === undefined ? met : { ...met, confidence }];
  });
}

/** One touchpoint as what it stands for in the catalogue: several things where it names a field of a model, or a node of a view. */
function symbolsOf(touchpoint: Touchpoint<InEntry>, world: World): readonly Touchpoint<InCode>[] {
  const collector = new Collector(world);
  specTouches(collector, [touchpoint], (pointer) => ({ file: pointer, line: 0 }));
  return collector.touchpoints;
}

/** What a touchpoint names that a catalogue could know; nothing where it only says what is done. */
function namedIn({ module, model, field, method, xmlid }: Touchpoint<InEntry>): string | undefined {
  const member = field ?? method;
  return xmlid ?? (model === undefined ? module : member === undefined ? model : `${model}.${member}`);
}

/** What was found about one entry so far. */
class Findings {
  readonly met = new Map<string, MetChange>();
  readonly watched = new Map<string, Watched>();
  readonly unknown = new Set<string>();
  readonly #changes: ChangesIndex;

  constructor(changes: ChangesIndex) {
    this.#changes = changes;
  }

  take(place: Place, judging: Judging): void {
    const { symbol, pointer, holds } = place;
    const fate = this.#changes.fateOf(symbol.symbol, symbol.also);
    const found = metChanges(place, fate.lost?.id, judgeTouchpoint(judging, symbol)).filter(({ step }) => holds(step.to));
    const key = `${consumerIn(pointer)} ${symbolText(symbol.symbol)}`;
    for (const one of found) {
      const known = this.met.get(key);
      if (known === undefined || rank(one) < rank(known)) this.met.set(key, one);
    }
    const isGone = fate.end === undefined && found.some(({ lost }) => lost);
    const told = found.map(({ step }) => `${step.from} to ${step.to}`);
    if (isGone || this.watched.has(key) || !holds(beyond)) return;
    this.watched.set(key, { touchpoint: symbol, pointer, around: judging.world.standard, told });
  }
}

/**
 * What the catalogues make of the way ahead of entries of one series: what the steps that they tell break of what an entry touches, and how many
 * changes the past makes expect in the step after them. A symbol is told once, however many places meet it; a change that is counted as a
 * break does not count in the expectation again; and what is gone has no future.
 */
export function specOutlooks({ series, upTo, changes, volatility, catalogueOf }: OutlookContext): (input: OutlookInput) => Outlook {
  const around = surroundingsIn(catalogueOf(series), series);
  const ahead = surroundingsIn(catalogueOf(upTo), upTo);
  const stepsAhead = stepsBetween(series, upTo).length;
  return ({ entry, touchpoints, depends, outside, isOwn, holds }) => {
    const findings = new Findings(changes);
    const judge = (touchpoint: Touchpoint<InEntry>, judging: Judging): void => {
      const symbols = symbolsOf(touchpoint, judging.world);
      const place = { pointer: touchpoint.pointer, holds: (later: KnownSeries) => holds(touchpoint, later) };
      for (const symbol of symbols) findings.take({ symbol, ...place }, judging);
      const name = namedIn(touchpoint);
      const isKnown = symbols.length > 0 || name === undefined || judging.world.standard.scope.shards.has(name);
      if (!isKnown && !isOwn(touchpoint)) findings.unknown.add(name);
    };
    const judgingOver = (modules: readonly string[]): Judging => ({
      ...{ addon: entry, world: new World(around(modules), []), changes },
      // Hardly any entry meets a change, and only then somebody looks.
      get target(): Surroundings {
        return ahead(changes.modulesAfter(modules));
      },
    });
    const own = judgingOver(depends);
    const others = outside.length === 0 ? own : judgingOver([...depends, ...outside]);
    for (const touchpoint of touchpoints) judge(touchpoint, touchpoint.kind === 'consumer' ? others : own);
    const expected = [
      ...expectationsOf([...findings.watched.values()], volatility),
      ...expectationOfUnknown([...findings.unknown], stepsAhead + 1),
    ];
    return { series, known: true, upTo, changes: [...findings.met.values()], expected };
  };
}

/**
 * Without a catalogue of its series, all that an entry names is expected to do what names usually do, up to the newest catalogue and in the
 * step after.
 */
export function unknownOutlook(series: Series, newest: Series, why: string, touchpoints: readonly Touchpoint<InEntry>[]): Outlook {
  const names = new Set(touchpoints.flatMap((touchpoint) => namedIn(touchpoint) ?? []));
  const steps = stepsBetween(series, newest).length + 1;
  return { series, known: false, why, changes: [], expected: expectationOfUnknown([...names], steps) };
}
