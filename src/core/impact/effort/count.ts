import type { AddonFacts, FileRole, OfFile } from '../../../model/facts/addon.js';
import type { CodeUse } from '../../../model/impact/code-place.js';
import type { CodeLanguage, EffortKind } from '../../../model/impact/effort.js';
import type { BreakSeverity } from '../../../model/known-break.js';

type At = { readonly place: { readonly file: string; readonly line: number }; readonly role?: FileRole };

/** A finding as an estimate needs it. */
export type EffortFinding = At & { readonly severity: BreakSeverity; readonly mechanical: boolean };

/** A touchpoint, whether something happened to it or not. */
export type EffortTouch = At & { readonly use: CodeUse; readonly model?: string | undefined };

/** How much there is of a kind. */
export type Count = { readonly kind: EffortKind; readonly count: number };

const vendored = /(?:^|\/)static\/lib\/|\.min\.js$/;

const languageOf = (file: string): CodeLanguage => (/\.py$/.test(file) ? 'python' : /\.(?:js|mjs|ts)$/.test(file) ? 'script' : 'data');

/** Tests are counted apart, scripts of earlier migrations are over, and the manifest changes anyway. */
const isCounted = (file: string, role: FileRole | undefined, { manifest }: AddonFacts): boolean =>
  role !== 'test' && role !== 'migration' && file !== manifest.file && !vendored.test(file);

/** What is changed at once, and what of it there is: a line, or the whole of a script, which is written anew. */
function editOf({ javascript }: AddonFacts, { place: { file, line }, mechanical }: EffortFinding): readonly [place: string, Count] {
  const language = languageOf(file);
  if (language !== 'script') return [`${file}:${line}`, { kind: `${language}-${mechanical ? 'mechanical' : 'judgement'}`, count: 1 }];
  return [file, { kind: 'script-rewritten', count: javascript.find((script) => script.file === file)?.lines ?? 0 }];
}

/** Findings by the place that is changed at once. Those that break nothing are left out: most people leave them alone. */
export function countFindings(facts: AddonFacts, findings: readonly EffortFinding[]): ReadonlyMap<string, readonly Count[]> {
  const found = new Map<string, readonly Count[]>();
  for (const finding of findings) {
    const { place: at, role, severity } = finding;
    if (severity === 'warning' || !isCounted(at.file, role, facts)) continue;
    const [place, count] = editOf(facts, finding);
    const others = count.kind === 'script-rewritten' ? [] : (found.get(place) ?? []);
    found.set(place, [...others, count]);
  }
  return found;
}

/** Records of data lean on a model once, however many there are. */
const isData = ({ use }: EffortTouch): boolean => use.startsWith('record-') || use === 'value';

/** What every step adds: the size of the addon, and how much it leans on what changes often. */
export function countSurroundings(
  facts: AddonFacts,
  touchpoints: readonly EffortTouch[],
  volatility: (model: string) => number,
): readonly Count[] {
  const files: readonly OfFile<unknown>[] = [...facts.python, ...facts.xml, ...facts.csv, ...facts.javascript, ...facts.templates];
  const sizes = files
    .filter(({ file, role }) => isCounted(file, role, facts))
    .map(({ file, lines }): Count => ({ kind: `${languageOf(file)}-lines`, count: lines }));
  const exposed = touchpoints
    .filter((touch) => !isData(touch) && isCounted(touch.place.file, touch.role, facts))
    .map(({ model }): Count => ({ kind: 'exposure', count: model === undefined ? 0 : Math.log1p(volatility(model)) }));
  return [...sizes, ...exposed].filter(({ count }) => count > 0);
}
