import { estateStyle } from '../core/report/html/estate-style.js';
import { renderPortfolioPage } from '../core/report/html/portfolio-page.js';
import { portfolioReporters } from '../core/report/reporters/index.js';
import type { PortfolioSubject } from '../core/report/subject.js';
import type { PortfolioFormat } from '../model/formats.js';
import type { Portfolio } from '../model/portfolio.js';
import type { Screen } from '../model/screen.js';
import { type PortfolioRequest, portfolioOf } from './portfolio.js';
import { styleHash } from './style-hash.js';

export type ShowPortfolioOptions = PortfolioRequest & { readonly format: PortfolioFormat; readonly screen: Screen; readonly tool: string };

/**
 * What the customizations of a company cost, as text.
 * @throws UserError as `portfolioOf` does
 */
export async function showPortfolio(options: ShowPortfolioOptions): Promise<Pick<Portfolio, 'problems'> & { readonly text: string }> {
  const { format, screen, tool, at } = options;
  const portfolio = await portfolioOf(options);
  return { text: renderPortfolio({ portfolio, at, tool }, format, screen), problems: portfolio.problems };
}

export function renderPortfolio(subject: PortfolioSubject, format: PortfolioFormat, screen: Screen): string {
  return format === 'html' ? renderPortfolioPage(subject, styleHash(estateStyle)) : portfolioReporters[format].render(subject, screen);
}
