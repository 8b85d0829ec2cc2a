import type { Answer, Assessment, CriterionAnswer, Range, Score, ScoreId } from '../../model/assessment.js';
import type { Series } from '../../model/known-series.js';
import { once } from '../../model/once.js';
import type { Outlook } from '../../model/outlook.js';
import { aheadOf } from './ahead.js';
import { criteria } from './criteria/index.js';
import type { Criterion, EntryFacts } from './criterion.js';
import { effortOf, type Impact, impactOf, savedBy, squeeze } from './impact.js';
import { levelOf } from './level.js';
import { isUndesigned } from './planned.js';

type Asked = { readonly criterion: Criterion; readonly answer: Answer };

/**
 * Everything that the scores say about an entry in one series.
 * - Justification and test coverage: `100 * (weights answered yes) / (weights that apply)`; what is not known may still be
 *   yes, which makes the higher end of the range.
 * - Test coverage: half what is planned, half what is measured; both halves are shares of the weights as above, and what was measured
 *   counts in proportion: seven of ten criteria with a passing test are seven tenths of that weight.
 * - Upgrade impact: the squeezed sum over touchpoints, what is known to break and what is expected to change (`impactOf`, `squeeze`); its
 *   criteria explain it.
 */
export function assess(facts: EntryFacts, series: Series): Assessment {
  const justified = once(() => justification(ask('justification', facts)));
  const { touchpoints, outlook } = facts;
  const ahead = aheadOf(facts.breaks, outlook);
  const impact = impactOf(touchpoints, ahead, outlook.expected);
  const covered = once(() => testCoverage(ask('test-coverage', facts)));
  const level = once(() => levelOf(facts));
  const effort = once(() => effortOf(touchpoints, ahead, series, facts.policy));
  // Answered when somebody looks: a check of a whole register needs a small part.
  return {
    entry: facts.entry.id,
    scores: {
      get justification() {
        return justified();
      },
      'upgrade-impact': upgradeImpact(facts, impact),
      get 'test-coverage'() {
        return covered().score;
      },
    },
    get level() {
      return level();
    },
    get plannedCoverage() {
      return covered().planned;
    },
    get measured() {
      return facts.measured;
    },
    get measuredCoverage() {
      return covered().measured;
    },
    get impact() {
      return impact.items;
    },
    debt: Math.round(impact.points.high),
    get effort() {
      return effort();
    },
  };
}

const byScore: Readonly<Record<ScoreId, readonly Criterion[]>> = {
  justification: criteria.filter(({ score }) => score === 'justification'),
  'upgrade-impact': criteria.filter(({ score }) => score === 'upgrade-impact'),
  'test-coverage': criteria.filter(({ score }) => score === 'test-coverage'),
};

function ask(score: ScoreId, facts: EntryFacts): readonly Asked[] {
  return byScore[score].map((criterion) => ({ criterion, answer: criterion.answer(facts) }));
}

/** A score whose answers are put in order when somebody looks at them. */
function scoreOf(score: Omit<Score, 'answers'>, explain: () => Score['answers']): Score {
  const answers = once(explain);
  return {
    ...score,
    get answers() {
      return answers();
    },
  };
}

function justification(asked: readonly Asked[]): Score {
  const caveats = ['The weights are judgement, each with its reason; they are not calibrated on data.'];
  return scoreOf({ id: 'justification', range: share(asked), better: 'high', caveats }, () => explained(asked, gains(asked, 1)));
}

type Coverage = { readonly score: Score; readonly planned: Range; readonly measured: Range };

function testCoverage(asked: readonly Asked[]): Coverage {
  const parts = {
    planned: asked.filter(({ criterion }) => criterion.measured !== true),
    measured: asked.filter(({ criterion }) => criterion.measured),
  };
  const [planned, measured] = [share(parts.planned), share(parts.measured)];
  const range = { low: Math.floor((planned.low + measured.low) / 2), high: Math.floor((planned.high + measured.high) / 2) };
  const caveats = ['Half is what is planned, half what is measured; nothing is measured before tests have run.'];
  const gained = () => new Map([...gains(parts.planned, 0.5), ...gains(parts.measured, 0.5)]);
  const score = scoreOf({ id: 'test-coverage', range, better: 'high', caveats }, () => explained(asked, gained()));
  return { score, planned, measured };
}

function upgradeImpact(facts: EntryFacts, impact: Impact): Score {
  const undesigned = isUndesigned(facts);
  const range = undesigned ? { low: 0, high: 100 } : { low: squeeze(impact.points.low), high: squeeze(impact.points.high) };
  const caveats = [
    'The points are judgement, each with its reason; they are not calibrated on data.',
    limits(facts.outlook),
    ...(undesigned ? ['Nothing is designed yet, so anything is possible.'] : []),
  ];
  return scoreOf({ id: 'upgrade-impact', range, better: 'low', caveats }, () => {
    const asked = ask('upgrade-impact', facts);
    return explained(asked, new Map(asked.map(({ criterion: { id } }) => [id, savedBy(id, impact)])));
  });
}

/** How far the way ahead is known, and what is done about the rest. */
const limits = (outlook: Outlook): string =>
  outlook.known
    ? `What breaks up to ${outlook.upTo} is read from the catalogues, by the names that the entry gives; of later series only the known breaks are, and how often those names changed widens the range.`
    : `What breaks is known by the list of known breaks alone, because ${outlook.why}; how often names usually change widens the range.`;

/** Percentages of the weights that apply; where none applies there is nothing left to ask for. */
function share(asked: readonly Asked[]): Range {
  const weigh = (...outcomes: readonly Answer['outcome'][]): number =>
    asked.reduce((sum, { criterion, answer }) => (outcomes.includes(answer.outcome) ? sum + criterion.weight : sum), 0);
  const reached = asked.reduce((sum, { criterion, answer: { part = 0 } }) => sum + criterion.weight * part, 0);
  const all = weigh('yes', 'no', 'not-known');
  if (all === 0) return { low: 100, high: 100 };
  const percent = (weight: number): number => Math.floor((100 * (weight + reached)) / all);
  return { low: percent(weigh('yes')), high: percent(weigh('yes', 'not-known')) };
}

/** Points that each criterion would add to the lower end if it were answered well. */
function gains(asked: readonly Asked[], part: number): ReadonlyMap<string, number> {
  const applying = asked.filter(({ answer }) => answer.outcome !== 'not-applicable');
  const all = applying.reduce((sum, { criterion }) => sum + criterion.weight, 0);
  return new Map(
    applying
      .filter(({ answer }) => answer.outcome !== 'yes')
      .map(({ criterion: { id, weight }, answer: { part: held = 0 } }) => [id, Math.round((100 * part * weight * (1 - held)) / all)]),
  );
}

const order: readonly Answer['outcome'][] = ['no', 'not-known', 'yes', 'not-applicable'];

/** Weakest first: what costs most, then no before not known before yes, then the weight. */
function explained(asked: readonly Asked[], gain: ReadonlyMap<string, number>): readonly CriterionAnswer[] {
  return asked
    .map(({ criterion: { id, asks, weight, remedy, measured }, answer }) => ({
      criterion: id,
      asks,
      weight,
      remedy,
      ...(measured ? { measured } : {}),
      gain: gain.get(id) ?? 0,
      ...answer,
    }))
    .toSorted(
      (a, b) =>
        b.gain - a.gain ||
        order.indexOf(a.outcome) - order.indexOf(b.outcome) ||
        b.weight - a.weight ||
        (a.criterion < b.criterion ? -1 : 1),
    );
}
