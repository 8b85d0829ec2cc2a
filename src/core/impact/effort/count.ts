import type { CatalogueSymbol } from '../../../model/catalogue/changes.js';
import type { AddonFacts, FileRole, OfFile } from '../../../model/facts/addon.js';
import type { EffortKind } from '../../../model/impact/effort.js';
import { symbolText } from '../../odoo/symbol-text.js';
import { isCounted } from './constructs/construct.js';
import { constructsOf } from './constructs/constructs.js';

type At = { readonly place: { readonly file: string; readonly line: number }; readonly role?: FileRole };

/** A finding as an estimate needs it: something that the step changed, where it is named. */
export type EffortFinding = At & { readonly symbol: CatalogueSymbol };

/** A touchpoint, changed or not. */
export type EffortTouch = At & { readonly model?: string };

/** What an estimate is told of one step. */
export type EffortStep = {
  readonly from: string;
  readonly to: string;
  readonly findings: readonly EffortFinding[];
  readonly touchpoints: readonly EffortTouch[];
  /** How much changes in a model in the other steps. */
  readonly volatility: (model: string) => number;
};

/** One thing that costs lines. The same key in two steps is the same edit. */
export type Counted = { readonly key: string; readonly kind: EffortKind; readonly count: number };

const vendored = /(?:^|\/)static\/lib\/|\.min\.js$/;

/** Lines of the files that customers write, by kind; each step brings its own surprises, so that they count in each. */
function sizes({ manifest, python, xml, javascript, templates }: AddonFacts, step: string): readonly Counted[] {
  const lines = (kind: EffortKind, files: readonly OfFile<unknown>[]): Counted => {
    const counted = files.filter((file) => isCounted(file) && file.file !== manifest.file && !vendored.test(file.file));
    return { key: `${step} ${kind}`, kind, count: counted.reduce((sum, file) => sum + file.lines, 0) };
  };
  return [
    lines('python-lines', python),
    lines('xml-lines', xml),
    lines('script-lines', javascript),
    lines('template-lines', templates),
  ].filter(({ count }) => count > 0);
}

/** All in an addon that the step makes cost lines. A symbol counts once in a line, however many changes there are of it. */
export function countEffort(facts: AddonFacts, { from, to, findings, touchpoints, volatility }: EffortStep): readonly Counted[] {
  const step = `${from}-${to}`;
  const symbols = findings.filter(isCounted).map(({ place, symbol }): Counted => {
    return { key: `${place.file}:${place.line} ${symbolText(symbol)}`, kind: symbol.on, count: 1 };
  });
  const constructs = constructsOf(facts, from).map(({ construct, file, line, lines }): Counted => {
    return { key: `${file}:${line} ${construct.kind}`, kind: construct.kind, count: construct.kind === 'old-script' ? lines : 1 };
  });
  const exposed = touchpoints
    .filter(isCounted)
    .reduce((sum, { model }) => sum + (model === undefined ? 0 : Math.log1p(volatility(model))), 0);
  const exposure: readonly Counted[] = exposed > 0 ? [{ key: `${step} exposure`, kind: 'exposure', count: exposed }] : [];
  const found = new Map([...symbols, ...constructs, ...exposure, ...sizes(facts, step)].map((one) => [one.key, one]));
  return [...found.values()];
}
