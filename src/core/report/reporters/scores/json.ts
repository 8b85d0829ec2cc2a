import { headJson, reportJson, scoresJson } from '../../json.js';
import type { RegisterSubject, Reporter } from '../../subject.js';

export const json: Reporter<RegisterSubject> = {
  id: 'json',
  render: (subject) =>
    reportJson(
      'scores',
      subject,
      subject.review.entries.map((review) => ({
        ...headJson(review),
        ...scoresJson(review.assessment),
        codeLines: subject.lines?.get(review.registered.entry.id),
        alternatives: review.alternatives,
      })),
    ),
};
