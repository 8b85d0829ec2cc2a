/** A JSON pointer (RFC 6901) made of keys and indexes. */
export function pointer(...segments: readonly (string | number)[]): string {
  let path = '';
  for (const segment of segments) path += `/${typeof segment === 'number' ? segment : escaped(segment)}`;
  return path;
}

function escaped(key: string): string {
  return key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}
