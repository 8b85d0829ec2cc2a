import type { AddonOutcome, FileOutcome, GenerateResult } from '../../../model/generation.js';
import { isProven, type Series, seriesList } from '../../../model/known-series.js';
import { keptChanges } from '../../../model/workspace.js';
import { type Block, bad, code, type Document, good, heading, type Item, list, paragraph, quiet, type Tone, warn } from '../document.js';
import { lossWords } from '../loss-words.js';
import { count, seriesText } from '../words.js';
import { findingItems } from './impact.js';
import { refusalItem } from './verdicts.js';

const tones: Readonly<Record<AddonOutcome['outcome'], Tone>> = { written: 'good', unchanged: 'quiet', differs: 'warn', blocked: 'bad' };
const marks: Readonly<Record<AddonOutcome['outcome'], string>> = { written: '✓', unchanged: '=', differs: '≠', blocked: '✗' };

/** What is not a word of everyday is said whole. */
const meanings: Partial<Readonly<Record<FileOutcome['change'], string>>> = {
  merge: 'merged with what was edited by hand',
  deleted: 'deleted by hand, stays deleted',
  restore: 'deleted by hand, brought back',
  edited: 'edited by hand, stays',
  released: 'edited by hand and no longer planned, stays',
  both: 'edited by hand, and the plan changed',
  unresolved: 'holds conflicts',
  broken: 'edited by hand, does not parse',
};

function fileItem({ path, change, conflicts = [] }: FileOutcome): Item {
  if (change === 'conflict') return { mark: bad('✗'), line: [code(`${path}:${conflicts.join(',')}`), bad(' conflict')] };
  return { mark: quiet('·'), line: [code(path), quiet(` ${meanings[change] ?? change}`)] };
}

/** Files are listed where they tell something: not those of an addon that is new as a whole. */
const tellingFiles = ({ files, unchanged }: AddonOutcome): readonly FileOutcome[] =>
  unchanged === 0 && files.every(({ change }) => change === 'create') ? [] : files;

function amounts({ files, unchanged, outcome }: AddonOutcome): string {
  const written = files.filter(({ change }) => !keptChanges.has(change)).length;
  const changed = outcome === 'written' ? `${count(written, 'file')} written` : count(files.length, 'file');
  return [files.length > 0 ? changed : '', unchanged > 0 ? `${unchanged} unchanged` : ''].filter((part) => part !== '').join(', ');
}

/** Nothing of it would be written: what differs is what a person wrote, and the plan is as it was. */
const isEditedOnly = ({ outcome, files }: AddonOutcome): boolean =>
  outcome === 'differs' && files.length > 0 && files.every(({ change }) => keptChanges.has(change));

/** Only a check says that something differs; the others say what they would do about it. */
function outcomeName(addon: AddonOutcome, mode: GenerateResult['mode']): string {
  if (mode === 'check' || addon.outcome !== 'differs') return addon.outcome;
  return isEditedOnly(addon) ? 'changed by hand, left as it is' : 'would write';
}

function addonItem(addon: AddonOutcome, mode: GenerateResult['mode']): Item {
  const { outcome, entry, extendedBy, withdrawn, formerly, folder, keptByOdoo, uncommitted = [], losses = [], why } = addon;
  const tone = tones[outcome];
  const listed = tellingFiles(addon);
  return {
    mark: { text: marks[outcome], tone },
    line: [
      { text: outcomeName(addon, mode), tone },
      ...(isEditedOnly(addon) ? [':'] : []),
      ' ',
      code(folder),
      quiet(` from ${[entry, ...extendedBy].join(' + ')}, ${amounts(addon)}`),
    ],
    below: [
      ...(why === undefined ? [] : why.split('\n').map((line) => paragraph(bad(line.trim())))),
      ...carriedBlocks(addon),
      ...withdrawn.map((id) => paragraph(warn(`${id} no longer contributes; its part is taken out`))),
      ...formerly.map((name) =>
        paragraph(
          warn(
            `${name} was generated from ${entry}, too, under its former name, and stays: for Odoo that is another addon with the same models. Move its data, uninstall and remove it; or give the entry that name back`,
          ),
        ),
      ),
      ...keptByOdoo.map((path) =>
        paragraph(
          warn(
            `installed databases keep records of ${path} as they are (noupdate), and no script changes them: do so by hand where it matters`,
          ),
        ),
      ),
      ...losses
        .filter(({ accepted }) => accepted)
        .map((loss) => paragraph(warn(`the next update will ${lossWords(loss)} (${loss.id}), as accepted`))),
      ...(uncommitted.length === 0
        ? []
        : [paragraph(warn(`not committed before they were merged, so that git cannot bring your text back: ${uncommitted.join(', ')}`))]),
      ...(listed.length === 0 ? [] : [list(listed.map(fileItem))]),
    ],
  };
}

