import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommunityList } from '../../model/community.js';
import type { Problem } from '../../model/errors.js';
import { builtInCommunity } from './places.js';

/** A register's own list, which holds instead of the built-in one. */
export const ownCommunityPath = 'register/community.json';

/** The list of community addons that holds for a register: its text, and how to read it. */
export type FoundCommunity = {
  /** Two answers are equal while the list says the same. */
  readonly text: string;
  readonly read: () => CommunityList | undefined;
  /** What is wrong with the register's own list; `read` then gives undefined. */
  readonly problem?: Problem;
};

/** Finds the list of a register. The built-in one is believed; a register's own is held against the schema, which is loaded for it alone. */
export async function findCommunity(root: string): Promise<FoundCommunity> {
  const own = join(root, ownCommunityPath);
  if (existsSync(own)) return (await import('./own-community.js')).readOwnCommunity(root, ownCommunityPath);
  const text = readFileSync(builtInCommunity(), 'utf8');
  return { text, read: () => JSON.parse(text) };
}
