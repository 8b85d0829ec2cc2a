import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { UserError } from '../../model/errors.js';
import type { RenderedAddon } from '../../model/plan.js';
import { StateFile, stateFormat } from '../../model/state-file.js';
import { kindBelow, recordFolder, refusePath } from './paths.js';
import { fileText, readText } from './read-text.js';

const stateFile = `${recordFolder}/state.json`;

/** What a generation is made from, beside the rendered files. */
export type Provenance = {
  readonly tool: string;
  /** Digest of the owning entry. */
  readonly digest: string;
  /** Digests of the entries that extend it, by id. */
  readonly extendedBy: Readonly<Record<string, string>>;
  /** Data that was given up by name, in all generations. */
  readonly acceptedLosses?: readonly string[];
  /** Ids of what was renamed, as the entries say it now. */
  readonly renames?: readonly string[];
};

/** sha256 in 64 hexadecimal digits; line ends do not count, since git may change them at checkout. */
export const fingerprint = (text: string): string => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');

/** The state that a generation of this addon leaves behind. */
export function stateOf(addon: RenderedAddon, provenance: Provenance): StateFile {
  const { tool, digest, extendedBy, acceptedLosses = [], renames = [] } = provenance;
  const files = Object.fromEntries(addon.files.map(({ path, text }) => [path, fingerprint(text)]));
  const losses = acceptedLosses.length === 0 ? {} : { acceptedLosses: [...new Set(acceptedLosses)].toSorted() };
  const renamed = renames.length === 0 ? {} : { renames: renames.toSorted() };
  const { addon: name, series, entry } = addon;
  return { format: stateFormat, tool, addon: name, series, entry, digest, extendedBy, files, ...losses, ...renamed };
}

/** Path and text of every file of the record: the state, and each generated text for a later merge. */
export function recordFiles(addon: RenderedAddon, state: StateFile): readonly { readonly path: string; readonly text: string }[] {
  const bases = addon.files.map(({ path, text }) => ({ path: `${recordFolder}/base/${path}.txt`, text }));
  return [...bases, { path: stateFile, text: `${JSON.stringify(state, sortedKeys, 2)}\n` }];
}

/** What was generated last at a path; undefined when the record has lost it, or somebody changed it there. */
export function recordedText(folder: string, path: string, expected: string | undefined): string | undefined {
  const text = fileText(folder, `${recordFolder}/base/${path}.txt`);
  return text !== undefined && fingerprint(text) === expected ? text : undefined;
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Reads the state of an addon folder.
 * @returns undefined when there is none: then the addon is not ours
 * @throws UserError when it is of a newer format, broken, or of another addon
 */
export function readState(folder: string, addon: string): StateFile | undefined {
  if (kindBelow(folder, stateFile) !== 'file') return undefined;
  const file = join(folder, stateFile);
  const value = parse(file);
  if (isNewer(value)) {
    const message = `${file} was written by a newer version of the tool (format ${value.format}; this one reads up to ${stateFormat}).`;
    throw new UserError('newer-format', `${message}\n  Update odoo-warrant, then run the command again.`);
  }
  const { success, data, error } = StateFile.safeParse(value);
  const remedy = 'Restore it from git, or move the addon away and generate it anew.';
  if (!success) throw new UserError('broken-state', `${file} is not what the tool writes: ${error.issues[0]?.message}\n  ${remedy}`);
  const unsafe = Object.keys(data.files).find((path) => refusePath(path) !== undefined);
  if (unsafe !== undefined)
    throw new UserError('broken-state', `${file} names a path that the tool never writes: ${JSON.stringify(unsafe)}\n  ${remedy}`);
  if (data.addon !== addon)
    throw new UserError('foreign-addon', `${file} is the record of another addon, ${data.addon}. Was the folder copied?\n  ${remedy}`);
  return data;
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readText(file));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new UserError('broken-state', `${file} is no JSON: ${error.message}\n  Restore it from git.`, { cause: error });
    throw error;
  }
}

function isNewer(value: unknown): value is { readonly format: number } {
  return typeof value === 'object' && value !== null && 'format' in value && typeof value.format === 'number' && value.format > stateFormat;
}
