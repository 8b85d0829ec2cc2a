import { compareVersions, highestVersion, nextVersion, versionOf } from '../core/merge/manifest-version.js';
import { renameId } from '../core/merge/successors.js';
import type { AddonSource } from '../core/planning/artefact.js';
import { planAddon } from '../core/planning/plan.js';
import { renamesOf } from '../core/planning/renames.js';
import { isEncoded } from '../core/text/encoded.js';
import { renderAddon } from '../io/templates/render.js';
import { fileText } from '../io/workspace/read-text.js';
import { fingerprint, type Provenance, recordedText } from '../io/workspace/state.js';
import type { RenderedAddon } from '../model/plan.js';
import type { Migration, Rename } from '../model/rename.js';
import type { InstalledAddon } from '../model/state-file.js';
import { changesUnderNoupdate, earlierScripts, noChanges } from './migration-of.js';
import type { SelectedAddon } from './select-addons.js';

/** One addon to write: from which reviews, what it holds, and what its record will say. */
export type Job = {
  readonly selected: SelectedAddon;
  readonly rendered: RenderedAddon;
  readonly provenance: Provenance;
  /** What the entries say to have had another name. */
  readonly renames: readonly Rename[];
  /** Data files under `noupdate` of which something changes that no script brings to a database. */
  readonly kept: readonly string[];
};

/** @param before the addon as it was generated last */
export function jobOf(selected: SelectedAddon, before: InstalledAddon | undefined, toolVersion: string): Job {
  const { owner, extending, source } = selected;
  const extendedBy = Object.fromEntries(extending.map(({ registered }) => [registered.entry.id, registered.digest]));
  const acceptedLosses = before?.state.acceptedLosses ?? [];
  const renames = renamesOf(source.spec);
  const provenance = { tool: toolVersion, digest: owner.registered.digest, extendedBy, acceptedLosses, renames: renames.map(renameId) };
  const first = { renames, changes: noChanges };
  return {
    selected,
    renames,
    ...(before === undefined ? { rendered: render(source, source.spec.version, first), kept: [] } : renderAnew(source, before, renames)),
    provenance,
  };
}

function render(source: AddonSource, version: string, migration?: Migration): RenderedAddon {
  const planned = { ...source, spec: { ...source.spec, version }, ...(migration === undefined ? {} : { migration }) };
  return renderAddon(planAddon(planned), isEncoded);
}

const manifest = '__manifest__.py';

/**
 * The version is the entry's, or the recorded one where that is higher; where the content changes it is higher than both that were used.
 * For another series it is not raised: the series in front of it is higher already.
 * Scripts of earlier versions stay: a database may come from any of them.
 */
function renderAnew(source: AddonSource, before: InstalledAddon, renames: readonly Rename[]): Pick<Job, 'rendered' | 'kept'> {
  const { recorded, onDisk } = versionsOf(before);
  const isCarried = before.state.series !== source.series;
  const version = highestVersion([source.spec.version, ...recorded, ...(isCarried ? onDisk : [])]) ?? source.spec.version;
  const history = earlierScripts(before);
  const withHistory = ({ files, ...addon }: RenderedAddon): RenderedAddon => ({
    ...addon,
    files: [...files, ...history.filter(({ path }) => !files.some((file) => file.path === path))].toSorted((a, b) =>
      a.path < b.path ? -1 : 1,
    ),
  });
  const plain = withHistory(render(source, version));
  const open = renames.filter((rename) => before.state.renames?.includes(renameId(rename)) !== true);
  // Texts of two series differ for no reason of the entry's: what changed in records cannot be told from them.
  if (isCarried)
    return open.length === 0
      ? { rendered: plain, kept: [] }
      : { rendered: withHistory(render(source, version, { renames: open, changes: noChanges })), kept: [] };
  if (open.length === 0 && !isContentNew(plain, before.state.files)) return { rendered: plain, kept: [] };
  const used = highestVersion([...recorded, ...onDisk]);
  const next = used === undefined || compareVersions(version, used) > 0 ? version : nextVersion(used);
  const changes = changesUnderNoupdate(plain, before, renames);
  return { rendered: withHistory(render(source, next, { renames: open, changes })), kept: changes.kept };
}

/** The version that was generated last, and the one that the manifest has now; none where it cannot be read. */
function versionsOf({ folder, state }: InstalledAddon): { readonly recorded: readonly string[]; readonly onDisk: readonly string[] } {
  try {
    const recorded = versionOf(recordedText(folder, manifest, state.files[manifest]) ?? '');
    const onDisk = versionOf(fileText(folder, manifest) ?? '');
    return { recorded: recorded === undefined ? [] : [recorded], onDisk: onDisk === undefined ? [] : [onDisk] };
  } catch {
    // What is wrong with the folder is said when it is compared.
    return { recorded: [], onDisk: [] };
  }
}

/** Whether an update of the addon would do anything: it reads neither the readme nor the tests. */
function isContentNew({ files }: RenderedAddon, recorded: Readonly<Record<string, string>>): boolean {
  const counts = (path: string): boolean => path !== 'README.rst' && !path.startsWith('tests/');
  const planned = files.filter(({ path }) => counts(path));
  return (
    planned.length !== Object.keys(recorded).filter(counts).length || planned.some(({ path, text }) => recorded[path] !== fingerprint(text))
  );
}
