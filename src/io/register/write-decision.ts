import { join } from 'node:path';
import { Decision, type RecordedDecision } from '../../model/decision.js';
import type { EntryInput } from '../../model/entry.js';
import { UserError } from '../../model/errors.js';
import { digestOf, prettyJson } from './canonical.js';
import { decisionFolder, decisionName, snapshotName } from './decision-file.js';
import { writeOnce } from './write-once.js';

/**
 * Writes a decision and the snapshot of what it was taken on, each whole and never over another file; the snapshot first, so that
 * no decision is ever without one.
 * @throws UserError when the decision breaks its schema or the disk refuses
 */
export function writeDecision(root: string, decision: Decision, authored: EntryInput): RecordedDecision {
  const result = Decision.safeParse(decision);
  if (!result.success) {
    const issues = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new UserError('decision-invalid', `The decision cannot be recorded. ${issues.join('; ')}`);
  }
  const self = digestOf(result.data);
  const folder = decisionFolder(decision.entry);
  const file = `${folder}/${decisionName(result.data, self)}`;
  writeOnce(join(root, folder, 'snapshots', snapshotName(decision.digest)), prettyJson(authored));
  writeOnce(join(root, file), prettyJson(result.data));
  return { ...result.data, self, file };
}
