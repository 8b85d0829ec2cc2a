import { formatPlace, type Problem } from '../../../model/errors.js';
import type { EffortBasis, LineRange } from '../../../model/impact/effort.js';
import type { ImpactFinding, Stack, StackedChange } from '../../../model/impact/impact.js';
import type { ImpactReport, ImpactSubject, UnknownName } from '../../../model/impact/report.js';
import { type BreakSeverity, breakSeverities } from '../../../model/known-break.js';
import { stepsBetween } from '../../../model/known-series.js';
import { symbolText } from '../../odoo/symbol-text.js';
import {
  bad,
  code,
  type Document,
  facts,
  good,
  heading,
  type Item,
  type Line,
  list,
  type Piece,
  paragraph,
  quiet,
  strong,
  type Tone,
  table,
  warn,
} from '../document.js';
import { count } from '../words.js';

export const severityNames: Readonly<Record<BreakSeverity, string>> = {
  'blocks-install': 'blocks installation',
  'runtime-error': 'runtime error',
  behaviour: 'changed behaviour',
  warning: 'warning',
};

const tones: Readonly<Record<BreakSeverity, Tone>> = {
  'blocks-install': 'bad',
  'runtime-error': 'bad',
  behaviour: 'warn',
  warning: 'quiet',
};
const marks: Readonly<Record<BreakSeverity, string>> = { 'blocks-install': '✗', 'runtime-error': '✗', behaviour: '!', warning: '·' };

/** Places that are named of one thing that breaks in several. */
const placesShown = 3;

const rounded = ({ low, high }: Pick<LineRange, 'low' | 'high'>, digits = 0): string => {
  const round = (value: number): string => (Math.round(value * 10 ** digits) / 10 ** digits).toLocaleString('en-US');
  return round(low) === round(high) ? round(low) : `${round(low)} to ${round(high)}`;
};

export const basisWords: Readonly<Record<EffortBasis, string>> = {
  calibrated: 'calibrated on real migrations from 16.0 to 17.0',
  extrapolated: 'extrapolated: only the step from 16.0 to 17.0 is calibrated on real migrations',
};

/** `12 to 60 changed lines, 0.3 to 1.5 days`. */
export function effortWords(range: Pick<LineRange, 'low' | 'high'>, linesPerDay: number | undefined): string {
  const lines = `${rounded(range)} changed lines`;
  if (linesPerDay === undefined) return lines;
  return `${lines}, ${rounded({ low: range.low / linesPerDay, high: range.high / linesPerDay }, 1)} days`;
}

const byRank = (a: ImpactFinding, b: ImpactFinding): number => breakSeverities.indexOf(a.severity) - breakSeverities.indexOf(b.severity);

