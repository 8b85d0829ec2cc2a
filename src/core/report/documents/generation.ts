import type { AddonOutcome, FileOutcome, GenerateResult, RefusedEntry } from '../../../model/generation.js';
import {
  type Block,
  bad,
  code,
  type Document,
  good,
  heading,
  type Item,
  list,
  name,
  paragraph,
  quiet,
  type Tone,
  warn,
} from '../document.js';
import { count } from '../words.js';

const tones: Readonly<Record<AddonOutcome['outcome'], Tone>> = { written: 'good', unchanged: 'quiet', differs: 'warn', blocked: 'bad' };
const marks: Readonly<Record<AddonOutcome['outcome'], string>> = { written: '✓', unchanged: '=', differs: '≠', blocked: '✗' };

function fileItem({ path, change }: FileOutcome): Item {
  return { mark: quiet('·'), line: [code(path), quiet(` ${change}`)] };
}

/** Files are listed where they tell something: not those of an addon that was just made. */
const tellingFiles = ({ files, unchanged, outcome }: AddonOutcome): readonly FileOutcome[] =>
  outcome === 'written' && unchanged === 0 ? [] : files;

function addonItem(addon: AddonOutcome): Item {
  const { outcome, entry, extendedBy, withdrawn, folder, files, unchanged, why } = addon;
  const sources = [entry, ...extendedBy].join(' + ');
  const changes = [
    files.length > 0
      ? count(files.length, outcome === 'written' ? 'file written' : 'file', outcome === 'written' ? 'files written' : 'files')
      : '',
    unchanged > 0 ? `${unchanged} unchanged` : '',
  ];
  const listed = tellingFiles(addon);
  return {
    mark: { text: marks[outcome], tone: tones[outcome] },
    line: [
      { text: outcome, tone: tones[outcome] },
      ' ',
      code(folder),
      quiet(` from ${sources}, ${changes.filter((part) => part !== '').join(', ')}`),
    ],
    below: [
      ...(why === undefined ? [] : [paragraph(bad(why))]),
      ...withdrawn.map((id) => paragraph(warn(`${id} no longer contributes; its part is taken out`))),
      ...(listed.length === 0 ? [] : [list(listed.map(fileItem))]),
    ],
  };
}

function refusedItem({ entry, title, reasons }: RefusedEntry): Item {
  return { mark: bad('✗'), line: [bad('refused'), ' ', name(entry), ` ${title}`], below: [list(reasons.map((line) => ({ line })))] };
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
    .map((outcome) => ({ outcome, number: addons.filter((addon) => addon.outcome === outcome).length }))
    .filter(({ number }) => number > 0)
    .map(({ outcome, number }) => `${number} ${outcome}`);
  const parts = [
    count(addons.length, 'addon'),
    ...(numbers.length === 0 ? [] : [` (${numbers.join(', ')})`]),
    `, ${count(refused.length, 'entry', 'entries')} refused.`,
  ];
  return paragraph([`${verbs[mode]} `, ...parts]);
}

/** What a generation did, or would do. */
export function generationDocument(result: GenerateResult): Document {
  const { addons, refused, problems, repair, mode } = result;
  return [
    ...(problems.length === 0
      ? []
      : [heading(3, bad('Mistakes in the register')), list(problems.map((line) => ({ mark: bad('✗'), line })))]),
    ...(addons.length === 0 ? [] : [list(addons.map(addonItem))]),
    ...diffs(addons),
    ...(refused.length === 0 ? [] : [list(refused.map(refusedItem))]),
    summary(result),
    ...(mode === 'dry-run' ? [paragraph(quiet('Nothing was written.'))] : []),
    ...(repair === undefined ? [] : [paragraph(['To bring the files up to date: ', code(repair)])]),
    ...(mode === 'check' && repair === undefined && addons.every(({ outcome }) => outcome === 'unchanged')
      ? [paragraph(good('Everything is up to date.'))]
      : []),
  ];
}
