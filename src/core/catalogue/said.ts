function says(value: unknown): boolean {
  if (value === undefined || value === '') return false;
  if (typeof value !== 'object' || value === null) return true;
  return Array.isArray(value) ? value.length > 0 : Object.keys(value).length > 0;
}

/** Leaves out properties that are undefined, the empty text, or an empty list or object: a catalogue holds only what says something. */
export function said<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  const parts: readonly (readonly unknown[])[] = Object.entries(value).filter(([, part]) => says(part));
  return Object.fromEntries(parts);
}
