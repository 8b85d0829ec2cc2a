import type { EntryInput } from '../../model/entry.js';
import type { RegisteredEntry } from '../../model/register.js';
import type { ValidValue } from './cache.js';
import { sha256 } from './canonical.js';
import { applyDefaults } from './defaults.js';
import type { Json } from './located.js';

/** An entry with the places of its parts, as `encodePlaces` wrote them. */
export type LoadedEntry = { readonly registered: RegisteredEntry; readonly places: string };

/** The entry in a value that was found valid, with its defaults and its digest. */
export function loadEntry(file: string, value: ValidValue): LoadedEntry {
  const authored: EntryInput & Json = JSON.parse(value.canonical);
  // The value satisfied the schema when it was kept, and defaults are all that validation adds.
  const entry = applyDefaults(authored, value.defaults) as unknown as RegisteredEntry['entry'];
  return { registered: { entry, authored, digest: sha256(value.canonical), file }, places: value.places };
}

/** What was read from a register file is JSON by construction. */
export function jsonOf({ authored }: RegisteredEntry): Json {
  return authored as unknown as Json;
}
