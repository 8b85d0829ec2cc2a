import type { PortfolioFormat } from '../../../../model/formats.js';
import type { PortfolioSubject, Reporter } from '../../subject.js';
import { csv } from './csv.js';
import { json } from './json.js';
import { markdown } from './markdown.js';
import { text } from './text.js';

export const portfolioReporters: Readonly<Record<PortfolioFormat, Reporter<PortfolioSubject>>> = { text, json, markdown, csv };
