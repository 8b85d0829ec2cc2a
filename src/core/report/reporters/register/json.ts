import { budgets } from '../../budgets.js';
import { entryJson, printJson, reportFormat } from '../../json.js';
import { processOperations } from '../../operations.js';
import type { RegisterSubject, Reporter } from '../../subject.js';
import { totals } from '../../totals.js';

export const json: Reporter<RegisterSubject> = {
  id: 'json',
  render: (subject) =>
    printJson({
      format: reportFormat,
      kind: 'register',
      tool: subject.tool,
      at: subject.review.at,
      organization: subject.register.policy.organization,
      totals: totals(subject),
      budgets: budgets(subject),
      operations: processOperations(subject),
      problems: subject.register.problems,
      entries: subject.review.entries.map((review) => entryJson(review, subject)),
    }),
};
