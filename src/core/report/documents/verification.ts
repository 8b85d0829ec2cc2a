import type { Leftover, Verification, VerifiedGroup, VerifiedTests } from '../../../model/verification.js';
import {
  type Block,
  bad,
  code,
  type Document,
  good,
  heading,
  type Item,
  type Line,
  list,
  name,
  type Piece,
  paragraph,
  quiet,
  table,
  warn,
} from '../document.js';
import { count, number } from '../words.js';

/** Log lines and tests that are shown of a group. */
const shown = 20;

export const groupName = ({ kind, addons }: VerifiedGroup): string =>
  kind === 'alone' ? (addons[0] ?? '') : `all ${addons.length} together`;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** `348 passed, 5 skipped`, and what else there is. */
function testWords(tests: readonly VerifiedTests[]): string {
  const of = (key: 'passed' | 'failed' | 'errors' | 'skipped'): number => sum(tests.map((one) => one[key]));
  const parts = (['passed', 'failed', 'errors', 'skipped'] as const).flatMap((key) => {
    const many = of(key);
    return many === 0 ? [] : [key === 'errors' ? count(many, 'error') : `${many} ${key}`];
  });
  return parts.length === 0 ? 'none' : parts.join(', ');
}

function criteriaWords(tests: readonly VerifiedTests[]): string {
  const criteria = tests.flatMap((one) => one.criteria);
  if (criteria.length === 0) return 'none';
  const proven = criteria.filter(({ passed, faults }) => passed > 0 && faults.length === 0).length;
  return `${proven} of ${criteria.length}`;
}

/** What came of each run. */
function outcomes(groups: readonly VerifiedGroup[]): Block {
  const columns = [
    ...[{ title: '' }, { title: 'Addon' }, { title: 'Tests' }],
    ...(['Criteria', 'Own lines', 'Left'] as const).map((title) => ({ title, align: 'right' as const })),
  ];
  return table(
    columns,
    groups.map((group): readonly Line[] => [
      group.faults.length === 0 ? good('✓') : bad('✗'),
      name(groupName(group)),
      testWords(group.tests),
      criteriaWords(group.tests),
      String(sum(group.ownLines.map(({ times }) => times))),
      String(sum(group.leftovers.filter(({ isExpected }) => !isExpected).map(({ count: many }) => many))),
    ]),
  );
}

const measured = (value: number | undefined): string => (value === undefined ? '' : number(value));

/** What Odoo logs about time and queries, without what the addons depend on; lines as coverage.py counts them. */
function figures(groups: readonly VerifiedGroup[]): Block {
  const columns = [
    { title: 'Addon' },
    ...(['Install s', 'Queries', 'Tests s', 'Queries', 'Registry s', 'Lines'] as const).map((title) => ({
      title,
      align: 'right' as const,
    })),
  ];
  return table(
    columns,
    groups.map((group): readonly Line[] => {
      const install = group.timings.find(({ step }) => step === 'install');
      const restart = group.timings.find(({ step }) => step === 'restart');
      return [
        name(groupName(group)),
        measured(install?.loading?.seconds),
        measured(install?.loading?.queries),
        measured(install?.tests?.seconds),
        measured(install?.tests?.queries),
        measured(restart?.registrySeconds),
        group.lines === undefined ? '' : `${group.lines.covered}/${group.lines.valid}`,
      ];
    }),
  );
}

function faultBlocks(group: VerifiedGroup): readonly Block[] {
  const { faults, ownLines, tests } = group;
  const testFaults = tests.flatMap(({ addon, faults: found }) =>
    found.filter(({ fault }) => fault !== 'skipped').map((one) => ({ addon, ...one })),
  );
  if (faults.length === 0 && testFaults.length === 0) return [];
  const lines = ownLines.slice(0, shown).map(
    ({ step, level, logger, message, times }): Item => ({
      mark: level === 'WARNING' ? warn('!') : bad('!'),
      line: [quiet(`${step} ${level} ${logger}${times === 1 ? '' : ` ${times} times`}: `), message],
    }),
  );
  return [
    heading(3, name(groupName(group))),
    list(faults.map((line) => ({ mark: bad('✗'), line }))),
    ...(testFaults.length === 0
      ? []
      : [
          list([
            ...testFaults.slice(0, shown).map(({ addon, test, fault }) => ({
              mark: fault === 'failed' || fault === 'error' ? bad('✗') : warn('?'),
              line: [quiet(`${addon} `), test, quiet(` ${fault.replace('-', ' ')}`)],
            })),
            ...more(testFaults.length),
          ]),
        ]),
    ...(lines.length === 0 ? [] : [list([...lines, ...more(ownLines.length)])]),
  ];
}

