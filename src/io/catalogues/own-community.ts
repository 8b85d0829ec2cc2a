import { readFileSync } from 'node:fs';
import { CommunityList, communityFormat } from '../../model/community.js';
import type { Problem } from '../../model/errors.js';
import { pointer } from '../../model/pointer.js';
import type { FoundCommunity } from './community.js';

/**
 * Reads a list that somebody wrote for a register.
 *
 * @param path where it lies
 * @param file as a person names it
 */
export function readOwnCommunity(path: string, file: string): FoundCommunity {
  const bad = (text: string, message: string): FoundCommunity => {
    const remedy = 'schemas/community.json says how it is written. Without the file the built-in list holds.';
    const problem: Problem = { code: 'wrong-community', place: { file }, message, remedy };
    return { text, read: () => undefined, problem };
  };
  let text = '';
  let value: unknown;
  try {
    text = readFileSync(path, 'utf8');
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
