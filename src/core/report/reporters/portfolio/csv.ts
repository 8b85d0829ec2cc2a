import type { Customization } from '../../../../model/portfolio.js';
import { csvRow } from '../../../text/csv.js';
import type { PortfolioSubject, Reporter } from '../../subject.js';

type Cell = (one: Customization) => string | number | undefined;

const columns: Readonly<Record<string, Cell>> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  registered: ({ isRegistered }) => (isRegistered ? 'yes' : 'no'),
  state: ({ state }) => state,
  addon: ({ addon }) => addon,
  process: ({ process }) => process,
  sites: ({ isRegistered, sites }) => (isRegistered ? (sites?.join(' ') ?? 'all') : undefined),
  owner: ({ owner }) => owner,
  app: ({ app }) => app,
  since: ({ since }) => since,
  level: ({ level }) => level,
  debt: ({ debt }) => debt,
  lines: ({ lines }) => lines,
  lines_planned: ({ plannedLines }) => plannedLines,
  lines_foreseen: ({ foreseenLines }) => foreseenLines && Math.round(foreseenLines.expected),
  lines_generated: ({ generatedLines }) => generatedLines,
  lines_finished: ({ finishedLines }) => finishedLines,
  effort_low: ({ effort }) => effort && Math.round(effort.low),
  effort_expected: ({ effort }) => effort && Math.round(effort.expected),
  effort_high: ({ effort }) => effort && Math.round(effort.high),
  lowest: ({ lowest }) => lowest,
  needed_by: ({ neededBy }) => neededBy.join(' '),
  not_known: ({ notKnown }) => notKnown.join('; '),
};

/** A row for each customization, for a spreadsheet; an empty cell is not known. */
export const csv: Reporter<PortfolioSubject> = {
  id: 'csv',
  render({ portfolio: { customizations } }) {
    const cells = Object.values(columns);
    const rows = customizations.map((one) => cells.map((cell) => String(cell(one) ?? '')));
    return [Object.keys(columns), ...rows].map((row) => `${csvRow(row).text}\r\n`).join('');
  },
};
