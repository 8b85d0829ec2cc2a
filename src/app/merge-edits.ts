import { versionOf, withVersion } from '../core/merge/manifest-version.js';
import { mergeFile } from '../core/merge/merge-file.js';
import type { Labels } from '../core/merge/parts.js';
import type { ReadOutline } from '../model/outline.js';
import type { AddonComparison, FileComparison } from '../model/workspace.js';

/**
 * Merges what was edited by hand with what is planned anew, and leaves all else as it was compared. An edit that does not parse is merged
 * with nothing: its pieces cannot be told apart.
 */
export async function mergeEdits(comparison: AddonComparison, entry: string): Promise<AddonComparison> {
  if (!comparison.files.some(isHandWork)) return comparison;
  const outlines = await openOutlinesOnce();
  const labels: Labels = { yours: 'yours (edited by hand)', base: 'generated last', plan: `${entry} as planned` };
  const judged = (file: FileComparison): FileComparison => {
    if (!isHandWork(file)) return file;
    const readOutline = outlines(file.path);
    const outline = readOutline(file.disk.replace(byteOrderMark, '').replaceAll('\r\n', '\n'));
    if (!outline.parses) return { ...file, change: 'broken', brokenAt: outline.line };
    return isMergeable(file) ? mergeOne(file, labels, readOutline) : file;
  };
  return { ...comparison, files: comparison.files.map(judged) };
}

const byteOrderMark = '\uFEFF';

/** What a person wrote and the tool can tell it from what was generated last. */
function isHandWork(file: FileComparison): file is FileComparison & { readonly disk: string } {
  if (file.disk === undefined) return false;
  return file.change === 'edited' || file.change === 'released' || isMergeable(file);
}

let opened: Promise<(path: string) => ReadOutline> | undefined;

/** Parsers are opened by the first file that needs them: in most runs nothing was edited. */
async function openOutlinesOnce(): Promise<(path: string) => ReadOutline> {
  opened ??= import('../io/outlines/read-outline.js').then(({ openOutlines }) => openOutlines());
  return await opened;
}

type Mergeable = FileComparison & { readonly base: string; readonly disk: string; readonly planned: string };

/** A replacement character stands for bytes that are no UTF-8: they would not survive. */
function isMergeable(file: FileComparison): file is Mergeable {
  return file.change === 'both' && file.base !== undefined && file.planned !== undefined && file.disk?.includes('\uFFFD') === false;
}

function mergeOne(file: Mergeable, labels: Labels, readOutline: ReadOutline): FileComparison {
  const { path, disk, planned } = file;
  const base = path === '__manifest__.py' ? withVersion(file.base, versionOf(disk)) : file.base;
  const { text, conflicts } = mergeFile({ base, yours: disk, plan: planned }, labels, readOutline);
  // The person made the same change already.
  if (text === disk) return { path, change: 'edited', disk, planned };
  return conflicts.length === 0 ? { ...file, change: 'merge', merged: text } : { ...file, change: 'conflict', merged: text, conflicts };
}
