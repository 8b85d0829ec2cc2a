import { isDetailed } from '../core/report/documents/scores.js';
import { entriesReporters, entryReporters, scoreReporters, verdictReporters } from '../core/report/reporters/index.js';
import type { RegisterSubject } from '../core/report/subject.js';
import type { CodeLines } from '../model/code-lines.js';
import type { ScoreFormat } from '../model/formats.js';
import type { Series } from '../model/known-series.js';
import type { Review } from '../model/review.js';
import type { Screen } from '../model/screen.js';
import type { Flag, State } from '../model/verdict.js';
import { type OpenReview, openReview, type ReviewOptions } from './open-review.js';

/** What is shown of each entry. */
export type View = 'entries' | 'entry' | 'scores' | 'verdicts';

export type Filter = {
  readonly states?: readonly State[] | undefined;
  readonly processes?: readonly string[] | undefined;
  readonly flags?: readonly Flag[] | undefined;
};

export type ShowOptions = ReviewOptions & {
  readonly view: View;
  readonly format: ScoreFormat;
  readonly screen: Screen;
  readonly tool: string;
  readonly filter?: Filter;
};

export type Shown = Pick<OpenReview, 'review' | 'problems'> & { readonly text: string };

/** Entries as text, and the review that it was made of, filtered the same way. */
export async function showRegister({ view, format, screen, tool, filter = {}, ...options }: ShowOptions): Promise<Shown> {
  const open = await openReview(options);
  const { register, problems } = open;
  const review = filtered(open.review, filter);
  const lines = countsLines(view, review) ? { lines: await linesOf(open, review, options.series) } : {};
  const text = render({ register, review, tool, ...lines }, view, format, screen);
  register.references.save(false);
  register.outlooks.save(false);
  register.alternatives.save();
  return { text, review, problems };
}

/** Only where few entries are told whole: to count lines takes rendering every plan. The portfolio tells those of all. */
const countsLines = (view: View, { entries }: Review): boolean => view === 'entry' || (view === 'scores' && isDetailed(entries));

async function linesOf(
  { register, all, addons }: OpenReview,
  { entries }: Review,
  series: Series | undefined,
): Promise<ReadonlyMap<string, CodeLines>> {
  const { openLineCounter } = await import('./code-lines.js');
  const counter = await openLineCounter({ register, reviews: all, addons });
  return new Map(
    entries.flatMap((review) => {
      const { entry } = review.registered;
      const lines = counter.of(review, series ?? entry.series);
      return lines === undefined ? [] : [[entry.id, lines] as const];
    }),
  );
}

function render(subject: RegisterSubject, view: View, format: ScoreFormat, screen: Screen): string {
  if (view === 'scores') return scoreReporters[format].render(subject, screen);
  const reporters = { entries: entriesReporters, entry: entryReporters, verdicts: verdictReporters }[view];
  return reporters[format === 'json' ? 'json' : 'text'].render(subject, screen);
}

function filtered(review: Review, { states, processes, flags }: Filter): Review {
  const wanted = <T>(list: readonly T[] | undefined, values: readonly T[]): boolean =>
    list === undefined || values.some((value) => list.includes(value));
  const entries = review.entries.filter(
    (entry) =>
      wanted(states, [entry.state]) &&
      wanted(processes, [entry.registered.entry.process]) &&
      wanted(
        flags,
        entry.flags.map(({ flag }) => flag),
      ),
  );
  return { ...review, entries };
}
