import type { AddonAudit, Advice, AuditReport, Origin } from '../../../model/audit/report.js';
import type { Finding } from '../../../model/finding.js';
import { type Document, facts, heading, type Line, list, name, type Piece, paragraph, quiet, type Tone, table } from '../document.js';
import { count } from '../words.js';
import { estateBlocks } from './estate.js';
import { findingItem } from './finding-item.js';
import { basisWords, effortWords } from './impact.js';

export const levelTones: Readonly<Record<AddonAudit['level']['value'], Tone>> = {
  A: 'good',
  B: 'good',
  C: 'warn',
  D: 'bad',
  'not-known': 'warn',
};
export const adviceTones: Readonly<Record<Advice, Tone>> = {
  keep: 'good',
  replace: 'warn',
  refactor: 'warn',
  retire: 'bad',
  'not-known': 'warn',
};
const originNames: Readonly<Record<Origin, string>> = {
  odoo: 'Odoo',
  community: 'community',
  vendor: 'vendor',
  own: 'own',
  'not-known': 'origin not known',
};
export const words = (value: string): string => value.replace('-', ' ');

/** Places and reasons that are named; the other formats have all. */
const shown = 3;

function few(all: readonly string[], most = shown): string {
  const more = all.length - most;
  return more > 0 ? `${all.slice(0, most).join('; ')} and ${more} more` : all.join('; ');
}

export const number = (value: number): string => value.toLocaleString('en-US');

/** `3 models`; nothing for none. */
const some = (value: number, thing: string): readonly string[] => (value === 0 ? [] : [count(value, thing)]);

function contents({ census, scripts }: { readonly census: AddonAudit['census']; readonly scripts: number }): string {
  const { models, extended, fields, overrides, views, sql, scriptPatches } = census;
  const parts = [
    ...some(models, 'model'),
    ...(extended === 0 ? [] : [`${count(extended, 'model')} extended`]),
    ...some(fields, 'field'),
    ...(overrides.calling + overrides.dropping === 0
      ? []
      : [
          `${count(overrides.calling + overrides.dropping, 'override')}${overrides.dropping === 0 ? '' : `, ${overrides.dropping} without super()`}`,
        ]),
    ...some(views.own, 'view'),
    ...(views.inherited === 0 ? [] : [`${count(views.inherited, 'view')} inherited`]),
    ...(views.replacing === 0 ? [] : [`${count(views.replacing, 'node')} replaced`]),
    ...(sql.reading + sql.writing === 0
      ? []
      : [`${count(sql.reading + sql.writing, 'SQL text')}${sql.writing === 0 ? '' : `, ${sql.writing} writing`}`]),
    ...(scriptPatches === 0 ? [] : [`${count(scriptPatches, 'script')} patched`]),
    ...(scripts === 0 ? [] : [`${count(scripts, 'line')} of script`]),
  ];
  return parts.length === 0 ? 'nothing that is counted' : parts.join(', ');
}

function testWords({ tests, documentation }: AddonAudit): string {
  const said = documentation.length === 0 ? 'no documentation' : 'documented';
  if (tests === undefined) return `not known; ${said}`;
  const { real, empty, skipped } = tests;
  const weak = [...(empty === 0 ? [] : [`${empty} assert nothing`]), ...(skipped === 0 ? [] : [`${skipped} skipped`])];
  return `${real === 0 ? 'none that asserts anything' : count(real, 'real test')}${weak.length === 0 ? '' : ` (${weak.join(', ')})`}; ${said}`;
}

function dependencyRow({ missing, circle, unused, redundant }: AddonAudit['dependencies']): readonly (readonly [string, Line])[] {
  const wrong = [
    ...(missing.length === 0 ? [] : [`not found: ${missing.join(', ')}`]),
    ...(circle.length === 0 ? [] : [`circle: ${circle.join(' → ')} → ${circle[0]}`]),
  ];
  const idle = [
    ...(unused.length === 0 ? [] : [`nothing named of ${unused.join(', ')}`]),
    ...(redundant.length === 0 ? [] : [`redundant, nothing named: ${redundant.join(', ')}`]),
  ].join('; ');
  if (wrong.length === 0) return idle === '' ? [] : [['Depends', idle]];
  return [['Depends', [{ text: wrong.join('; '), tone: 'warn' }, idle === '' ? '' : `; ${idle}`]]];
}

function findingWords(findings: readonly Finding[]): string {
  const rules = new Map<string, number>();
  for (const { rule } of findings) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  return Array.from(rules, ([rule, times]) => (times === 1 ? rule : `${times} × ${rule}`)).join(', ');
}

