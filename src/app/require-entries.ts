import { formatProblem, UserError } from '../model/errors.js';
import { didYouMean } from '../model/nearest.js';
import type { Register } from '../model/register.js';

/**
 * Holds that every id that was asked for is a readable entry.
 * @throws UserError naming the ids that are none, with what is wrong in the register: it may be why they cannot be read
 */
export function requireEntries({ entries, problems }: Register, ids: readonly string[]): void {
  const known = entries.map(({ entry }) => entry.id);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length === 0) return;
  const broken = unknown.filter((id) => problems.some(({ entry, place }) => entry === id || place.file.includes(`/${id}-`)));
  const lines = unknown.map((id) => (broken.includes(id) ? `${id} cannot be read.` : `There is no entry ${id}.${didYouMean(id, known)}`));
  throw new UserError('unknown-entry', [...lines, ...(broken.length === 0 ? [] : problems.map(formatProblem))].join('\n'));
}
