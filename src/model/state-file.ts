import { z } from 'zod';
import { Digest } from './decision.js';
import { EntryId, ModuleName } from './ids.js';
import { Series } from './series.js';

/** Newest format of `.warrant/state.json` that this version reads. */
export const stateFormat = 1;

/** What the tool wrote into an addon and from what: `<addon>/.warrant/state.json`. Contract `state`, format 1. */
export const StateFile = z.strictObject({
  format: z.literal(stateFormat),
  tool: z.string().meta({ description: 'version of the tool that wrote it' }),
  addon: ModuleName,
  series: Series,
  entry: EntryId,
  digest: Digest,
  extendedBy: z.record(EntryId, Digest),
  files: z.record(z.string(), Digest).meta({ description: 'sha256 of each generated file as it was written, by path' }),
  acceptedLosses: z.array(z.string()).optional().meta({
    description: 'data that was given up by name when a generation took its definition out; what was accepted once is no answer later',
  }),
  renames: z.array(z.string()).optional().meta({
    description: 'what the entries said to have had another name when it was generated last; a script of the addon takes that along',
  }),
});
export type StateFile = z.infer<typeof StateFile>;

/** A generated addon as it lies on disk. */
export type InstalledAddon = {
  /** Absolute path of the addon. */
  readonly folder: string;
  readonly state: StateFile;
};
