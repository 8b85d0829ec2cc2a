import { protectedChanges } from '../core/merge/protected-changes.js';
import { readData } from '../io/addons/xml/read-data.js';
import { fileText } from '../io/workspace/read-text.js';
import { fingerprint, recordedText } from '../io/workspace/state.js';
import type { RenderedAddon, RenderedFile } from '../model/plan.js';
import type { ProtectedChanges, Rename } from '../model/rename.js';
import type { InstalledAddon } from '../model/state-file.js';

export const noChanges: ProtectedChanges = { rules: [], removedRules: [], values: [], kept: [] };

/** Scripts that earlier generations wrote, as they were written; what a person changed in them is found when they are compared. */
export function earlierScripts({ folder, state }: InstalledAddon): readonly RenderedFile[] {
  return Object.entries(state.files).flatMap(([path, digest]) => {
    const text = path.startsWith('migrations/') ? recorded(folder, path, digest) : undefined;
    return text === undefined ? [] : [{ path, text }];
  });
}

/** What the plan changes in data files that Odoo does not read again. Only files that changed are parsed. */
export function changesUnderNoupdate(
  { addon, files }: RenderedAddon,
  { folder, state }: InstalledAddon,
  renames: readonly Rename[],
): ProtectedChanges {
  const planned = new Map(files.map(({ path, text }) => [path, text]));
  const changed = Object.entries(state.files).filter(([path, digest]) => {
    const text = planned.get(path);
    return path.endsWith('.xml') && (text === undefined || fingerprint(text) !== digest);
  });
  const read = (path: string, text: string | undefined) =>
    text === undefined ? [] : readData({ module: addon, file: path, noupdate: false }, Buffer.from(text)).facts.records;
  return protectedChanges(
    changed.flatMap(([path, digest]) => {
      const before = recorded(folder, path, digest);
      return before?.includes('noupdate="1"') === true ? [{ path, before: read(path, before), after: read(path, planned.get(path)) }] : [];
    }),
    addon,
    renames,
  );
}

/** From the record, or from the file itself. Undefined, too, where the folder cannot be read: that is said when it is compared. */
function recorded(folder: string, path: string, digest: string): string | undefined {
  try {
    const text = recordedText(folder, path, digest);
    if (text !== undefined) return text;
    const disk = fileText(folder, path)?.replaceAll('\r\n', '\n');
    return disk !== undefined && fingerprint(disk) === digest ? disk : undefined;
  } catch {
    return undefined;
  }
}
