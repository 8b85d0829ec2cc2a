import type { FileContents } from '../../model/facts/contents.js';
import type { Series } from '../../model/known-series.js';
import { openPythonReader } from './python/reader.js';
import { readCsv } from './read-csv.js';
import { readData } from './xml/read-data.js';

export type TextFile = { readonly path: string; readonly text: string };
export type ReadContents = (module: string, files: readonly TextFile[], series: Series) => readonly FileContents[];

/** Opens what reads texts of an addon that need not lie on disk. What does not parse says less, and no more. */
export async function openContents(): Promise<ReadContents> {
  const python = await openPythonReader();
  return (module, files, series) =>
    files.map(({ path, text }): FileContents => {
      const [bytes, source] = [Buffer.from(text), { module, file: path, noupdate: false }];
      const none = { path, text, records: [], views: [] };
      if (path.endsWith('.py')) return { ...none, python: python.read(bytes, { file: path, uses: true, series }).facts };
      if (path.endsWith('.csv')) return { ...none, records: readCsv(source, bytes).facts };
      return path.endsWith('.xml') ? { ...none, ...readData(source, bytes).facts } : none;
    });
}
