const versionLine = /^(\s*["']version["']\s*:\s*["'])(\d+\.\d+\.)?(\d+\.\d+\.\d+)(["'])/m;

/** The three numbers of an addon's own version in a manifest, without the series in front. */
export const versionOf = (manifest: string): string | undefined => versionLine.exec(manifest)?.[3];

/** A manifest with another version; a version that a person raised is theirs, and no conflict with the one that is planned. */
export function withVersion(manifest: string, version: string | undefined): string {
  return version === undefined ? manifest : manifest.replace(versionLine, `$1$2${version}$4`);
}

/** The highest of versions of three numbers. */
export function highestVersion(versions: readonly string[]): string | undefined {
  return versions.toSorted(compareVersions).at(-1);
}

/** Odoo compares numbers, not digits. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  const differing = left?.findIndex((number, index) => number !== right?.[index]) ?? -1;
  return differing < 0 ? 0 : (left?.[differing] ?? 0) - (right?.[differing] ?? 0);
}

/** The next version after one. */
export const nextVersion = (version: string): string => version.replace(/\d+$/, (last) => `${Number(last) + 1}`);
