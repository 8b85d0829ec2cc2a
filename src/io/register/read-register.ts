import { existsSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ParseAddon } from '../../model/addon/addon.js';
import { type Place, type Problem, UserError } from '../../model/errors.js';
import type { Register } from '../../model/register.js';
import { RegisterCache, type ValidValue } from './cache.js';
import { checkPolicy } from './check-policy.js';
import { checkReferences } from './check-references.js';
import { duplicateIds, type EntryFile, entryFiles } from './entry-files.js';
import { jsonOf, type LoadedEntry, loadEntry } from './loaded-entry.js';
import type { Json } from './located.js';
import { decodePlace } from './places.js';
import { policyFile, policyOf } from './policy-value.js';
import { type DecisionFolder, DecisionReader } from './read-decisions.js';
import { type EvidenceFolder, EvidenceReader } from './read-evidence.js';
import { type ReadValue, ValueReader } from './read-values.js';
import { diskSource } from './source.js';

export type ReadOptions = {
  /** Folder of the cache; null: none; absent: the user's cache folder. */
  readonly cacheDir?: string | null | undefined;
};

/** The folder must hold a register with a policy; without one there is nothing to read. */
function checkFolder(root: string): void {
  const folder = join(root, 'register');
  const hint = 'Run "warrant init" to make a register, or name the folder that holds register/ with --root.';
  if (!existsSync(root)) throw new UserError('no-register', `There is no folder ${root}. ${hint}`);
  if (!existsSync(folder)) throw new UserError('no-register', `There is no register in ${root}: the folder register/ is missing. ${hint}`);
  if (!statSync(folder).isDirectory()) throw new UserError('no-register', `${folder} is not a folder. ${hint}`);
  if (!existsSync(join(root, policyFile))) {
    throw new UserError('no-policy', `${join(root, policyFile)} is missing: the register has no policy. ${hint}`);
  }
}

type EntryReading = { readonly loaded: readonly LoadedEntry[]; readonly problems: readonly Problem[] };

async function readEntries(files: readonly EntryFile[], reader: ValueReader): Promise<EntryReading> {
  const loaded: LoadedEntry[] = [];
  const problems: Problem[] = [];
  for (const { path, id, plain } of files) {
    const read = await reader.read(path, 'customization', plain);
    if (read.value === undefined) {
      problems.push(...read.problems.map((problem) => ({ ...problem, entry: id })));
      continue;
    }
    const entry = loadEntry(path, read.value);
    if (entry.registered.entry.id === id) loaded.push(entry);
    else problems.push(wrongName(entry, id));
  }
  return { loaded, problems };
}

function wrongName({ registered, places }: LoadedEntry, id: string): Problem {
  const found = registered.entry.id;
  const message = `the id is ${found}, but the name of the file begins with ${id}`;
  return {
    code: 'entry-file-name',
    place: decodePlace(places, jsonOf(registered), '/id'),
    message,
    remedy: 'make both the same',
    entry: id,
  };
}

function locator(loaded: readonly LoadedEntry[]): Register['locate'] {
  const byId = new Map(loaded.map((entry) => [entry.registered.entry.id, entry]));
  return (id, pointer): Place => {
    const found = byId.get(id);
    if (found === undefined) return { file: 'register/entries' };
    return decodePlace(found.places, jsonOf(found.registered), pointer);
  };
}

function orphans(folders: readonly DecisionFolder[], ids: ReadonlySet<string>): readonly Problem[] {
  return folders
    .filter(({ entry }) => !ids.has(entry))
    .map(({ entry }) => ({
      code: 'decision-without-entry',
      place: { file: `register/decisions/${entry}` },
      message: `there are decisions on ${entry}, but no such entry`,
      remedy: 'restore the file of the entry from git: an entry that was decided on is retired, never deleted',
      integrity: true,
      entry,
    }));
}

