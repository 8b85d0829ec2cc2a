import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../model/errors.js';
import { EvidenceRecord, type RecordedEvidence } from '../../model/evidence.js';
import { digestOf, prettyJson } from './canonical.js';
import { evidenceFolder, evidenceName } from './evidence-file.js';
import { maxFileBytes } from './source.js';
import { writeOnce } from './write-once.js';

/**
 * Writes evidence whole and never over another file.
 * @throws UserError when it breaks its schema, is too large to be read again, its folder is a link, or the disk refuses
 */
export function writeEvidence(root: string, record: EvidenceRecord): RecordedEvidence {
  const result = EvidenceRecord.safeParse(record);
  if (!result.success) {
    const issues = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new UserError('evidence-invalid', `The evidence cannot be recorded. ${issues.slice(0, 5).join('; ')}`);
  }
  const text = prettyJson(result.data);
  if (text.length > maxFileBytes) {
    throw new UserError(
      'evidence-too-large',
      `The summary has more than ${maxFileBytes / 1e6} MB. Split the run: fewer tests in one record.`,
    );
  }
  const self = digestOf(result.data);
  const file = `${evidenceFolder(record.entry)}/${evidenceName(self)}`;
  refuseLinks(root, ['register/evidence', evidenceFolder(record.entry)]);
  writeOnce(join(root, file), text);
  return { ...result.data, self, file };
}

/** A repository could lead the tool anywhere with a link, and reading follows none. */
function refuseLinks(root: string, folders: readonly string[]): void {
  const link = folders.find((folder) => lstatSync(join(root, folder), { throwIfNoEntry: false })?.isSymbolicLink());
  if (link !== undefined)
    throw new UserError('unsafe-path', `${link} is a symbolic link; the tool writes through none. Put a folder in its place.`);
}
