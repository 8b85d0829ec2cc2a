import { join } from 'node:path';
import type { Register, RegisteredEntry } from '../../model/register.js';
import { branchEntryIds } from '../git/branch-ids.js';
import { entriesFolder, entryFiles, nextId } from './entry-files.js';
import type { Json } from './located.js';
import { propose } from './propose.js';
import { entryText, kebab } from './source-text.js';
import { writeOnce } from './write-once.js';

/** The file of a new entry: its id and the words of its title. */
function entryFile(id: string, title: string): string {
  const words = kebab(title);
  return `${entriesFolder}/${id}${words === '' ? '' : `-${words}`}.ts`;
}

/** The next id over the entries on disk, those that were decided on, and all local and remote-tracking branches. */
export async function freeId({ root, decisions }: Register): Promise<string> {
  const onDisk = entryFiles(root).files.map(({ id }) => id);
  return nextId([...onDisk, ...decisions.keys(), ...(await branchEntryIds(root))]);
}

/**
 * Writes a new entry, if it can be read back without a mistake. Never over another file.
 * @returns the file, relative to the folder that holds `register/`, and its text
 * @throws UserError with all mistakes, each at its place in the text that would have been written
 */
export async function writeEntry(register: Register, entry: { readonly [key: string]: Json }): Promise<{ file: string; text: string }> {
  const { file, text } = await proposeEntry(register, entry);
  writeNewEntry(register, { file, text });
  return { file, text };
}

/** The file of a new entry, which is not written yet: where, its text, and what it is read back as. */
export type ProposedEntry = { readonly file: string; readonly text: string; readonly registered: RegisteredEntry };

/**
 * The file that a new entry would be.
 * @param comment lines that stand above it
 * @throws UserError with all mistakes, each at its place in the text that would have been written
 */
export async function proposeEntry(
  register: Register,
  entry: { readonly [key: string]: Json },
  comment: readonly string[] = [],
): Promise<ProposedEntry> {
  const file = entryFile(String(entry['id']), String(entry['title'] ?? ''));
  const text = entryText(entry, comment);
  return { file, text, registered: await propose(register, file, text) };
}

/** Writes what was proposed; never over another file. */
export function writeNewEntry({ root }: Register, { file, text }: Pick<ProposedEntry, 'file' | 'text'>): void {
  writeOnce(join(root, file), text);
}
