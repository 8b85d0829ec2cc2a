import type { Script } from '../../evidence/script.js';
import { scriptColumns, scriptHelp } from '../../evidence/script.js';
import type { Sheet } from '../render/workbook.js';

/** The script as a sheet: a row for each criterion, which is filled in where it stands. */
export function uatSheet({ entry, acceptance, mark }: Script): Sheet {
  const { criterion, result, by, on, remark } = scriptColumns;
  return {
    name: entry.id,
    above: [`Acceptance test of ${entry.id}: ${entry.title}`, mark, ...scriptHelp],
    columns: [
      { title: criterion, width: 10 },
      { title: 'Level', width: 12 },
      { title: 'Scenario', width: 24 },
      { title: 'Given', width: 40 },
      { title: 'When', width: 40 },
      { title: 'Then, expected', width: 40 },
      { title: result, width: 16 },
      { title: by, width: 20 },
      { title: on, width: 16 },
      { title: remark, width: 40 },
    ],
    rows: acceptance.map(({ id, level, scenario, given, when, then }) => [id, level, scenario, given, when, then, '', '', '', '']),
  };
}
