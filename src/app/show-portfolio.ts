import { portfolioReporters } from '../core/report/reporters/index.js';
import type { PortfolioFormat } from '../model/formats.js';
import type { Portfolio } from '../model/portfolio.js';
import type { Screen } from '../model/screen.js';
import { type PortfolioRequest, portfolioOf } from './portfolio.js';

export type ShowPortfolioOptions = PortfolioRequest & { readonly format: PortfolioFormat; readonly screen: Screen; readonly tool: string };

/**
 * What the customizations of a company cost, as text.
 * @throws UserError as `portfolioOf` does
 */
export async function showPortfolio(options: ShowPortfolioOptions): Promise<Pick<Portfolio, 'problems'> & { readonly text: string }> {
  const { format, screen, tool, at } = options;
  const portfolio = await portfolioOf(options);
  return { text: portfolioReporters[format].render({ portfolio, at, tool }, screen), problems: portfolio.problems };
}
