import { lstatSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { UserError } from '../../model/errors.js';
import { explainDiskError } from '../files/disk-error.js';

/** Files whose fixed name has capitals. */
const fixedNames: ReadonlySet<string> = new Set(['README.rst', 'README.md']);

/** Names that Windows keeps for devices, with any ending (Microsoft: Naming Files, Paths, and Namespaces). */
const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** Folder in each addon that holds the record of what was generated. */
export const recordFolder = '.warrant';

/** Says why a relative path may not be written, or undefined when it may. */
export function refusePath(path: string): string | undefined {
  const segments = path.split('/');
  if (segments[0] === recordFolder) return `${recordFolder} is for the tool's own record`;
  const wrong = segments.find((segment) => refuseSegment(segment, segment === segments.at(-1)));
  return wrong === undefined ? undefined : `"${wrong}" is no portable file name`;
}

function refuseSegment(segment: string, isLast: boolean): boolean {
  if (isLast && fixedNames.has(segment)) return false;
  return !/^[a-z0-9_.-]+$/.test(segment) || /^\.\.?$|\.$/.test(segment) || deviceName.test(segment) || segment.length > 120;
}

/**
 * Checks the planned paths of one addon.
 * @throws UserError naming each path that climbs out, is no portable name, or would share a file with another one where
 *   the file system ignores case or Unicode form
 */
export function checkPaths(addon: string, paths: readonly string[]): void {
  const problems = [...paths.flatMap((path) => wrongPath(path)), ...collisions(paths), ...wrongPath(addon)];
  if (problems.length > 0) throw new UserError('unsafe-path', [`The files of addon ${addon} cannot be written:`, ...problems].join('\n  '));
}

function wrongPath(path: string): readonly string[] {
  const why = refusePath(path);
  return why === undefined ? [] : [`${JSON.stringify(path)}: ${why}`];
}

const folded = (path: string): string => path.normalize('NFC').toLowerCase().normalize('NFC');

function collisions(paths: readonly string[]): readonly string[] {
  const known = paths.map((path) => ({ path, name: folded(path) }));
  return known.flatMap(({ path, name }, index) =>
    known
      .slice(0, index)
      .filter((other) => clash(name, other.name))
      .map((other) => `${JSON.stringify(path)} and ${JSON.stringify(other.path)} would be one file`),
  );
}

/** Also when one would be a folder of the other. */
const clash = (a: string, b: string): boolean => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

export type Kind = 'absent' | 'file' | 'folder';

/**
 * What stands at a path, never following a link.
 * @throws UserError for a symbolic link or anything else that is neither file nor folder
 */
export function kindOf(path: string): Kind {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'absent';
  if (found.isDirectory()) return 'folder';
  if (found.isFile()) return 'file';
  const what = found.isSymbolicLink() ? 'a symbolic link' : 'no ordinary file';
  throw new UserError('unsafe-path', `${path} is ${what}; the tool writes through none. Remove it, or choose another folder with --out.`);
}

/**
 * Refuses an output folder inside the project that is reached through a link: a repository could lead the tool anywhere with one.
 * Outside the project the way is the user's own.
 * @throws UserError naming the link
 */
export function refuseLinks(projectRoot: string, outRoot: string): void {
  const way = relative(projectRoot, outRoot);
  if (way === '' || way.startsWith('..') || isAbsolute(way)) return;
  const parts = way.split(sep);
  try {
    for (const index of parts.keys()) kindOf(join(projectRoot, ...parts.slice(0, index + 1)));
  } catch (error) {
    throw explainDiskError(error, outRoot, '--out');
  }
}

/** What stands at a relative path, every component looked at. A file where a folder is needed makes it absent. */
export function kindBelow(folder: string, path: string): Kind {
  const segments = path.split('/');
  for (const index of segments.keys()) {
    const kind = kindOf(join(folder, ...segments.slice(0, index + 1)));
    if (index === segments.length - 1) return kind;
    if (kind !== 'folder') return 'absent';
  }
  return 'absent';
}
