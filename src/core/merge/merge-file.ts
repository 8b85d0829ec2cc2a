import type { Outline, ReadOutline } from '../../model/outline.js';
import { mergeGroups } from './group.js';
import { mergeLines } from './lines.js';
import { isSettled, type Labels, linesOf, type Part } from './parts.js';
import { choose } from './three-way.js';
import { groupOf } from './unit.js';

/** One file: as it was generated last, as it lies on disk, as it is planned. */
export type Versions = { readonly base: string; readonly yours: string; readonly plan: string };

export type MergedFile = {
  /** With the line ends of the file on disk. */
  readonly text: string;
  /** Lines, from 1, on which conflicts begin; none when both changes fit. */
  readonly conflicts: readonly number[];
};

const byteOrderMark = '\uFEFF';

/**
 * Merges what a person and a new plan changed in one file. What parses on both sides parses afterwards, or is a conflict; every line that
 * either side added is in the result, at the latest between the markers of a conflict, or is there as the plan writes the same.
 */
export function mergeFile(versions: Versions, labels: Labels, readOutline: ReadOutline): MergedFile {
  const { yours } = versions;
  const [mark, end] = [yours.startsWith(byteOrderMark) ? byteOrderMark : '', /\r?\n/.exec(yours)?.[0] ?? '\n'];
  const texts = [versions.base, yours, versions.plan].map((text) => text.replace(byteOrderMark, '').replaceAll('\r\n', '\n'));
  const [base, mine, plan] = texts.map((text) => read(text, readOutline));
  if (base === undefined || mine === undefined || plan === undefined) throw new Error('three texts are three versions');
  const { lines, conflicts } = linesOf(mergeParts(base, mine, plan, readOutline), labels);
  const closed = conflicts.length > 0 || choose(base.isClosed, mine.isClosed, plan.isClosed) === true;
  const text = lines.join('\n') + (closed && lines.length > 0 ? '\n' : '');
  return { text: mark + (end === '\n' ? text : text.replaceAll('\n', end)), conflicts };
}

type Version = { readonly lines: readonly string[]; readonly isClosed: boolean; readonly outline: Outline };

function read(text: string, readOutline: ReadOutline): Version {
  const isClosed = text.endsWith('\n');
  const lines = text === '' ? [] : (isClosed ? text.slice(0, -1) : text).split('\n');
  return { lines, isClosed, outline: readOutline(text) };
}

function mergeParts(base: Version, yours: Version, plan: Version, readOutline: ReadOutline): readonly Part[] {
  const mustParse = yours.outline.parses && plan.outline.parses;
  const isSound = (parts: readonly Part[]): boolean => {
    const lines = parts.flatMap((part) => ('lines' in part ? part.lines : []));
    return !mustParse || !isSettled(parts) || readOutline(lines.map((line) => `${line}\n`).join('')).parses;
  };
  const byPieces = mergePieces(base, yours, plan);
  if (byPieces !== undefined && isSound(byPieces)) return byPieces;
  const byLines = mergeLines(base.lines, yours.lines, plan.lines);
  // Each side is right for itself and both together are not: a person decides about the file as a whole.
  return isSound(byLines) ? byLines : [{ conflict: { yours: yours.lines, base: base.lines, plan: plan.lines } }];
}

/** @returns undefined when one of the texts has no pieces */
function mergePieces(...versions: readonly [Version, Version, Version]): readonly Part[] | undefined {
  const groups = versions.flatMap(({ lines, outline }) =>
    outline.parses && outline.pieces !== undefined ? [groupOf(lines, outline.pieces, 0, lines.length)] : [],
  );
  const [base, yours, plan] = groups;
  return base === undefined || yours === undefined || plan === undefined ? undefined : mergeGroups(base, yours, plan);
}
