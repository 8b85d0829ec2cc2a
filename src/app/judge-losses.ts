import { definitionsIn } from '../core/merge/definitions.js';
import { type Remainder, remaindersIn } from '../core/merge/remainders.js';
import { lossesOf, renamedAmong, vanished } from '../core/merge/vanished.js';
import { lossWords } from '../core/report/loss-words.js';
import type { ReadContents, TextFile } from '../io/addons/read-contents.js';
import type { DataLoss, JudgedLoss } from '../model/data-loss.js';
import type { FileContents } from '../model/facts/contents.js';
import type { Series } from '../model/known-series.js';
import type { Rename } from '../model/rename.js';
import type { StateFile } from '../model/state-file.js';
import type { AddonComparison, FileChange, FileComparison } from '../model/workspace.js';

/** What an update of an installed addon would take away, and who still needs it. */
export type LossReport = { readonly losses: readonly JudgedLoss[]; readonly remainders: readonly Remainder[] };

const planChanges: ReadonlySet<FileChange> = new Set(['update', 'remove', 'merge', 'conflict', 'released']);
const handChanges: ReadonlySet<FileChange> = new Set(['edited', 'merge', 'released']);
const readable = /^(?!tests\/|__manifest__\.py$).*\.(py|xml|csv)$/;

/**
 * Compares what was generated last with what will lie there: models, fields, values and records that vanish.
 * @param state the record of the addon as it was generated last
 * @param renames what the entries say to have had another name: a script takes that along
 * @param accepted ids of losses that are accepted
 */
export async function judgeLosses(
  comparison: AddonComparison,
  state: StateFile,
  renames: readonly Rename[],
  accepted: readonly string[],
): Promise<LossReport> {
  const changed = comparison.files.filter(({ path, change }) => readable.test(path) && planChanges.has(change));
  if (changed.length === 0) return { losses: [], remainders: [] };
  const read = await openContentsOnce();
  const contents = (files: readonly TextFile[]) => read(comparison.addon, files, comparison.series);
  const before = contents(changed.flatMap((file) => textFile(file.path, beforeText(file))));
  // Most changes take nothing away: then the files that did not change need not be read.
  if (vanished(before, contents(changed.flatMap(resulting))).length === 0) return { losses: [], remainders: [] };
  const handMade = await handMadeTexts(comparison.folder, state);
  const isLoaded = loadedIn(comparison, handMade);
  const after = contents([...comparison.files.flatMap(resulting), ...handMade].filter(({ path }) => readable.test(path) && isLoaded(path)));
  const gone = vanished(before, after);
  const renamed = renamedAmong(gone, after, comparison.addon, renames);
  const planned = contents(comparison.files.flatMap(({ path, planned: text }) => (readable.test(path) ? textFile(path, text) : [])));
  const byHand = new Set([
    ...handMade.map(({ path }) => path),
    ...comparison.files.flatMap(({ path, change }) => (handChanges.has(change) ? [path] : [])),
  ]);
  return {
    losses: lossesOf(gone.filter(({ key }) => !renamed.has(key))).map((loss) => ({
      ...loss,
      accepted: accepted.includes(loss.id),
      ...plannedIn(loss, planned),
    })),
    remainders: remaindersIn(
      after.filter(({ path }) => byHand.has(path)),
      gone,
      renamed,
    ).map((remainder) => placeOnDisk(remainder, comparison)),
  };
}

function plannedIn({ id }: DataLoss, planned: readonly FileContents[]): Pick<JudgedLoss, 'plannedIn'> {
  const file = planned.find((contents) => [...definitionsIn([contents]).values()].some(({ loss }) => loss?.id === id));
  return file === undefined ? {} : { plannedIn: file.path };
}

let opened: Promise<ReadContents> | undefined;

/** Opened by the first addon whose plan changed: most runs read nothing. */
async function openContentsOnce(): Promise<ReadContents> {
  opened ??= import('../io/addons/read-contents.js').then(({ openContents }) => openContents());
  return await opened;
}

const textFile = (path: string, text: string | undefined): readonly TextFile[] => (text === undefined ? [] : [{ path, text }]);