/** What is said about an addon, the lowest factor and what is not known first. */
export function addonRows(addon: AddonAudit, report: AuditReport, withFindings: boolean): readonly (readonly [string, Line])[] {
  const { level, origin, advice, cloc, census, effort, debt, history, findings, notKnown } = addon;
  const share = report.lines.total === 0 ? 0 : (100 * cloc.total) / report.lines.total;
  const percent = share > 0 && share < 1 ? 'under 1' : String(Math.round(share));
  return [
    ['Level', [{ text: words(level.value), tone: levelTones[level.value] }, `: ${few(level.because)}`]],
    ...(notKnown.length === 0 ? [] : [['Not known', { text: few(notKnown), tone: 'warn' }] as const]),
    ['Advice', [{ text: words(advice.value), tone: adviceTones[advice.value] }, `: ${few(advice.because)}`]],
    ...dependencyRow(addon.dependencies),
    ['Tests', testWords(addon)],
    ...(effort === undefined ? [] : [['Effort', `${effortWords(effort, report.linesPerDay)} (${effort.basis})`] as const]),
    ['Lines', `${number(cloc.total)}, ${percent} % of all`],
    ['Holds', contents({ census, scripts: census.size.script })],
    ...(debt === undefined ? [] : [['Debt', `${debt} points`] as const]),
    ['Origin', `${originNames[origin.value]}: ${few(origin.because)}`],
    ...(history === undefined ? [] : [['Changed', `${history.last}, ${count(history.authors, 'author')}`] as const]),
    ...(findings.length === 0 || withFindings ? [] : [['Findings', findingWords(findings)] as const]),
  ];
}

function addonBlocks(addon: AddonAudit, report: AuditReport, withFindings: boolean): Document {
  const { findings, series, folder, installable } = addon;
  const rows = addonRows(addon, report, withFindings);
  const title: readonly Piece[] = [
    name(addon.name),
    ` ${series ?? 'series not known'}${installable ? '' : ', not installable'} `,
    quiet(folder),
  ];
  return [heading(2, title), facts(rows), ...(withFindings && findings.length > 0 ? [list(findings.map(findingItem))] : [])];
}

function counted<Key extends string>(values: readonly Key[]): string {
  const found = new Map<Key, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return Array.from(found, ([value, times]) => `${times} ${words(value)}`).join(', ');
}

/** What is said about all addons together. */
export function overviewRows({
  addons,
  lines,
  cost,
  effort,
  linesPerDay,
  to,
}: AuditReport): readonly (readonly [string, Line] | undefined)[] {
  const untested = addons.filter(({ tests }) => tests?.real === 0).length;
  const vague = addons.filter(({ notKnown }) => notKnown.length > 0).length;
  const bill = `${number(lines.total)}, billed as ${number(lines.billed)} or more: a folder is a lower bound of the bill`;
  return [
    ['Level', counted(addons.map(({ level }) => level.value))],
    ...(vague === 0 ? [] : [['Not known', { text: `something about ${count(vague, 'addon')}`, tone: 'warn' }] as const]),
    ['Advice', counted(addons.map(({ advice }) => advice.value))],
    ['Untested', untested === 0 ? 'none' : { text: `${untested} of ${count(addons.length, 'addon')}`, tone: 'warn' }],
    ...(effort === undefined ? [] : [['Effort', `${effortWords(effort, linesPerDay)} to ${to}; ${basisWords[effort.basis]}`] as const]),
    ['Lines', bill],
    cost === undefined ? undefined : ['Cost', `${number(cost.amount)} ${cost.currency} at your rate, at least`],
    ['Origin', counted(addons.map(({ origin }) => origin.value))],
  ];
}

/** How the numbers came about. */
export const auditCaveat =
  'Lines: as odoo-bin cloc counts under Python 3.11. Level and debt: the rules of the register; weights are judgement, not calibrated. Advice compares names; whether a module of the same name does the same is for people to see.';

/** What there is in folders of addons, for a person: the worst first, and of each the lowest factor first. */
export function auditDocument(report: AuditReport, withFindings: boolean): Document {
  const { addons, notes } = report;
  return [
    heading(1, `Audit: ${count(addons.length, 'addon')}`),
    facts(overviewRows(report)),
    ...notes.map((note) => paragraph(quiet(note))),
    table(
      [{ title: 'Addon' }, { title: 'Level' }, { title: 'Lines', align: 'right' }, { title: 'Tests', align: 'right' }, { title: 'Advice' }],
      addons.map(({ name: addon, level, cloc, tests, advice }) => [
        addon,
        { text: level.value === 'not-known' ? '?' : level.value, tone: levelTones[level.value] },
        number(cloc.total),
        tests === undefined ? '?' : String(tests.real),
        { text: words(advice.value), tone: adviceTones[advice.value] },
      ]),
    ),
    ...addons.flatMap((addon) => addonBlocks(addon, report, withFindings)),
    ...estateBlocks(report, withFindings),
    paragraph(quiet(auditCaveat)),
  ];
}
