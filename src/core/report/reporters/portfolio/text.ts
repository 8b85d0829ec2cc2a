import { portfolioDocument } from '../../documents/portfolio.js';
import { renderTerminal } from '../../render/terminal.js';
import type { PortfolioSubject, Reporter } from '../../subject.js';

export const text: Reporter<PortfolioSubject> = {
  id: 'text',
  render: ({ portfolio }, screen) => renderTerminal(portfolioDocument(portfolio), screen),
};