/** Findings that say the same of several places stand together. */
function together(findings: readonly ImpactFinding[]): readonly (readonly [ImpactFinding, ...ImpactFinding[]])[] {
  const groups = new Map<string, [ImpactFinding, ...ImpactFinding[]]>();
  for (const finding of findings.toSorted(byRank)) {
    const key = `${finding.severity} ${finding.role ?? ''} ${finding.message}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [finding]);
    else known.push(finding);
  }
  return [...groups.values()];
}

const sourceWords = ({ source, step }: ImpactFinding): string => {
  const sure = source.kind === 'change' && source.confidence !== undefined ? `, ${Math.round(100 * source.confidence)} % sure` : '';
  const why = source.kind === 'rule' ? `${source.id}, ${source.status}` : `catalogues of ${step.from} and ${step.to}${sure}`;
  return `${step.from} to ${step.to}: ${why}`;
};

function findingItem([finding, ...others]: readonly [ImpactFinding, ...ImpactFinding[]]): Item {
  const { severity, message, remedy, mechanical, place, rule, role } = finding;
  const all = [finding, ...others].map((one) => formatPlace(one.place));
  const more = all.length - placesShown;
  const elsewhere = all.slice(1, placesShown).join(', ');
  const where = role === undefined ? '' : ` in ${role === 'test' ? 'a test' : 'demo data'}`;
  return {
    mark: { text: marks[severity], tone: tones[severity] },
    line: [
      strong(formatPlace(place)),
      ': ',
      { text: `${severityNames[severity]}${where}`, tone: tones[severity] },
      `: ${message}`,
      quiet(` [${rule}]`),
    ],
    below: [
      ...(elsewhere === '' ? [] : [paragraph(quiet(`also ${elsewhere}${more > 0 ? ` and ${count(more, 'more place')}` : ''}`))]),
      paragraph(quiet(`${mechanical ? 'mechanical' : 'judgement'}: ${remedy} (${sourceWords(finding)})`)),
    ],
  };
}

/** Findings, the worst first, each with its remedy. */
export const findingItems = (findings: readonly ImpactFinding[]): readonly Item[] => together(findings).map(findingItem);

function subjectBlocks({ name, from, findings, effort, unknownModules }: ImpactSubject, { to, linesPerDay }: ImpactReport): Document {
  const cost = effort === undefined ? '' : `; ${effortWords(effort, linesPerDay)} (${effort.basis})`;
  return [
    heading(2, `${name}, ${from} to ${to}: ${count(findings.length, 'finding')}${cost}`),
    ...(unknownModules.length === 0 ? [] : [paragraph(quiet(`not known: ${unknownModules.join(', ')}`))]),
    list(findingItems(findings)),
  ];
}

function countRows(findings: readonly ImpactFinding[]): readonly (readonly Line[])[] {
  return breakSeverities.flatMap((severity): readonly (readonly Line[])[] => {
    const of = findings.filter((finding) => finding.severity === severity);
    const tests = of.filter(({ role }) => role !== undefined).length;
    const mechanical = of.filter((finding) => finding.mechanical).length;
    return of.length === 0 ? [] : [[severityNames[severity], ...[of.length, mechanical, of.length - mechanical, tests].map(String)]];
  });
}

function changeWords({ super: calls, replaces }: StackedChange): Piece {
  if (calls === false) return bad('never calls super()');
  if (calls === true) return quiet('calls super()');
  return replaces ? bad('replaces the node') : quiet('changes it');
}

/** Methods and nodes, each with all that change it in load order; `nameOf`: what an addon is called. */
export const stackItems = (stacks: readonly Stack[], nameOf: (addon: string) => string = (addon) => addon): readonly Item[] =>
  stacks.map(({ symbol, changes }) => ({
    line: code(symbolText(symbol)),
    below: [
      list(
        changes.map((change, index) => ({
          mark: `${index + 1}.`,
          line: [strong(nameOf(change.addon)), `: ${formatPlace(change.place)}, `, changeWords(change)],
        })),
      ),
    ],
  }));

/** All that change one method or one node, in load order. */
export function stackBlocks(stacks: readonly Stack[]): Document {
  if (stacks.length === 0) return [heading(2, 'Override stack'), paragraph('No two of the addons change the same method or node.')];
  return [heading(2, `Override stack: ${count(stacks.length, 'thing')} that several addons change`), list(stackItems(stacks))];
}

/** Whether everything of an addon or an entry could be read. */
const isWhole = ({ place, name }: ImpactSubject, problems: readonly Problem[]): boolean =>
  !problems.some(({ entry, place: { file } }) => entry === name || file === place || file.startsWith(`${place}/`));

const unknownOf = ({ unknownNames = [] }: ImpactSubject): readonly UnknownName[] => unknownNames;

/** Names of entries that stand for nothing already: no change of a later series can meet them. */
function unknownBlocks(subjects: readonly ImpactSubject[]): Document {
  const vague = subjects.filter((subject) => unknownOf(subject).length > 0);
  if (vague.length === 0) return [];
  const items = vague.flatMap((subject) =>
    unknownOf(subject).map(({ rule, place, message, remedy }) => ({
      mark: warn('?'),
      line: [strong(formatPlace(place)), ': ', warn('not known'), `: ${message}`, quiet(` [${rule}]`)],
      below: [paragraph(quiet(remedy))],
    })),
  );
  return [heading(2, `Not known: ${count(items.length, 'name')} of ${vague.map(({ name }) => name).join(', ')}`), list(items)];
}

/** What an upgrade does to addons and entries, for a person. */
export function impactDocument(report: ImpactReport, withStacks: boolean): Document {
  const { to, subjects, total, linesPerDay, notes, stacks, problems } = report;
  const findings = subjects.flatMap((subject) => subject.findings);
  const hit = subjects.filter((subject) => subject.findings.length > 0);
  const still = subjects.filter((subject) => subject.findings.length === 0);
  // Where no step leads to the target nothing was looked for: a note says so.
  const judged = still.filter(({ from }) => stepsBetween(from, to).length > 0);
  const isSound = (subject: ImpactSubject): boolean => isWhole(subject, problems) && unknownOf(subject).length === 0;
  const partly = judged.filter((subject) => !isWhole(subject, problems)).map(({ name }) => name);
  const vague = judged.filter((subject) => isWhole(subject, problems) && !isSound(subject)).map(({ name }) => name);
  const fine = judged.filter(isSound).map(({ name }) => name);
  const addons = subjects.filter(({ effort }) => effort !== undefined);
  return [
    heading(1, `Upgrade to Odoo ${to}: ${count(findings.length, 'finding')} in ${hit.length} of ${subjects.length}`),
    ...unknownBlocks(subjects),
    ...(findings.length === 0
      ? []
      : [
          table(
            [
              { title: 'Severity' },
              ...['Number', 'Mechanical', 'Judgement', 'In tests, demo'].map((title) => ({ title, align: 'right' }) as const),
            ],
            countRows(findings),
          ),
        ]),
    ...(addons.length === 0
      ? []
      : [
          facts([
            ['Effort', `${effortWords(total, linesPerDay)} over ${count(addons.length, 'addon')}`],
            ['Basis', basisWords[total.basis]],
          ]),
        ]),
    ...notes.map((note) => paragraph(quiet(note))),
    ...hit.flatMap((subject) => subjectBlocks(subject, report)),
    ...(partly.length === 0 ? [] : [paragraph(`Nothing found in what could be read of ${partly.join(', ')}.`)]),
    ...(vague.length === 0 ? [] : [paragraph(`Nothing found in what is known of ${vague.join(', ')}.`)]),
    ...(fine.length === 0 ? [] : [paragraph(good(`✓ Nothing found in ${fine.join(', ')}.`))]),
    ...(withStacks ? stackBlocks(stacks) : []),
  ];
}
