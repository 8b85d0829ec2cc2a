import type { Addon } from '../../model/addon/addon.js';
import type { ImpactItem } from '../../model/assessment.js';
import type { Consumer } from '../../model/consumer.js';
import { dayBefore } from '../../model/days.js';
import type { Entry } from '../../model/entry.js';
import type { Policy } from '../../model/policy.js';
import type { EntryReview } from '../../model/review.js';
import { bad, code, good, joined, type Line, quiet, type Row, warn } from './document.js';
import { evidenceRows, measuredHeadline } from './evidence.js';
import { count, factorsOf, number, personName, range, roleTitle, seriesText, threshold } from './words.js';

/** One of the five things that a steering committee asks of every customization. */
export type Facet = {
  readonly id: 'justification' | 'approval' | 'impact' | 'upgrade' | 'coverage';
  readonly title: string;
  readonly holds: boolean;
  /** One line that says how it stands. */
  readonly headline: string;
  readonly rows: readonly (readonly [string, Line])[];
};

const row = (label: string, line: Line | undefined): readonly Row[] => (line === undefined || line === '' ? [] : [[label, line]]);
const missing: Line = warn('not stated');

const kinds = {
  differentiator: 'differentiator: what sets the company apart',
  compliance: 'compliance: asked for by law or contract',
  integration: 'integration with another system',
  'legacy-habit': 'habit of the legacy system',
} as const;

function justification({ entry }: { entry: Entry }, review: EntryReview, policy: Policy): Facet {
  const { kind, problem, measure, benefit, cost, volumes, alternatives = [], consequence, sponsor } = entry.justification;
  const [score] = factorsOf(review);
  const { kept, says } = threshold(score, policy);
  return {
    id: 'justification',
    title: 'Business justification',
    holds: kept,
    headline: `${range(score.range)} of 100, ${says} asked`,
    rows: [
      ['Kind', kind === undefined ? missing : kinds[kind]],
      ['Problem', problem ?? missing],
      ...row(
        'Measure',
        measure && `${measure.name}: ${measure.baseline} → ${measure.target} ${measure.unit}${measure.by ? ` by ${measure.by}` : ''}`,
      ),
      ...row('Baseline read in', measure?.source),
      ...row('Benefit', benefit && `${money(benefit.perYear)} ${benefit.currency} a year. ${benefit.how}`),
      ...row('Cost', cost && `${days(cost.buildDays)} to build, ${days(cost.daysPerYear)} a year to keep`),
      ...row('Volume', volumes && `${money(volumes.perMonth)} ${volumes.what} a month`),
      ...alternatives.map(
        ({ kind: sort, name, covers, why }): Row => [`Alternative (${sort})`, [name, covers ? warn(' (covers it)') : '', `: ${why}`]],
      ),
      ...(alternatives.length === 0 ? [['Alternatives', missing] as const] : []),
      ...row('If it is not done', consequence),
      ['Sponsor', sponsor === undefined ? missing : personName(policy, sponsor)],
    ],
  };
}

const money = (value: number): string => number(value).replace(/\B(?=(\d{3})+(?!\d))/g, '\u00A0');
const days = (value: number): string => count(value, 'day');

function approval(review: EntryReview, policy: Policy): Facet {
  const { satisfied, requirements, since, until, emergency } = review.approval;
  const open = requirements.reduce((sum, { missing: persons }) => sum + persons, 0);
  const met = emergency
    ? 'emergency approval only; the full approval must follow'
    : `approved${since === undefined ? '' : ` since ${since}`}`;
  return {
    id: 'approval',
    title: 'Owner approval',
    holds: satisfied,
    headline: satisfied ? met : `${count(open, 'approval')} missing for the content as it is`,
    rows: [
      ['Owner', personName(policy, review.registered.entry.owner)],
      ['Requester', personName(policy, review.registered.entry.requester)],
      ...requirements.map(({ requirement, approvedBy, missing: persons }): Row => {
        const names = approvedBy.map(({ person, date }) => `${personName(policy, person)} on ${date}`);
        const rest = persons === 0 ? [] : [bad(`${persons} more needed`)];
        return [roleTitle(policy, requirement.role), joined([...names.map((text) => good(text)), ...rest], ', ')];
      }),
      ...row('Last day', until && dayBefore(until)),
    ],
  };
}

/** What an addon consists of, in numbers. */
function contents(addon: Addon): readonly string[] {
  const models = Object.values(addon.models);
  const parts: readonly (readonly [number, string])[] = [
    [models.filter(({ kind }) => kind === 'new').length, 'new model'],
    [models.filter(({ kind }) => kind === 'extend').length, 'extended model'],
    [models.reduce((sum, { fields }) => sum + Object.keys(fields).length, 0), 'field'],
    [Object.keys(addon.views).length, 'view'],
    [Object.keys(addon.groups).length, 'group'],
    [Object.keys(addon.menus).length, 'menu'],
  ];
  return parts.filter(([amount]) => amount > 0).map(([amount, what]) => count(amount, what));
}

const reaches = { internal: 'internal users', portal: 'portal users', public: 'the public' } as const;

