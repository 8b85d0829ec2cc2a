import type { RawFinding } from './raw-finding.js';
import type { Sources } from './sources.js';

type Addon = { readonly name: string; readonly folder: string };
export type Located = { readonly addon: string; readonly file: string };

/** Segments of a path of any system; none when it leads upwards, or could not be a file. */
function segmentsOf(path: string): readonly string[] {
  const segments = path
    .replaceAll('\\', '/')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.');
  return segments.includes('..') || path.includes('\0') ? [] : segments;
}

/**
 * Finds files of addons by paths that other tools wrote, on this machine or another: absolute ones, those of Windows, and those below the
 * folder in which the tool ran. What counts is the name of an addon in the path, and that it has the file; where the path names none, the
 * module that the tool says, or the only addon there is.
 */
export function fileFinder(
  addons: readonly Addon[],
  hasFile: Sources['hasFile'],
): (raw: Pick<RawFinding, 'path' | 'module'>) => Located | undefined {
  const byName = new Map(addons.map((addon) => [addon.name, addon]));
  const [only, ...more] = addons;
  const known = new Map<string, Located | undefined>();
  const inside = (addon: Addon | undefined, segments: readonly string[]): Located | undefined =>
    addon !== undefined && segments.length > 0 && hasFile(addon.folder, segments.join('/'))
      ? { addon: addon.name, file: [addon.folder, ...segments].join('/') }
      : undefined;
  const find = (segments: readonly string[], module: string | undefined): Located | undefined => {
    for (let at = segments.length - 1; at >= 0; at--) {
      const found = inside(byName.get(segments[at] ?? ''), segments.slice(at + 1));
      if (found !== undefined) return found;
    }
    return (
      inside(module === undefined ? undefined : byName.get(module), segments) ?? inside(more.length === 0 ? only : undefined, segments)
    );
  };
  return ({ path, module }) => {
    const key = `${module ?? ''}\n${path}`;
    if (!known.has(key)) known.set(key, find(segmentsOf(path), module));
    return known.get(key);
  };
}
