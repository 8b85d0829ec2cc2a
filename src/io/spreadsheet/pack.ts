import { strToU8, zipSync } from 'fflate';

/** The parts of a workbook as one file; the same parts give the same bytes on any day and in any time zone. */
export function packWorkbook(parts: readonly { readonly path: string; readonly text: string }[]): Uint8Array {
  // A zip file dates its members in local time.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(parts.map(({ path, text }) => [path, strToU8(text)])), { mtime });
}
