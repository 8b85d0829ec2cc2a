import type { Problem } from '../../model/errors.js';
import type { FileContents } from '../../model/facts/contents.js';
import type { Series } from '../../model/known-series.js';
import { openPythonReader } from './python/reader.js';
import { readCsv } from './read-csv.js';
import { readData } from './xml/read-data.js';

export type TextFile = { readonly path: string; readonly text: string };
/** What a file says, and why not all of it could be read. */
export type ContentsReading = FileContents & { readonly problems: readonly Problem[] };
export type ReadContents = (module: string, files: readonly TextFile[], series: Series) => readonly ContentsReading[];

/** Opens what reads texts of an addon that need not lie on disk. What does not parse says less, and has problems. */
export async function openContents(): Promise<ReadContents> {
  const python = await openPythonReader();
  return (module, files, series) =>
    files.map(({ path, text }): ContentsReading => {
      const [bytes, source] = [Buffer.from(text), { module, file: path, noupdate: false }];
      const none = { path, text, records: [], views: [], problems: [] };
      if (path.endsWith('.py')) {
        const { facts, problems } = python.read(bytes, { file: path, uses: true, series });
        return { ...none, python: facts, problems };
      }
      if (path.endsWith('.csv')) {
        const { facts, problems } = readCsv(source, bytes);
        return { ...none, records: facts, problems };
      }
      if (!path.endsWith('.xml')) return none;
      const { facts, problems } = readData(source, bytes);
      return { ...none, ...facts, problems };
    });
}