function evidenceOrphans(folders: readonly EvidenceFolder[], ids: ReadonlySet<string>): readonly Problem[] {
  return folders
    .filter(({ entry }) => !ids.has(entry))
    .map(({ entry }) => ({
      code: 'evidence-without-entry',
      place: { file: `register/evidence/${entry}` },
      message: `there is evidence on ${entry}, but no such entry`,
      remedy: 'restore the file of the entry from git, or remove the folder',
      entry,
    }));
}

function byPlace({ place: a }: Problem, { place: b }: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}

/** A mistake in a shared file is met by every entry that imports it, and told once. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  const once = problems.filter(({ code, place, message }) => {
    const key = `${code}|${place.file}|${place.line}|${place.column}|${message}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
  return once.toSorted(byPlace);
}

/** The policy, or an error with everything that is wrong in the register: without a policy nothing can be judged. */
function requirePolicy(read: ReadValue, others: readonly Problem[]): ValidValue {
  if (read.value === undefined) throw UserError.of(inOrder([...read.problems, ...others]));
  return read.value;
}

/** The schema is loaded only if an entry differs in some series. */
async function addonParser(entries: Register['entries']): Promise<ParseAddon> {
  const patches = entries.flatMap(({ entry }) => Object.values(entry.bySeries));
  if (patches.some((patch) => Object.keys(patch).length > 0)) return (await import('../../model/addon/addon.js')).parseAddon;
  return nothingToParse;
}

function nothingToParse(): never {
  throw new Error('no entry differs in any series');
}

/**
 * Reads the whole register by syntax; nothing in it is ever run. Mistakes inside entries and decisions are `problems`, all of them.
 * @throws UserError when there is no register, no readable policy, or a folder that cannot be listed
 */
export async function readRegister(folder: string, { cacheDir }: ReadOptions = {}): Promise<Register> {
  checkFolder(folder);
  const root = realpathSync(folder);
  const source = diskSource(root);
  const cache = new RegisterCache(root, cacheDir);
  const reader = new ValueReader(source, cache);
  const policyReading = await reader.read(policyFile, 'policy');
  const { files, problems: nameProblems } = entryFiles(root);
  const reading = await readEntries(files, reader);
  const policyValue = requirePolicy(policyReading, [...nameProblems, ...reading.problems]);
  const ids = new Set(files.map(({ id }) => id));
  const decisionFolders = await new DecisionReader(root, source, cache).readAll(
    new Map(reading.loaded.map(({ registered }) => [registered.entry.id, registered])),
  );
  const evidenceFolders = await new EvidenceReader(root, source, cache).readAll();
  cache.save();
  const decisions = new Map(decisionFolders.map((found) => [found.entry, found.decisions]));
  const { kept, problems: doubles } = duplicateIds(
    reading.loaded.map(({ registered }) => registered),
    decisions,
  );
  const loaded = reading.loaded.filter(({ registered }) => kept.has(registered.file));
  const locate = locator(loaded);
  const entries = loaded.map(({ registered }) => registered).toSorted((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
  const policy = policyOf(policyValue);
  const policyJson: Json = JSON.parse(policyValue.canonical);
  return {
    root,
    policy,
    entries,
    decisions,
    snapshots: new Map(decisionFolders.map((found) => [found.entry, found.snapshots])),
    evidence: new Map(evidenceFolders.map((found) => [found.entry, found.evidence])),
    problems: inOrder([
      ...checkPolicy(policy, (pointer) => decodePlace(policyValue.places, policyJson, pointer)),
      ...nameProblems,
      ...reading.problems,
      ...doubles,
      ...checkReferences(entries, ids, policy, locate),
      ...decisionFolders.flatMap(({ problems }) => problems),
      ...orphans(decisionFolders, ids),
      ...evidenceFolders.flatMap(({ problems }) => problems),
      ...evidenceOrphans(evidenceFolders, ids),
    ]),
    locate,
    parseAddon: await addonParser(entries),
  };
}
