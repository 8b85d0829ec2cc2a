import type { PortfolioFormat } from '../../../../model/formats.js';
import type { PortfolioSubject, Reporter } from '../../subject.js';
import { csv } from './csv.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { text } from './text.js';

/** The page needs the digest of its style sheet, which core does not have: `app/show-portfolio.ts` makes it. */
export const portfolioReporters: Readonly<Record<Exclude<PortfolioFormat, 'html'>, Reporter<PortfolioSubject>>> = {
  text,
  json,
  markdown,
  csv,
};
