import { addDays } from '../../model/days.js';
import type { Acceptance } from '../../model/entry.js';
import type { Problem } from '../../model/errors.js';
import type { SignedResult } from '../../model/evidence.js';
import { findRefusedCharacter } from '../../model/text.js';
import { scriptColumns, scriptMark } from './script.js';

/** A row of a script as it came back: the texts of its cells, and the line or row where it stands. */
export type Row = { readonly line: number; readonly cells: readonly string[] };

export type SignedInput = {
  readonly file: string;
  readonly rows: readonly Row[];
  readonly entry: string;
  readonly acceptance: readonly Acceptance[];
  /** Digest of these criteria. */
  readonly digest: string;
  readonly at: string;
};

export type Signed = { readonly results: ReadonlyMap<string, SignedResult>; readonly problems: readonly Problem[] };

const words: ReadonlyMap<string, SignedResult['result']> = new Map([
  ...['passed', 'pass', 'ok', 'yes'].map((word) => [word, 'passed'] as const),
  ...['failed', 'fail', 'not ok', 'no'].map((word) => [word, 'failed'] as const),
]);

type Cells = Readonly<Record<'criterion' | 'result' | 'by' | 'on' | 'remark', string>>;

class SignedReader {
  readonly results = new Map<string, SignedResult>();
  readonly problems: Problem[] = [];
  readonly #input: SignedInput;

  constructor(input: SignedInput) {
    this.#input = input;
  }

  problem(code: string, message: string, remedy: string, line?: number): void {
    const { file } = this.#input;
    this.problems.push({ code, place: line === undefined ? { file } : { file, line, column: 1 }, message, remedy });
  }

  /** The script says for which criteria of which entry it was written. */
  mark(): void {
    const { rows, entry, digest } = this.#input;
    const found = rows.flatMap(({ cells }) => cells.flatMap((cell) => scriptMark.exec(cell) ?? []));
    const [, of, criteria = ''] = found;
    const again = `write a new one: warrant uat ${entry}`;
    if (of === undefined)
      this.problem('uat-unmarked', 'it does not say which script it is', `leave the line that begins with "Script" in place, or ${again}`);
    else if (of !== entry) this.problem('uat-other-entry', `it is the script of ${of}`, `add it to that entry, or ${again}`);
    else if (!digest.startsWith(criteria)) {
      this.problem('uat-other-criteria', 'the acceptance criteria were changed after it was written', `${again}, and let people sign that`);
    }
  }

  /** Everything below the heading of the table. */
  table(): void {
    const { rows } = this.#input;
    const at = headingAt(rows);
    const heading = rows[at]?.cells.map((cell) => cell.trim()) ?? [];
    const places = Object.entries(scriptColumns).map(([key, title]) => [key, heading.indexOf(title)] as const);
    const missing = places.filter(([, place]) => place < 0).map(([key]) => key);
    if (at < 0 || missing.length > 0) {
      const columns = Object.values(scriptColumns).join(', ');
      this.problem('uat-no-table', 'the table of results is not there', `leave its columns as they were: ${columns}`);
      return;
    }
    const place = new Map<string, number>(places);
    for (const row of rows.slice(at + 1)) {
      const cell = (key: keyof Cells): string => (row.cells[place.get(key) ?? -1] ?? '').trim();
      this.row({ criterion: cell('criterion'), result: cell('result'), by: cell('by'), on: cell('on'), remark: cell('remark') }, row.line);
    }
    if (this.results.size === 0 && this.problems.length === 0) {
      this.problem('uat-unsigned', 'nobody signed anything', 'fill in result, name and date of what was tested');
    }
  }

  row(cells: Cells, line: number): void {
    const { criterion } = cells;
    if (!/^AC-\d{1,3}$/.test(criterion) || [cells.result, cells.by, cells.on].every((text) => text === '')) return;
    const signed = this.#signed(cells);
    if ('mistake' in signed) this.problem('uat-row', `${criterion}: ${signed.mistake}`, signed.remedy, line);
    else this.results.set(criterion, signed);
  }

  #signed({ criterion, result, by, on, remark }: Cells): SignedResult | Mistake {
    const { acceptance, at } = this.#input;
    if (!acceptance.some(({ id }) => id === criterion)) return mistake('there is no such criterion', 'leave the table as it was written');
    if (this.results.has(criterion)) return mistake('it stands here twice', 'leave one row for each criterion');
    const outcome = words.get(result.toLowerCase());
    if (outcome === undefined) return mistake(`the result is ${shown(result)}`, 'write passed or failed, or leave the row empty');
    if (by === '') return mistake('nobody signed it', 'write the name of who tested it');
    const day = dayFrom(on);
    if (day === undefined) return mistake(`the date is ${shown(on)}`, 'write it like 2026-11-23');
    if (day > at) return mistake(`it was tested on ${day}, after ${at}`, 'correct the date');
    const refused = findRefusedCharacter(by) ?? findRefusedCharacter(remark);
    if (refused !== undefined) return mistake(`it holds the character ${refused.name}`, 'remove it');
    if (by.length > 200 || remark.length > 500)
      return mistake('name or remark is too long', 'a name has at most 200 characters, a remark 500');
    return { result: outcome, by, on: day, ...(remark === '' ? {} : { remark }) };
  }
}

type Mistake = { readonly mistake: string; readonly remedy: string };
const mistake = (text: string, remedy: string): Mistake => ({ mistake: text, remedy });
const shown = (text: string): string => JSON.stringify(text.slice(0, 40));

/** A day as people write it here, or as a spreadsheet stores it: days since 1899-12-30. */
function dayFrom(text: string): string | undefined {
  if (/^\d{5}(\.\d+)?$/.test(text)) return addDays('1899-12-30', Math.floor(Number(text)));
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : text;
}

const headingAt = (rows: readonly Row[]): number =>
  rows.findIndex(
    ({ cells }) =>
      cells.some((cell) => cell.trim() === scriptColumns.result) && cells.some((cell) => cell.trim() === scriptColumns.criterion),
  );

/** Whether rows are those of a script, and somebody wrote into its table; where the table cannot be found that is assumed. */
export function scriptState(rows: readonly Row[]): 'none' | 'blank' | 'filled' {
  if (!rows.some(({ cells }) => cells.some((cell) => scriptMark.test(cell)))) return 'none';
  const at = headingAt(rows);
  const heading = rows[at]?.cells.map((cell) => cell.trim()) ?? [];
  const criterion = heading.indexOf(scriptColumns.criterion);
  const places = [scriptColumns.result, scriptColumns.by, scriptColumns.on, scriptColumns.remark].map((title) => heading.indexOf(title));
  if (at < 0 || places.includes(-1)) return 'filled';
  const isFilled = ({ cells }: Row): boolean =>
    /^AC-\d/.test(cells[criterion]?.trim() ?? '') && places.some((place) => (cells[place] ?? '').trim() !== '');
  return rows.slice(at + 1).some(isFilled) ? 'filled' : 'blank';
}

/** What people signed in a script that came back; with anything wrong in it nothing of it counts. */
export function readSigned(input: SignedInput): Signed {
  const reader = new SignedReader(input);
  reader.mark();
  if (reader.problems.length === 0) reader.table();
  return reader;
}