/** `Webshop (rpc): reads …; writes …; to be told: Head of Sales`. */
function consumerLine({ kind, name, reads = [], writes = [], owner, note }: Consumer, policy: Policy): Line {
  const uses = (verb: string, names: readonly string[]): readonly Line[] =>
    names.length === 0 ? [] : [[`${verb} `, ...joined(names.map(code), ', ')]];
  const told = owner === undefined ? [] : [`to be told: ${personName(policy, owner)}`];
  const parts = [...uses('reads', reads), ...uses('writes', writes), ...told, ...(note === undefined ? [] : [note])];
  return [`${name} (${kind})`, ...(parts.length === 0 ? [] : [': ', ...joined(parts, '; ')])];
}

function technicalImpact(review: EntryReview, policy: Policy): Facet {
  const { entry } = review.registered;
  const { level } = review.assessment;
  const { addon, security } = entry;
  return {
    id: 'impact',
    title: 'Technical impact',
    holds: level.value === 'A' || level.value === 'B' || (level.value === 'not-known' && (level.atLeast === 'A' || level.atLeast === 'B')),
    headline: level.value === 'not-known' ? `clean-core level not known, ${level.atLeast} at best` : `clean-core level ${level.value}`,
    rows: [
      [
        'Addon',
        addon === undefined
          ? (entry.extends ?? 'nothing to build yet')
          : [code(addon.name ?? entry.extends ?? ''), ` for ${seriesText(entry.series)}`],
      ],
      ...row('Extends', entry.extends),
      ...row('Needs', entry.requires.join(', ')),
      ...row('Depends on', addon && joined(addon.depends.map(code), ', ')),
      ...row('Contains', addon && contents(addon).join(', ')),
      ...row('Level because', level.because.map(({ note }) => note).join('; ')),
      ['Touches standard Odoo', count(touchedPlaces(review), 'place')],
      ...(entry.consumers ?? []).map((consumer): Row => ['Used by', consumerLine(consumer, policy)]),
      ['Personal data', security === undefined ? missing : security.personalData.replace('-', ' ')],
      ...row('Reach', security && reaches[security.reach]),
      ...row('Rights', security && rights(security)),
      ...row('Security note', security?.note),
    ],
  };
}

function rights({ newPrivileges, sudo }: { newPrivileges: boolean; sudo: boolean }): string {
  return [newPrivileges ? 'brings new privileges' : 'no new privileges', sudo ? 'runs code as superuser' : 'no superuser code'].join(', ');
}

const isBreak = ({ breakId, changeId }: ImpactItem): boolean => breakId !== undefined || changeId !== undefined;

/** Places, however much hangs on each. */
const touchedPlaces = ({ assessment: { impact } }: EntryReview): number =>
  new Set(impact.filter((item) => !isBreak(item) && !item.expected).map(({ pointer, kind = '' }) => `${kind} ${pointer}`)).size;

function upgrade(review: EntryReview, policy: Policy): Facet {
  const { scores, impact, effort, debt } = review.assessment;
  const [, score] = factorsOf(review);
  const { kept, says } = threshold(score, policy);
  const plan = review.registered.entry.upgrade;
  const breaks = impact.filter(isBreak);
  const expected = impact.filter((item) => item.expected);
  return {
    id: 'upgrade',
    title: 'Upgrade implications',
    holds: kept && plan !== undefined,
    headline: `impact ${range(score.range)} of 100, ${says} accepted`,
    rows: [
      [
        'Expected effort',
        `${range(effort.lines)} changed lines${effort.days ? `, ${range(effort.days, number)} days` : ''} (${effort.step})`,
      ],
      ['Debt', count(debt, 'point')],
      ...breaks.map(
        ({ what, step, breakId, changeId }): Row => [`Breaks${step ? ` ${step}` : ''}`, [what, quiet(` (${breakId ?? changeId})`)]],
      ),
      ...expected.map(({ what, points }): Row => ['May change', [what, quiet(` (${count(points, 'point')})`)]]),
      ['Strategy', plan === undefined ? missing : plan.strategy],
      ['Exit', plan?.exit ?? missing],
      ['Rollback', plan?.rollback ?? missing],
      ['Data at risk', plan?.dataAtRisk ?? missing],
      ...scores['upgrade-impact'].caveats.map((caveat): Row => ['Note', quiet(caveat)]),
    ],
  };
}

function coverage(review: EntryReview, policy: Policy): Facet {
  const whole = review.assessment.scores['test-coverage'];
  const [, , planned] = factorsOf(review);
  const { kept, says } = threshold(planned, policy);
  const { acceptance } = review.registered.entry;
  return {
    id: 'coverage',
    title: 'Test coverage',
    holds: kept,
    headline: `planned ${range(planned.range)} of 100, ${says} asked${measuredHeadline(review.assessment)}`,
    rows: [
      ...acceptance.map(
        (item): Row => [`${item.id} (${item.level})`, [`${item.scenario}. Given ${item.given}, when ${item.when}, then ${item.then}`]],
      ),
      ...(acceptance.length === 0 ? [['Criteria', missing] as const] : []),
      ['With measured tests', `${range(whole.range)} of 100`],
      ...evidenceRows(review.assessment, policy),
      ...whole.caveats.map((caveat): Row => ['Note', quiet(caveat)]),
    ],
  };
}

/** The five facets of an entry, always in the same order. */
export function facetsOf(review: EntryReview, policy: Policy): readonly Facet[] {
  return [
    justification(review.registered, review, policy),
    approval(review, policy),
    technicalImpact(review, policy),
    upgrade(review, policy),
    coverage(review, policy),
  ];
}
