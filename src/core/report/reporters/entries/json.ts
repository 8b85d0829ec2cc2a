import type { Score } from '../../../../model/assessment.js';
import { headJson, reportJson } from '../../json.js';
import type { RegisterSubject, Reporter } from '../../subject.js';

const range = ({ range: { low, high } }: Score) => ({ low, high });

export const json: Reporter<RegisterSubject> = {
  id: 'json',
  render: (subject) =>
    reportJson(
      'entries',
      subject,
      subject.review.entries.map((review) => {
        const { scores, plannedCoverage, debt } = review.assessment;
        const ranges = Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, range(score)]));
        return {
          ...headJson(review),
          scores: ranges,
          plannedCoverage,
          debt,
          allowed: review.verdict.allowed,
          addons: review.addons,
        };
      }),
    ),
};
