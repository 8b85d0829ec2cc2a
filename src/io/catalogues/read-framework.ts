import { join } from 'node:path';
import type { Problem } from '../../model/errors.js';
import type { OfFile } from '../../model/facts/addon.js';
import type { PythonFacts } from '../../model/facts/python.js';
import type { KnownSeries } from '../../model/known-series.js';
import { addonFiles } from '../addons/addon-files.js';
import { fileBytes } from '../addons/file-bytes.js';
import type { Readers } from '../addons/read-addon.js';

export type FrameworkFacts = { readonly files: readonly OfFile<PythonFacts>[]; readonly problems: readonly Problem[] };

/** Reads the Python of the framework, its addons left out; paths are those below `folder`. */
export function readFramework(folder: string, { python }: Readers, series?: KnownSeries): FrameworkFacts {
  const listed = addonFiles(folder);
  const problems: Problem[] = [...listed.problems];
  const files = listed.python.flatMap((file): readonly OfFile<PythonFacts>[] => {
    if (file.startsWith('addons/')) return [];
    const path = join(folder, file);
    const found = fileBytes(path);
    if ('problem' in found) {
      problems.push(found.problem);
      return [];
    }
    const { facts, lines, problems: more } = python.read(found.bytes, { file: path, ...(series === undefined ? {} : { series }) });
    problems.push(...more);
    return [{ file, lines, facts }];
  });
  return { files, problems };
}