const more = (all: number): readonly Item[] => (all > shown ? [{ line: quiet(`and ${all - shown} more: --json`) }] : []);

/** A criterion is proven by tests that pass, open where one proves nothing, and refuted by one that fails. */
function criterionMark({ faults: ofTests }: VerifiedTests, { passed, faults }: VerifiedTests['criteria'][number]): Piece {
  const failing = ofTests.some(({ test, fault }) => (fault === 'failed' || fault === 'error') && faults.includes(test));
  if (failing) return bad('✗');
  return faults.length === 0 && passed > 0 ? good('✓') : warn('?');
}

/** Which tests carry which criterion, entry by entry, from the run alone where there is one. */
function criteriaBlocks(groups: readonly VerifiedGroup[]): readonly Block[] {
  const byAddon = new Map<string, VerifiedTests>();
  for (const tests of groups.flatMap((group) => group.tests)) if (!byAddon.has(tests.addon)) byAddon.set(tests.addon, tests);
  const rows = [...byAddon.values()].flatMap((tests) =>
    tests.criteria.map((one): readonly Line[] => [
      criterionMark(tests, one),
      name(`${one.entry} ${one.criterion}`),
      String(one.passed),
      String(one.faults.length),
      tests.addon,
    ]),
  );
  if (rows.length === 0) return [];
  const columns = [
    ...[{ title: '' }, { title: 'Criterion' }],
    ...(['Passed', 'No proof'] as const).map((title) => ({ title, align: 'right' as const })),
    { title: 'Addon' },
  ];
  return [heading(3, 'Acceptance criteria, and the tests that carry them'), table(columns, rows)];
}

/** What remains after the uninstallation, and why; the same of several addons once. */
function leftoverBlocks(groups: readonly VerifiedGroup[]): readonly Block[] {
  const found = new Map<string, Leftover & { readonly in: number }>();
  for (const one of groups.flatMap(({ leftovers }) => leftovers)) {
    const key = `${one.table} ${one.why}`;
    const before = found.get(key);
    found.set(key, { ...(before ?? one), count: (before?.count ?? 0) + one.count, in: (before?.in ?? 0) + 1 });
  }
  const data = groups.flatMap((group) => group.data ?? []);
  const committed = `Before, ${count(sum(data.map(({ records }) => records)), 'record')} and ${count(sum(data.map(({ values }) => values)), 'value')} in fields of others were committed.`;
  const missing = [...new Set(data.flatMap((one) => one.missing))];
  return [
    heading(3, 'Left behind after uninstallation'),
    paragraph(committed),
    ...(missing.length === 0
      ? []
      : [paragraph('No record could be made of:'), list(missing.slice(0, shown).map((line): Item => ({ mark: warn('?'), line })))]),
    ...(found.size === 0
      ? [paragraph('Nothing.')]
      : [
          table(
            [{ title: '' }, { title: 'Table' }, { title: 'Count', align: 'right' }, { title: 'For example' }, { title: 'Why' }],
            [...found.values()].map(({ table: of, what, count: many, why, isExpected }): readonly Line[] => [
              isExpected ? quiet('·') : bad('✗'),
              code(of),
              String(many),
              what,
              why,
            ]),
          ),
        ]),
  ];
}

function evidenceBlocks({ evidence }: Verification): readonly Block[] {
  if (evidence.length === 0) return [];
  return [
    heading(3, 'Evidence'),
    list(
      evidence.map(
        ({ addon, entry, file, why }): Item =>
          file === undefined
            ? { mark: bad('✗'), line: [name(entry ?? addon), `: none: ${why ?? ''}`] }
            : { mark: good('✓'), line: [name(entry ?? addon), ' ', code(file)] },
      ),
    ),
    paragraph(quiet('Commit what was written.')),
  ];
}

/** What a real Odoo says about addons. */
export function verificationDocument(verification: Verification): Document {
  const { odoo, groups, notes } = verification;
  const wrong = groups.filter(({ faults }) => faults.length > 0).length;
  const coverage = odoo.coverage === undefined ? '' : `, coverage.py ${odoo.coverage}`;
  return [
    heading(2, `Verified in Odoo ${odoo.series}`),
    paragraph(quiet(`PostgreSQL ${odoo.postgres}${coverage}`)),
    outcomes(groups),
    figures(groups),
    ...groups.flatMap(faultBlocks),
    ...criteriaBlocks(groups),
    ...leftoverBlocks(groups),
    ...evidenceBlocks(verification),
    ...notes.map((note) => paragraph(quiet(note))),
    paragraph(
      wrong === 0
        ? good(`${count(groups.length, 'run')}: installed, tested, updated, restarted and uninstalled; all is well.`)
        : bad(`${wrong} of ${count(groups.length, 'run')} failed.`),
    ),
  ];
}