/** Nothing is written, so that a place in a merged text has to be found in the text that was merged: the nearest line that says the same. */
function placeOnDisk(remainder: Remainder, { files }: AddonComparison): Remainder {
  const { merged, disk } = files.find(({ path }) => path === remainder.path) ?? {};
  const wanted = merged?.split(/\r?\n/)[remainder.line - 1];
  const lines = (disk ?? '').split(/\r?\n/).flatMap((text, index) => (text === wanted ? [index + 1] : []));
  const [nearest = remainder.line] = lines.toSorted((a, b) => Math.abs(a - remainder.line) - Math.abs(b - remainder.line));
  return { ...remainder, line: nearest };
}

/** What was generated last: the recorded text of an edited file, and what lies there of any other. */
const beforeText = ({ change, base, disk }: FileComparison): string | undefined =>
  change === 'update' || change === 'remove' ? disk : base;

/** A file as it will be; where there is a conflict, as it is planned: nobody knows yet what a person will keep. */
export function resulting({ path, change, disk, planned, merged }: FileComparison): readonly TextFile[] {
  if (change === 'remove' || change === 'deleted') return [];
  if (change === 'edited' || change === 'released') return textFile(path, disk);
  return textFile(path, change === 'conflict' ? planned : (merged ?? planned));
}

async function handMadeTexts(folder: string, state: StateFile): Promise<readonly TextFile[]> {
  const { handMadeFiles } = await import('../io/workspace/hand-made.js');
  const { fileText } = await import('../io/workspace/read-text.js');
  return handMadeFiles({ folder, state }).flatMap((path) => (readable.test(path) ? textFile(path, fileText(folder, path)) : []));
}

/** Whether Odoo loads a file: a package imports it, or the manifest lists it. */
function loadedIn({ files }: AddonComparison, handMade: readonly TextFile[]): (path: string) => boolean {
  const texts = new Map([...files.flatMap(resulting), ...handMade].map(({ path, text }) => [path, text]));
  return (path) => {
    if (!path.endsWith('.py')) return texts.get('__manifest__.py')?.includes(`${path}"`) ?? true;
    const [, folder = '', name = ''] = /^(.*\/)?([^/]+)\.py$/.exec(path) ?? [];
    return name === '__init__' || new RegExp(`import\\b.*\\b${name}\\b`).test(texts.get(`${folder}__init__.py`) ?? '');
  };
}

/** Why an addon is left as it is: data that nobody gave up, or a place that would break. Undefined when nothing stands in the way. */
export function lossesWhy({ losses, remainders }: LossReport, folder: string, series: Series, entry: string): string | undefined {
  const open = losses.filter(({ accepted }) => !accepted);
  const lines = [
    ...remainders.map(({ path, line, what, now }) => {
      const place = `${folder}/${path}:${line} refers to ${what}`;
      return now === undefined
        ? `${place}, which goes. Take that out, or keep it in the entry.`
        : `${place}, which is ${now} now. Write the new name there.`;
    }),
    ...open.map((loss) => `The next update would ${lossWords(loss)}.`),
    ...open.flatMap(({ what, plannedIn: path }) =>
      path === undefined ? [] : [`${what} is in the entry, and was taken out of ${folder}/${path} by hand: put it back into the file.`],
    ),
    ...remedyFor(open, series, entry),
  ];
  return lines.length === 0 ? undefined : lines.join('\n');
}

/** A field that only a person took out goes for good when it goes from the entry, too. */
function remedyFor(open: readonly JudgedLoss[], series: Series, entry: string): readonly string[] {
  if (open.length === 0) return [];
  const otherwise = open.every(({ plannedIn: path }) => path !== undefined)
    ? 'Or take it out of the entry'
    : 'Keep it in the entry; or move the data first';
  const isValue = open.some(({ kind, plannedIn: path }) => kind === 'selection-value' && path === undefined);
  const accepted = open.map(({ id }) => `--accept-loss ${id}`).join(' ');
  return [
    ...(isValue ? ['To give such rows another value, name it in renamedOptions of the field.'] : []),
    `${otherwise}, and accept the loss by name: warrant generate ${entry} --series ${series} ${accepted}`,
  ];
}
