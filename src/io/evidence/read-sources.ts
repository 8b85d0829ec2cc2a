import type { AddonTest, AddonTests, TestResults } from '../../model/addon-tests.js';
import { UserError } from '../../model/errors.js';
import type { EvidenceKind, EvidenceRecord, LineSummary, StaticFindings } from '../../model/evidence.js';
import { addonTests } from './addon-tests.js';
import { readCobertura } from './read-cobertura.js';
import { readJUnit } from './read-junit.js';
import { readOdooLog } from './read-odoo-log.js';
import { readSarif } from './read-sarif.js';
import { ResultCollector } from './results.js';

export type SourceFiles = { readonly [kind in Exclude<EvidenceKind, 'uat'>]?: string | undefined };

export type Sources = {
  /** In the order of the kinds. */
  readonly sources: EvidenceRecord['sources'];
  readonly tests?: { readonly now: AddonTests; readonly deleted: readonly AddonTest[]; readonly results: TestResults };
  readonly lines?: LineSummary;
  readonly findings?: readonly StaticFindings[];
  /** Findings of linters that lie outside of the addon and were left out. */
  readonly elsewhere: number;
};

type Measured = { readonly name: string; readonly folder: string; readonly series: string };
type Source = EvidenceRecord['sources'][number];

const sourceOf = (kind: EvidenceKind, { sha256, tool }: { readonly sha256: string; readonly tool?: string | undefined }): Source => ({
  kind,
  ...(tool === undefined ? {} : { tool }),
  sha256,
});

type ReadTests = { readonly tests?: Sources['tests']; readonly sources: readonly Source[] };

async function readTests(files: SourceFiles, { name, folder, series }: Measured): Promise<ReadTests> {
  const { 'odoo-log': log, junit } = files;
  if (log === undefined && junit === undefined) return { sources: [] };
  const found = await addonTests(folder);
  const results = new ResultCollector();
  const sources: Source[] = [];
  const take = (read: TestResults): void => {
    for (const [id, outcome] of read.tests) results.add(id, outcome);
    for (const id of read.brokenClasses) results.brokenClasses.add(id);
  };
  if (log !== undefined) {
    const read = readOdooLog(log, name);
    if (read.series !== undefined && read.series !== series) {
      throw new UserError(
        'wrong-series',
        `${log} is the log of Odoo ${read.series}; the addon is for ${series}. Give the log of a run with ${series}, or another --series.`,
      );
    }
    take(read.results);
    sources.push(sourceOf('odoo-log', { ...read, tool: read.series === undefined ? undefined : `Odoo ${read.series}` }));
  }
  if (junit !== undefined) {
    const read = readJUnit(junit, name, { own: (id) => ownId(found.now, id), hasFile: (module) => hasFile(found.now, module) });
    take(read.results);
    sources.push(sourceOf('junit', read));
  }
  return { tests: { ...found, results }, sources };
}

const hasFile = ({ classes }: AddonTests, module: string): boolean => [...classes.keys()].some((one) => one.startsWith(`${module}.`));

/** pytest names a class by the file that it ran, also where that file only imported it. */
function ownId({ classes }: AddonTests, id: string): string | undefined {
  const [method = '', name = ''] = id.split('.').reverse();
  if (classes.has(id.slice(0, -method.length - 1))) return id;
  const [only, other] = [...classes.keys()].filter((one) => one.endsWith(`.${name}`));
  return only === undefined || other !== undefined ? undefined : `${only}.${method}`;
}

/**
 * Reads what tools measured on one addon.
 * @throws UserError for the first file that cannot be read, or is not of this addon
 */
export async function readSources(files: SourceFiles, addon: Measured): Promise<Sources> {
  const { tests, sources } = await readTests(files, addon);
  const lines = files.cobertura === undefined ? undefined : readCobertura(files.cobertura, addon.name, addon.folder);
  const sarif = files.sarif === undefined ? undefined : readSarif(files.sarif, addon.name, addon.folder);
  return {
    sources: [
      ...sources,
      ...(lines === undefined ? [] : [sourceOf('cobertura', lines)]),
      ...(sarif === undefined ? [] : [sourceOf('sarif', sarif)]),
    ],
    ...(tests === undefined ? {} : { tests }),
    ...(lines === undefined ? {} : { lines: lines.lines }),
    ...(sarif === undefined ? {} : { findings: sarif.findings }),
    elsewhere: sarif?.elsewhere ?? 0,
  };
}
