import { join } from 'node:path';
import type { Register } from '../../model/register.js';
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
  const file = entryFile(String(entry['id']), String(entry['title'] ?? ''));
  const text = entryText(entry);
  await propose(register, file, text);
  writeOnce(join(register.root, file), text);
  return { file, text };
}
