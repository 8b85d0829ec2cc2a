/** Values by key, each list in the order in which they came. */
export function grouped<T>(pairs: Iterable<readonly [string, T]>): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const list = found.get(key);
    if (list === undefined) found.set(key, [value]);
    else list.push(value);
  }
  return found;
}
