import { entryJson, reportJson } from '../../json.js';
import type { RegisterSubject, Reporter } from '../../subject.js';

export const json: Reporter<RegisterSubject> = {
  id: 'json',
  render: (subject) =>
    reportJson(
      'entry',
      subject,
      subject.review.entries.map((review) => entryJson(review, subject)),
    ),
};
