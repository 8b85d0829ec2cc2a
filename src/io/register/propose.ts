import { type Problem, UserError } from '../../model/errors.js';
import type { Register, RegisteredEntry } from '../../model/register.js';
import { checkReferences } from './check-references.js';
import { entryFiles } from './entry-files.js';
import { jsonOf, type LoadedEntry, loadEntry } from './loaded-entry.js';
import { decodePlace } from './places.js';
import { ValueReader } from './read-values.js';
import { diskSource } from './source.js';

/** Names that the entry uses and that do not exist, unless they were missing before as well. */
function newReferenceProblems(register: Register, { registered, places }: LoadedEntry): readonly Problem[] {
  const { id } = registered.entry;
  const others = register.entries.filter(({ entry }) => entry.id !== id);
  const ids = new Set([id, ...others.map(({ entry }) => entry.id), ...entryFiles(register.root).files.map((file) => file.id)]);
  const locate: Register['locate'] = (asked, pointer) =>
    asked === id ? decodePlace(places, jsonOf(registered), pointer) : register.locate(asked, pointer);
  const before = new Set(register.problems.map(({ message }) => message));
  const found = checkReferences([...others, registered], ids, register.policy, locate);
  return found.filter(({ entry, message }) => entry === id && !before.has(message));
}

/**
 * The entry that a file would hold, if it had this text. Nothing is written.
 * @throws UserError with everything that is wrong with it, at its places in that text
 */
export async function propose(register: Register, path: string, text: string): Promise<RegisteredEntry> {
  const source = diskSource(register.root);
  const overlay = { read: (asked: string, plain?: boolean) => (asked === path ? { text } : source.read(asked, plain)) };
  const { value, problems } = await new ValueReader(overlay).read(path, 'customization');
  if (value === undefined) throw UserError.of(problems);
  const loaded = loadEntry(path, value);
  const wrong = newReferenceProblems(register, loaded);
  if (wrong.length > 0) throw UserError.of(wrong);
  return loaded.registered;
}
