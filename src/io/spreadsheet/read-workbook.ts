import { type UnzipFileInfo, unzipSync } from 'fflate';
import { UserError } from '../../model/errors.js';
import type { Input } from '../evidence/input.js';
import { readReportXml } from '../evidence/report-xml.js';

/** A row that people filled in; empty cells between others are empty texts. */
export type SheetRow = { readonly line: number; readonly cells: readonly string[] };

const maxPartBytes = 20_000_000;
const maxParts = 50;
const maxColumns = 200;
const maxRows = 20_000;
const what = 'the workbook that "warrant uat --format xlsx" wrote, saved as .xlsx';

const isWanted = (name: string): boolean => name === 'xl/sharedStrings.xml' || /^xl\/worksheets\/[\w-]+\.xml$/.test(name);

function refused(path: string, why: string, cause?: unknown): UserError {
  return new UserError('broken-workbook', `${path}: ${why}. Give ${what}.`, { cause });
}

/** The parts that are read, none of them larger than allowed: a small file may hold gigabytes of one letter. */
function unpack({ path, bytes }: Input): ReadonlyMap<string, Buffer> {
  let count = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    if (!isWanted(name)) return false;
    if (++count > maxParts) throw refused(path, `it has more than ${maxParts} sheets`);
    if (originalSize > maxPartBytes) throw refused(path, `${name} has more than ${maxPartBytes / 1e6} MB`);
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })).map(([name, data]) => [name, Buffer.from(data)]));
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw refused(path, `it is no zip file that can be read (${error instanceof Error ? error.message : String(error)})`, error);
  }
}

/** Names of elements without a prefix, which some programs write. */
const local = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

/** Texts that cells share. Readings beside a text, as Japanese ones have, are not part of it. */
function sharedTexts(input: Input): readonly string[] {
  const found: string[] = [];
  readReportXml(input, ['sst', 'x:sst'], what, {
    open: (tag) => {
      if (local(tag) === 'si') found.push('');
    },
    text: (text, path) => {
      if (local(path.at(-1) ?? '') === 't' && local(path.at(-2) ?? '') !== 'rPh') found.push((found.pop() ?? '') + text);
    },
  });
  return found;
}

/** `C7` → 2; cells that do not say their column follow one another. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

class SheetReader {
  readonly rows: { line: number; cells: string[] }[] = [];
  readonly #shared: readonly string[];
  readonly #path: string;
  #column = -1;
  #type = '';
  #value = '';

  constructor(path: string, shared: readonly string[]) {
    this.#path = path;
    this.#shared = shared;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === 'row') {
      this.rows.push({ line: Number(attributes['r'] ?? this.rows.length + 1), cells: [] });
      this.#column = -1;
      if (this.rows.length > maxRows) throw refused(this.#path, `it has more than ${maxRows} rows`);
    } else if (tag === 'c') {
      this.#column = columnOf(attributes['r']) ?? this.#column + 1;
      this.#type = attributes['t'] ?? 'n';
      this.#value = '';
    }
  }

  text(text: string, path: readonly string[]): void {
    const [inner, outer] = [local(path.at(-1) ?? ''), local(path.at(-2) ?? '')];
    if (inner === 'v' || (inner === 't' && outer !== 'rPh')) this.#value += text;
  }

  close(tag: string): void {
    const row = this.rows.at(-1);
    // A script has ten columns; what stands far out is none of it.
    if (tag !== 'c' || row === undefined || this.#column >= maxColumns) return;
    while (row.cells.length < this.#column) row.cells.push('');
    row.cells[this.#column] = this.#type === 's' ? (this.#shared[Number(this.#value)] ?? '') : this.#value;
  }
}

/**
 * The rows of all sheets of a workbook, as texts; a formula is what it was computed to, a date the number that stands for it.
 * @throws UserError when it is no workbook, or larger than any script
 */
export function readWorkbook(input: Input): readonly SheetRow[] {
  const parts = unpack(input);
  const partOf = (name: string, bytes: Buffer): Input => ({ ...input, path: `${input.path}:${name}`, bytes });
  const texts = parts.get('xl/sharedStrings.xml');
  const shared = texts === undefined ? [] : sharedTexts(partOf('xl/sharedStrings.xml', texts));
  const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/')).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (sheets.length === 0) throw refused(input.path, 'it holds no sheet');
  return sheets.flatMap(([name, bytes]) => {
    const reader = new SheetReader(input.path, shared);
    readReportXml(partOf(name, bytes), ['worksheet', 'x:worksheet'], what, {
      open: (tag, attributes) => reader.open(local(tag), attributes),
      close: (tag) => reader.close(local(tag)),
      text: (text, path) => reader.text(text, path),
    });
    return reader.rows;
  });
}
