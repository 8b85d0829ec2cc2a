import { fileBytes } from '../addons/file-bytes.js';

/** Texts of lines of files on disk, each file read once; undefined where there is no such line. */
export function lineTexts(): (file: string, line: number | undefined) => string | undefined {
  const known = new Map<string, readonly string[]>();
  return (file, line) => {
    if (line === undefined) return undefined;
    let lines = known.get(file);
    if (lines === undefined) {
      const found = fileBytes(file);
      lines = 'bytes' in found ? found.bytes.toString('utf8').split('\n') : [];
      known.set(file, lines);
    }
    return lines[line - 1];
  };
}
