import type { EntryInput } from '../../model/entry.js';
import { once } from '../../model/once.js';
import type { RegisteredEntry } from '../../model/register.js';
import type { ValidValue } from './cache.js';
import { sha256 } from './canonical.js';
import type { Json } from './located.js';

/** An entry with the places of its parts, as `encodePlaces` wrote them. */
export type LoadedEntry = { readonly registered: RegisteredEntry; readonly places: string };

/** The entry in a value that was found valid, with its defaults and its digest. */
export function loadEntry(file: string, value: ValidValue): LoadedEntry {
  const { canonical, complete, places } = value;
  const authored = once((): EntryInput => JSON.parse(canonical));
  return {
    registered: {
      // It satisfied the schema when it was kept.
      entry: JSON.parse(complete),
      get authored() {
        return authored();
      },
      digest: sha256(canonical),
      file,
    },
    places,
  };
}

/** What was read from a register file is JSON by construction. */
export function jsonOf({ authored }: RegisteredEntry): Json {
  return authored as unknown as Json;
}
