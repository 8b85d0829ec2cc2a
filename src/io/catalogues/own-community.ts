import { CommunityList, communityFormat } from '../../model/community.js';
import type { Problem } from '../../model/errors.js';
import { pointer } from '../../model/pointer.js';
import { diskSource } from '../register/source.js';
import type { FoundCommunity } from './community.js';

/**
 * Reads a list that somebody wrote for a register, as all files of a register are read: no link leads out of it, and it has at most 1 MB.
 *
 * @param root folder of the register
 * @param file the list, below it
 */
export function readOwnCommunity(root: string, file: string): FoundCommunity {
  const bad = (text: string, message: string): FoundCommunity => {
    const remedy = 'schemas/community.json says how it is written. Without the file the built-in list holds.';
    const problem: Problem = { code: 'wrong-community', place: { file }, message, remedy };
    return { text, read: () => undefined, problem };
  };
  const reading = diskSource(root).read(file) ?? { text: '' };
  if ('problem' in reading) return { text: '', read: () => undefined, problem: reading.problem };
  const { text } = reading;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return bad(text, `the list of community addons cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof value === 'object' && value !== null && 'format' in value && Number(value.format) > communityFormat)
    return bad(text, `the list of community addons is of format ${value.format}; this version reads up to ${communityFormat}`);
  const parsed = CommunityList.safeParse(value);
  if (parsed.success) return { text, read: () => parsed.data };
  const [issue] = parsed.error.issues;
  const at = pointer(...(issue?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step))));
  return bad(text, `the list of community addons is wrong at ${at === '' ? '/' : at}: ${issue?.message ?? 'it is no such list'}`);
}
