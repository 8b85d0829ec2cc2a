import { createTwoFilesPatch } from 'diff';
import type { FileComparison } from '../../model/workspace.js';

/** What writing would do to a file, as a unified diff with three lines of context; empty when nothing. */
export function unifiedDiff(addon: string, { path, change, disk, planned }: FileComparison): string {
  if (change === 'unchanged' || change === 'released') return '';
  const [from, to] = [disk === undefined ? '/dev/null' : `a/${addon}/${path}`, planned === undefined ? '/dev/null' : `b/${addon}/${path}`];
  return createTwoFilesPatch(from, to, (disk ?? '').replaceAll('\r\n', '\n'), planned ?? '', undefined, undefined, { context: 3 });
}
