import { createTwoFilesPatch } from 'diff';
import type { FileComparison } from '../../model/workspace.js';

/** From what lies on disk to what is planned, as a unified diff with three lines of context; empty where both agree or nothing is planned any more. */
export function unifiedDiff(addon: string, { path, change, disk, planned }: FileComparison): string {
  if (change === 'unchanged' || change === 'released') return '';
  const [from, to] = [disk === undefined ? '/dev/null' : `a/${addon}/${path}`, planned === undefined ? '/dev/null' : `b/${addon}/${path}`];
  return createTwoFilesPatch(from, to, (disk ?? '').replaceAll('\r\n', '\n'), planned ?? '', undefined, undefined, { context: 3 });
}
