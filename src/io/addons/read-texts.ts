import type { AddonFacts } from '../../model/facts/addon.js';
import type { Series } from '../../model/known-series.js';
import { readManifest } from './manifest/read-manifest.js';
import { openPythonReader } from './python/reader.js';
import { readCsv } from './read-csv.js';
import { countLines } from './text.js';
import { readData } from './xml/read-data.js';

type TextFile = { readonly path: string; readonly text: string };
/** Facts of an addon that lies on no disk. */
export type ReadTexts = (name: string, files: readonly TextFile[], series: Series) => AddonFacts;

/** Opens what reads the texts of a whole addon, in the order in which its manifest loads them; tests are left out. */
export async function openTexts(): Promise<ReadTexts> {
  const python = await openPythonReader();
  return (name, files, series) => {
    const bytes = new Map(files.map(({ path, text }) => [path, Buffer.from(text)]));
    const manifest = readManifest('__manifest__.py', bytes.get('__manifest__.py')?.toString() ?? '{}');
    const problems = [...manifest.problems];
    const read = <T>(
      paths: readonly string[],
      reading: (file: string, content: Buffer) => { facts: T; problems: typeof manifest.problems },
    ) =>
      paths.flatMap((file) => {
        const content = bytes.get(file);
        if (content === undefined) return [];
        const found = reading(file, content);
        problems.push(...found.problems);
        return [{ file, lines: countLines(content), facts: found.facts }];
      });
    const source = (file: string) => ({ module: name, file, noupdate: false });
    const modules = files.flatMap(({ path }) => (/^(?!tests\/|__manifest__).*\.py$/.test(path) ? [path] : []));
    const { data } = manifest.facts;
    return {
      ...{ name, folder: name, manifest: manifest.facts },
      python: read(modules, (file, content) => python.read(content, { file, uses: true, series })),
      xml: read(
        data.filter((file) => file.endsWith('.xml')),
        (file, content) => readData(source(file), content),
      ),
      csv: read(
        data.filter((file) => file.endsWith('.csv')),
        (file, content) => readCsv(source(file), content),
      ),
      ...{ javascript: [], templates: [], problems },
    };
  };
}
