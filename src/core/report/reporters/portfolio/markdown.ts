import { portfolioDocument } from '../../documents/portfolio.js';
import { renderMarkdown } from '../../render/markdown.js';
import type { PortfolioSubject, Reporter } from '../../subject.js';

export const markdown: Reporter<PortfolioSubject> = {
  id: 'markdown',
  render: ({ portfolio }) => renderMarkdown(portfolioDocument(portfolio)),
};
