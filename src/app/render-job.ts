import { compareVersions, highestVersion, nextVersion, versionOf } from '../core/merge/manifest-version.js';
import type { AddonSource } from '../core/planning/artefact.js';
import { planAddon } from '../core/planning/plan.js';
import { isEncoded } from '../core/text/encoded.js';
import { renderAddon } from '../io/templates/render.js';
import { fileText } from '../io/workspace/read-text.js';
import { fingerprint, type Provenance, recordedText } from '../io/workspace/state.js';
import type { RenderedAddon } from '../model/plan.js';
import type { InstalledAddon } from '../model/state-file.js';
import type { SelectedAddon } from './select-addons.js';

/** One addon to write: from which reviews, what it holds, and what its record will say. */
export type Job = { readonly selected: SelectedAddon; readonly rendered: RenderedAddon; readonly provenance: Provenance };

/** @param before the addon as it was generated last */
export function jobOf(selected: SelectedAddon, before: InstalledAddon | undefined, toolVersion: string): Job {
  const { owner, extending, source } = selected;
  const extendedBy = Object.fromEntries(extending.map(({ registered }) => [registered.entry.id, registered.digest]));
  const acceptedLosses = before?.state.acceptedLosses ?? [];
  const provenance = { tool: toolVersion, digest: owner.registered.digest, extendedBy, acceptedLosses };
  return { selected, rendered: before === undefined ? render(source, source.spec.version) : renderAnew(source, before), provenance };
}

const render = (source: AddonSource, version: string): RenderedAddon =>
  renderAddon(planAddon({ ...source, spec: { ...source.spec, version } }), isEncoded);

const manifest = '__manifest__.py';

/**
 * The version is the entry's, or the recorded one where that is higher; where the content changes it is higher than both that were used.
 * For another series it is not raised: the series in front of it is higher already.
 */
function renderAnew(source: AddonSource, before: InstalledAddon): RenderedAddon {
  const { recorded, onDisk } = versionsOf(before);
  if (before.state.series !== source.series)
    return render(source, highestVersion([source.spec.version, ...recorded, ...onDisk]) ?? source.spec.version);
  const version = highestVersion([source.spec.version, ...recorded]) ?? source.spec.version;
  const rendered = render(source, version);
  if (!isContentNew(rendered, before.state.files)) return rendered;
  const used = highestVersion([...recorded, ...onDisk]);
  return used === undefined || compareVersions(version, used) > 0 ? rendered : render(source, nextVersion(used));
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
