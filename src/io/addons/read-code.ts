import { join } from 'node:path';
import type { Parser } from 'web-tree-sitter';
import { UserError } from '../../model/errors.js';
import type { AddonCode } from '../../model/facts/addon-code.js';
import { type ReadTests, testsIn } from '../evidence/addon-tests.js';
import { listed } from './addon-files.js';
import { countLines, type Remember } from './cloc/count-lines.js';

const readme = /^readme(\.|$)/i;

/** A readme, its fragments as the community keeps them, a description for the shop. */
function documentationOf(folder: string): readonly string[] {
  const names = (path: string): readonly string[] => listed(join(folder, path)).entries.map(({ name }) => name);
  return listed(folder).entries.flatMap((entry): readonly string[] => {
    if (entry.isFile()) return readme.test(entry.name) ? [entry.name] : [];
    if (!entry.isDirectory()) return [];
    if (entry.name === 'readme' || entry.name === 'doc' || entry.name === 'docs')
      return names(entry.name).flatMap((name) => (/\.(rst|md|txt)$/i.test(name) ? [`${entry.name}/${name}`] : []));
    if (entry.name !== 'static') return [];
    const inside = names('static').includes('description') ? names('static/description') : [];
    return inside.includes('index.html') ? ['static/description/index.html'] : [];
  });
}

function testsOf(folder: string, read: ReadTests): AddonCode['tests'] {
  try {
    const { tests } = testsIn(folder, read);
    const skipped = tests.filter((test) => test.skipped).length;
    const empty = tests.filter((test) => !test.skipped && test.empty).length;
    return { real: tests.length - skipped - empty, skipped, empty };
  } catch (error) {
    // A file that cannot be read; the reader of the addon names it.
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** What was made of files already, in this run or an earlier one. */
export type Kept = { readonly remember: Remember; readonly readTests: ReadTests };

/** What an audit wants to know of an addon beyond its facts. A folder that cannot be listed has been named as a problem already. */
export function readCode(folder: string, parser: Parser, { remember, readTests }: Kept): Omit<AddonCode, 'names'> {
  return { cloc: countLines(folder, parser, remember), tests: testsOf(folder, readTests), documentation: documentationOf(folder) };
}
