import { pointer } from '../../model/pointer.js';
import type { Policy } from '../../model/policy.js';

/**
 * JSON pointers at which two values differ, as deep as both have the place; a part that only one of them has is named by its
 * own root. Arrays compare by index.
 */
export function differingPaths(before: unknown, after: unknown, at = ''): readonly string[] {
  if (Object.is(before, after)) return [];
  if (!isBox(before) || !isBox(after) || Array.isArray(before) !== Array.isArray(after)) return [at];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return keys.flatMap((key) => {
    const place = `${at}${pointer(key)}`;
    return Object.hasOwn(before, key) && Object.hasOwn(after, key) ? differingPaths(before[key], after[key], place) : [place];
  });
}

/** The paths among those that differ that void an approval of a role: all that the policy does not exempt for it. */
export function materialPaths(differing: readonly string[], { exempt }: Policy, role: string): readonly string[] {
  const exempted = exempt.filter((rule) => rule.role === role).map(({ path }) => path);
  return differing.filter((path) => !exempted.some((root) => path === root || path.startsWith(`${root}/`)));
}

function isBox(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
