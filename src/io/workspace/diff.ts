import { createTwoFilesPatch } from 'diff';
import type { FileChange, FileComparison } from '../../model/workspace.js';

const unwritten: ReadonlySet<FileChange> = new Set(['unchanged', 'released', 'deleted', 'unresolved']);
const withoutReturns = (text = ''): string => text.replaceAll('\r\n', '\n');

/** From what lies on disk to what is planned, as a unified diff with three lines of context; empty where both agree or nothing is planned any more. */
export function unifiedDiff(addon: string, { path, change, disk, planned: wanted, merged: planned = wanted }: FileComparison): string {
  if (unwritten.has(change)) return '';
  const [from, to] = [disk === undefined ? '/dev/null' : `a/${addon}/${path}`, planned === undefined ? '/dev/null' : `b/${addon}/${path}`];
  return createTwoFilesPatch(from, to, withoutReturns(disk), withoutReturns(planned), undefined, undefined, { context: 3 });
}
