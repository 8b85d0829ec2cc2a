import { printJson, reportFormat } from '../../json.js';
import type { PortfolioSubject, Reporter } from '../../subject.js';

/** Everything, for programs. Contract `portfolio`, format 1. */
export const json: Reporter<PortfolioSubject> = {
  id: 'json',
  render: ({ portfolio, at, tool }) => printJson({ format: reportFormat, kind: 'portfolio', tool, at, ...portfolio }),
};
