import type { ParseAddon } from './addon/addon.js';
import type { RecordedDecision } from './decision.js';
import type { Entry, EntryInput } from './entry.js';
import type { Place, Problem } from './errors.js';
import type { RecordedEvidence } from './evidence.js';
import type { Policy } from './policy.js';

/** An entry that was read and found valid. */
export type RegisteredEntry = {
  readonly entry: Entry;
  /** As authored, before defaults: what the digest is taken of. Parsed when asked for. */
  readonly authored: EntryInput;
  /** sha256 of the RFC 8785 canonical JSON of `authored`, 64 hexadecimal digits. */
  readonly digest: string;
  /** Relative to the folder that holds `register/`. */
  readonly file: string;
};

/** What was decided on, by digest; parsed when asked for. */
export type Snapshots = Pick<ReadonlyMap<string, EntryInput>, 'get' | 'has' | 'keys'>;

/** The whole register. Entries are sorted by id; keys of every record are sorted, so that key order means nothing anywhere. */
export type Register = {
  /** Absolute path of the folder that holds `register/`. */
  readonly root: string;
  readonly policy: Policy;
  readonly entries: readonly RegisteredEntry[];
  readonly decisions: ReadonlyMap<string, readonly RecordedDecision[]>;
  /** Snapshots by entry id and digest: the canonical value that was decided on. */
  readonly snapshots: ReadonlyMap<string, Snapshots>;
  /** What was measured, by entry id. */
  readonly evidence: ReadonlyMap<string, readonly RecordedEvidence[]>;
  /** Everything wrong, all of it; the rest is still usable. */
  readonly problems: readonly Problem[];
  /** The place of a JSON pointer in an entry, parsed when asked for. */
  readonly locate: (entryId: string, pointer: string) => Place;
  /** Validates an addon with what an entry says about a series. */
  readonly parseAddon: ParseAddon;
};
