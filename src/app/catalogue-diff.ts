import { compareSeries } from '../core/catalogue/diff/compare.js';
import { unmatchedModules } from '../core/catalogue/diff/unmatched.js';
import { wholeScope } from '../core/catalogue/scope.js';
import type { CatalogueChange } from '../model/catalogue/changes.js';
import { UserError } from '../model/errors.js';
import { type KnownSeries, knownSeries, stepsBetween } from '../model/known-series.js';
import { type Catalogues, demandCatalogue, openCatalogues } from './open-catalogues.js';

/** What is different in one series against the one before it. */
export type SeriesStep = { readonly from: KnownSeries; readonly to: KnownSeries; readonly changes: readonly CatalogueChange[] };

/** What the changes of the package were made of, when nothing lies over the built-in catalogue. */
const onlyDigest = (catalogues: Catalogues, series: KnownSeries): string | undefined => {
  const layers = catalogues.layers(series);
  return layers.length === 1 ? layers[0]?.index.digest : undefined;
};

/** Differences of a series and the next one. What was made of the same catalogues before is read, else they are compared. */
export type StepReader = (from: KnownSeries, to: KnownSeries) => SeriesStep;

/**
 * Each step is read or compared when it is asked for, and every time that it is.
 *
 * @param keep holds a comparison for the next run, by the digest of both catalogues
 */
export async function openSteps(
  catalogues: Catalogues,
  keep: (digest: string, compare: () => SeriesStep['changes']) => SeriesStep['changes'] = (_digest, compare) => compare(),
): Promise<StepReader> {
  const { builtInCatalogue, builtInChanges } = await import('../io/catalogues/places.js');
  const { readChanges } = await import('../io/catalogues/changes-file.js');
  return (from, to) => {
    const known = readChanges(builtInChanges(from, to));
    const digests = [onlyDigest(catalogues, from), onlyDigest(catalogues, to)];
    const same = known !== undefined && known.from.digest === digests[0] && known.to.digest === digests[1];
    if (same) return { from, to, changes: known.changes };
    const compare = () => {
      const found = compareSeries(wholeScope(demandCatalogue(catalogues, from)), wholeScope(demandCatalogue(catalogues, to)));
      const added = catalogues.layers(from).filter(({ file }) => file !== builtInCatalogue(from));
      const unmatched = unmatchedModules(
        added.map(({ index }) => index),
        catalogues.layers(to).map(({ index }) => index),
      );
      return found.filter(({ before }) => before === undefined || !unmatched.has(before));
    };
    return { from, to, changes: keep(`${catalogues.digest(from)}\n\n${catalogues.digest(to)}`, compare) };
  };
}

/**
 * Differences of each step from one series to a later one.
 * @throws UserError when the second series is not later, or when there is no catalogue of one on the way
 */
export async function seriesSteps(root: string, from: KnownSeries, to: KnownSeries): Promise<readonly SeriesStep[]> {
  const steps = stepsBetween(from, to);
  if (steps.length === 0) throw new UserError('no-step', `${to} is not later than ${from}. In their order: ${knownSeries.join(', ')}.`);
  const read = await openSteps(await openCatalogues(root));
  return steps.map(([before, after]) => read(before, after));
}

/**
 * Compares two neighbouring series, each with one catalogue, and keeps the differences in a file.
 * @throws UserError when there is a step in between, a catalogue is missing, or several lie over one another
 */
export async function writeStep(root: string, from: KnownSeries, to: KnownSeries, out: string): Promise<SeriesStep> {
  if (stepsBetween(from, to).length !== 1)
    throw new UserError('no-step', `${from} and ${to} are no neighbours: ${knownSeries.join(', ')}.`);
  const catalogues = await openCatalogues(root);
  const [was, now] = [demandCatalogue(catalogues, from), demandCatalogue(catalogues, to)];
  const [before, after] = [onlyDigest(catalogues, from), onlyDigest(catalogues, to)];
  if (before === undefined || after === undefined) {
    throw new UserError(
      'several-catalogues',
      'Differences are kept of single catalogues only. Name a --root without catalogues of its own.',
    );
  }
  const { writeChanges } = await import('../io/catalogues/changes-file.js');
  const changes = compareSeries(wholeScope(was), wholeScope(now));
  await writeChanges(out, { from: { series: from, digest: before }, to: { series: to, digest: after }, changes });
  return { from, to, changes };
}