/** What was carried over, and what a person has to mend in it. */
function carriedBlocks({ carried, folder, series }: AddonOutcome): readonly Block[] {
  if (carried === undefined) return [];
  const { breaks, gone, notJudged } = carried;
  const goneItems = gone.map(
    ({ path, line, what }): Item => ({
      mark: bad('✗'),
      line: [code(`${path}:${line}`), `: refers to ${what}, which the entry has not in ${series}`],
    }),
  );
  const found = breaks.length + gone.length;
  return [
    paragraph(
      `carried over from ${carried.folder === folder ? '' : `${carried.folder} for `}${carried.series}, with what was edited by hand${carried.folder === folder ? '' : '; that one is left as it was'}`,
    ),
    ...(found === 0 ? [] : [paragraph(warn(`${count(found, 'place')} of what was written by hand that ${series} breaks:`))]),
    ...(found === 0 ? [] : [list([...findingItems(breaks), ...goneItems])]),
    ...notJudged.map((why) => paragraph(warn(`not judged: ${why}`))),
  ];
}

function diffs(addons: readonly AddonOutcome[]): readonly Block[] {
  return addons.flatMap(({ files }) =>
    files.flatMap(({ diff }): readonly Block[] => (diff === undefined ? [] : [{ kind: 'verbatim', text: diff.trimEnd() }])),
  );
}

const verbs: Readonly<Record<GenerateResult['mode'], string>> = {
  write: 'Generated',
  check: 'Checked',
  'dry-run': 'Would generate',
  diff: 'Compared',
};

function summary({ mode, addons, refused }: GenerateResult): Block {
  const numbers = (['written', 'differs', 'unchanged', 'blocked'] as const)
    .flatMap((outcome) => [...new Set(addons.filter((addon) => addon.outcome === outcome).map((addon) => outcomeName(addon, mode)))])
    .map((name) => `${addons.filter((addon) => outcomeName(addon, mode) === name).length} ${name}`);
  const parts = [
    count(addons.length, 'addon'),
    ...(numbers.length === 0 ? [] : [` (${numbers.join(', ')})`]),
    `, ${count(refused.length, 'entry', 'entries')} not allowed.`,
  ];
  return paragraph([`${verbs[mode]} `, ...parts]);
}

/** Series of the addons in which nothing that is generated was installed yet, in order. */
export const unprovenSeries = ({ addons }: GenerateResult): readonly Series[] =>
  seriesList.filter((series) => !isProven(series) && addons.some((addon) => addon.series === series));

function unprovenAdvice(result: GenerateResult): readonly Block[] {
  return unprovenSeries(result).map((series) =>
    paragraph([
      warn(`Odoo ${seriesText(series)}: `),
      'no generated addon ran in it yet. Install it in a copy and run its tests before anybody relies on it.',
    ]),
  );
}

function conflictAdvice({ addons }: GenerateResult): readonly Block[] {
  const found = addons.flatMap(({ files }) => files.flatMap(({ conflicts, change }) => (change === 'conflict' ? (conflicts ?? []) : [])));
  if (found.length === 0) return [];
  return [
    paragraph([
      bad(`${count(found.length, 'conflict')} between what was edited by hand and what is planned. `),
      'Choose at each marker (git mergetool and editors know them), then run the command again.',
    ]),
  ];
}

/** What a generation did, or would do. */
export function generationDocument(result: GenerateResult): Document {
  const { addons, refused, problems, repair, mode, unknownLosses = [] } = result;
  return [
    ...(problems.length === 0
      ? []
      : [heading(3, bad('Mistakes in the register')), list(problems.map((line) => ({ mark: bad('✗'), line })))]),
    ...(addons.length === 0 ? [] : [list(addons.map((addon) => addonItem(addon, mode)))]),
    ...diffs(addons),
    ...(refused.length === 0
      ? []
      : [
          heading(3, 'Not generated'),
          list(refused.map(refusalItem)),
          paragraph(['Every reason, and what to do: ', code(`warrant gate ${refused[0]?.entry ?? ''}`)]),
        ]),
    summary(result),
    ...unprovenAdvice(result),
    ...conflictAdvice(result),
    ...(unknownLosses.length === 0
      ? []
      : [
          paragraph(
            bad(`Accepted, but nothing in this run would lose it: ${unknownLosses.join(', ')}. See the names that a blocked addon gives.`),
          ),
        ]),
    ...(mode === 'dry-run' ? [paragraph(quiet('Nothing was written.'))] : []),
    ...(repair === undefined ? [] : [paragraph(['To bring the files up to date: ', code(repair)])]),
    ...(mode === 'check' && repair === undefined && addons.every(({ outcome }) => outcome === 'unchanged')
      ? [paragraph(good('Everything is up to date.'))]
      : []),
  ];
}
