import { gateAnswer } from '../../gate-answer.js';
import { headJson, reportJson } from '../../json.js';
import type { RegisterSubject, Reporter } from '../../subject.js';

export const json: Reporter<RegisterSubject> = {
  id: 'json',
  render: (subject) =>
    reportJson(
      'verdicts',
      subject,
      subject.review.entries.map((review) => ({
        ...headJson(review),
        approval: review.approval,
        gate: gateAnswer(review),
        verdict: review.verdict,
        alternatives: review.alternatives,
      })),
    ),
};
