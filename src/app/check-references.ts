import type { Entry } from '../model/entry.js';
import type { Finding } from '../model/finding.js';
import { type Series, seriesList } from '../model/known-series.js';
import type { ReferenceProblem } from '../model/references.js';
import type { LoadedRegister } from './load-register.js';
import type { JudgedEntry } from './review-register.js';

/** The series that an entry says something about: each has to hold what it names. */
export function seriesOf({ series, bySeries }: Entry): readonly Series[] {
  return seriesList.filter((one) => one === series || bySeries[one] !== undefined);
}

/**
 * What the catalogues say against the names in an entry, for every series that it names. A name that stands for nothing is wrong input, as an
 * unknown process is. What was rejected or retired is nobody's work any more.
 */
export function referenceFindings({ review, waivers }: JudgedEntry, register: LoadedRegister): readonly Finding[] {
  const { entry } = review.registered;
  if (review.state === 'rejected' || review.state === 'retired') return [];
  const isWaived = waivers.active.some(({ rule }) => rule === 'references');
  const found = seriesOf(entry).flatMap((series) => {
    const report = register.references.of(entry, series);
    return report.known ? report.problems.map((problem) => ({ series, problem })) : [];
  });
  return saidOnce(found).map((problem) => findingOf(entry.id, problem, isWaived, register));
}

type InSeries = { readonly series: Series; readonly problem: ReferenceProblem };

const joined = (all: readonly string[]): string => [all.slice(0, -1).join(', '), all.at(-1) ?? ''].filter(Boolean).join(' and ');

/** What several series say alike about one place is one problem, which names them all. */
function saidOnce(found: readonly InSeries[]): readonly ReferenceProblem[] {
  const alike = new Map<string, InSeries[]>();
  for (const one of found) {
    const { code, severity, pointer, message, remedy } = one.problem;
    const key = JSON.stringify([code, severity, pointer, remedy, message.split(one.series)]);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : {
          ...first.problem,
          message: first.problem.message.replaceAll(first.series, joined([first.series, ...others.map(({ series }) => series)])),
        },
  );
}

function findingOf(id: string, problem: ReferenceProblem, isWaived: boolean, { locate }: LoadedRegister): Finding {
  const { code, severity, pointer, message, remedy } = problem;
  const stops = severity === 'error' && !isWaived;
  const place = locate(id, pointer);
  return { rule: code, severity: stops ? 'error' : 'warning', message, remedy, place, entry: id, exitCode: stops ? 2 : 0 };
}
