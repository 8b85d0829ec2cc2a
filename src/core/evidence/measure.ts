import type { EvidenceKind, RecordedEvidence } from '../../model/evidence.js';
import type { Day } from '../../model/ids.js';
import type { Series } from '../../model/known-series.js';
import type { JudgedEvidence, Measurement, Standing } from '../../model/measurement.js';
import type { Policy } from '../../model/policy.js';

export type MeasureInput = {
  /** All evidence on the entry. */
  readonly evidence: readonly RecordedEvidence[];
  readonly series: Series;
  readonly at: Day;
  readonly policy: Policy;
  /** Digest of the code that the evidence names as it is now; undefined when it is not here. */
  readonly codeNow: (record: RecordedEvidence) => string | undefined;
  /** Digest of the acceptance criteria of the entry. */
  readonly acceptance: () => string;
};

/** What a source tells; a newer record takes the place of an older one that tells the same. */
type Part = 'tests' | 'lines' | 'findings' | 'signedOff';
const parts: Readonly<Record<EvidenceKind, Part>> = {
  'odoo-log': 'tests',
  junit: 'tests',
  cobertura: 'lines',
  sarif: 'findings',
  uat: 'signedOff',
};

const partsOf = ({ sources }: RecordedEvidence): ReadonlySet<Part> => new Set(sources.map(({ kind }) => parts[kind]));

/**
 * What the evidence says about an entry in one series: of each part the newest record that counts, bound to the code as it is. Of
 * records that do not know each other, as from two branches, the one with the least passing tests counts.
 * @returns undefined without evidence in that series
 */
export function measure(input: MeasureInput): Measurement | undefined {
  const { series, at } = input;
  const inSeries = input.evidence.filter((record) => record.series === series && record.date <= at);
  if (inSeries.length === 0) return undefined;
  const ancestors = ancestry(input.evidence);
  const judged = inSeries
    .map((record): JudgedEvidence => ({ record, standing: standingOf(record, input) }))
    .toSorted((a, b) => newestFirst(a.record, b.record, ancestors));
  const counting = judged.filter(({ standing }) => standing === 'counts').map(({ record }) => record);
  const newest = new Map(
    (['tests', 'lines', 'findings', 'signedOff'] as const).map((part) => [part, newestWith(part, counting, ancestors)]),
  );
  const records = judged.map(({ record, standing }): JudgedEvidence => {
    const isUsed = [...partsOf(record)].some((part) => newest.get(part)?.includes(record));
    return { record, standing: standing === 'counts' && !isUsed ? 'replaced' : standing };
  });
  const why = counting.length > 0 ? undefined : whyNothing(records);
  return { records, ...partsFrom(newest, input), ...(why === undefined ? {} : { why }) };
}

function partsFrom(
  newest: ReadonlyMap<Part, readonly RecordedEvidence[]>,
  { acceptance }: MeasureInput,
): Omit<Measurement, 'records' | 'why'> {
  const tests = newest
    .get('tests')
    ?.flatMap((record) => record.tests ?? [])
    .toSorted((a, b) => a.passed - b.passed || b.faults.length - a.faults.length)[0];
  const lines = newest
    .get('lines')
    ?.flatMap((record) => record.lines ?? [])
    .toSorted((a, b) => a.covered - b.covered)[0];
  const signed = newest.get('signedOff')?.flatMap(({ signedOff }) => signedOff ?? []) ?? [];
  // What was played through for other criteria says nothing about these.
  const current = signed.filter((one) => one.acceptance === acceptance()).flatMap(({ results }) => Object.entries(results));
  return {
    ...(tests === undefined ? {} : { tests }),
    ...(lines === undefined ? {} : { lines }),
    findings: newest.get('findings')?.flatMap(({ findings }) => findings ?? []) ?? [],
    // A failure comes last, so that it stands.
    signed: new Map(current.toSorted(([, a], [, b]) => Number(a.result === 'failed') - Number(b.result === 'failed'))),
  };
}

function standingOf(record: RecordedEvidence, { policy, codeNow }: MeasureInput): Standing {
  if (policy.evidence?.counts !== undefined && !policy.evidence.counts.includes(record.origin)) return 'not-counted';
  const now = codeNow(record);
  if (now === undefined) return 'code-missing';
  return now === record.addon.digest ? 'counts' : 'stale';
}

function whyNothing([newest]: readonly JudgedEvidence[]): string | undefined {
  if (newest === undefined) return undefined;
  const { date, origin, addon } = newest.record;
  switch (newest.standing) {
    case 'stale':
      return `the code of ${addon.name} was changed since it was measured on ${date}`;
    case 'code-missing':
      return `the code of ${addon.name}, which was measured on ${date}, is not here to be compared`;
    case 'not-counted':
      return `the policy does not count evidence that was ${origin}, as that of ${date}`;
    default:
      return undefined;
  }
}

type Ancestry = ReadonlyMap<string, ReadonlySet<string>>;

/** Everything that each record was added in knowledge of. */
function ancestry(evidence: readonly RecordedEvidence[]): Ancestry {
  const bySelf = new Map(evidence.map((record) => [record.self, record]));
  return new Map(
    evidence.map(({ self, parents }) => {
      const found = new Set<string>();
      const open = [...parents];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (found.has(next)) continue;
        found.add(next);
        open.push(...(bySelf.get(next)?.parents ?? []));
      }
      return [self, found];
    }),
  );
}

function newestFirst(a: RecordedEvidence, b: RecordedEvidence, ancestors: Ancestry): number {
  if (ancestors.get(a.self)?.has(b.self)) return -1;
  if (ancestors.get(b.self)?.has(a.self)) return 1;
  return `${a.date} ${a.self}` > `${b.date} ${b.self}` ? -1 : 1;
}

/** The records that tell a part, and that no other one of them was added in knowledge of. */
function newestWith(part: Part, counting: readonly RecordedEvidence[], ancestors: Ancestry): readonly RecordedEvidence[] {
  const telling = counting.filter((record) => partsOf(record).has(part));
  return telling.filter(({ self }) => !telling.some((other) => ancestors.get(other.self)?.has(self)));
}
