import { join } from 'node:path';
import type { Decision, RecordedDecision } from '../../model/decision.js';
import type { EntryInput } from '../../model/entry.js';
import type { Problem } from '../../model/errors.js';
import { once } from '../../model/once.js';
import type { Snapshots } from '../../model/register.js';
import type { RegisterCache } from './cache.js';
import { digestOf, prettyJson, sha256 } from './canonical.js';
import { decisionFolder, decisionName, snapshotName } from './decision-file.js';
import { type Listed, listFolder, type Source } from './source.js';

/** What was decided on one entry. */
export type DecisionFolder = {
  readonly entry: string;
  readonly decisions: readonly RecordedDecision[];
  readonly snapshots: Snapshots;
  readonly problems: readonly Problem[];
};

/** The value and digest of each entry as it is now: most snapshots hold exactly that, and then nothing has to be parsed. */
type CurrentValue = { readonly authored: EntryInput; readonly digest: string };
export type CurrentValues = ReadonlyMap<string, CurrentValue>;

type Parse = (path: string, text: string) => readonly Problem[];

/** A file beside the decisions on an entry as it was read, or why it was not. */
type Found = { readonly name: string; readonly file: string; readonly text: string; readonly sha: string } | readonly Problem[];
type FoundFolder = { readonly entry: string; readonly files: readonly Found[] };

const restore = 'restore the file from git';

function altered(code: string, file: string, message: string, remedy = restore): Problem {
  return { code, place: { file }, message, remedy, integrity: true };
}

/** Reads a file with line ends as the tool writes them; git may have changed those on its way. */
function readText(source: Source, path: string, plain: boolean): { readonly text: string } | Problem | undefined {
  const reading = source.read(path, plain);
  if (reading === undefined) return undefined;
  if ('problem' in reading) return { ...reading.problem, integrity: true };
  return reading.text.includes('\r\n') ? { text: reading.text.replaceAll('\r\n', '\n') } : reading;
}

/** Reads everything below `register/decisions/`. */
export class DecisionReader {
  readonly #root: string;
  readonly #source: Source;
  readonly #cache: RegisterCache;

  constructor(root: string, source: Source, cache: RegisterCache) {
    this.#root = root;
    this.#source = source;
    this.#cache = cache;
  }

  async readAll(current: CurrentValues): Promise<readonly DecisionFolder[]> {
    const folders = listFolder(join(this.#root, 'register/decisions')).filter(({ kind }) => kind === 'folder');
    const found = folders.map(({ name }) => this.#open(name));
    const known = found.every(({ files }) => files.every((file) => !('sha' in file) || this.#cache.isSound(file.sha)));
    const parse = known ? undefined : (await import('./parse-record.js')).parseDecision;
    return found.map((folder) => this.#readFolder(folder, current, parse));
  }

  #open(entry: string): FoundFolder {
    const listed = listFolder(join(this.#root, decisionFolder(entry)));
    const files = listed.filter(({ name, kind }) => kind !== 'folder' && !name.startsWith('.'));
    return { entry, files: files.map((file) => this.#openFile(entry, file)) };
  }

  #openFile(entry: string, { name, kind }: Listed): Found {
    const file = `${decisionFolder(entry)}/${name}`;
    if (!name.endsWith('.json')) return [altered('decision-stray-file', file, 'this file is no decision', 'remove it')];
    const read = readText(this.#source, file, kind === 'file');
    if (read === undefined || !('text' in read)) return read === undefined ? [] : [read];
    return { name, file, text: read.text, sha: sha256(read.text) };
  }

  #readFolder({ entry, files }: FoundFolder, current: CurrentValues, parse: Parse | undefined): DecisionFolder {
    const problems: Problem[] = [];
    const decisions: RecordedDecision[] = [];
    for (const found of files) {
      const read = this.#readDecision(entry, found, parse);
      if ('self' in read) decisions.push(read);
      else problems.push(...read);
    }
    const snapshots = new Map<string, () => EntryInput>();
    for (const digest of new Set(decisions.map((decision) => decision.digest))) {
      const value = this.#readSnapshot(entry, digest, current.get(entry));
      if (typeof value === 'function') snapshots.set(digest, value);
      else problems.push(value);
    }
    problems.push(...missingParents(decisions, problems));
    return { entry, decisions, snapshots: parsedLater(snapshots), problems: problems.map((problem) => ({ ...problem, entry })) };
  }

  #readDecision(entry: string, found: Found, parse: Parse | undefined): RecordedDecision | readonly Problem[] {
    if (!('text' in found)) return found;
    const { name, file } = found;
    const decision = this.#parseSound(found, parse);
    if (!('kind' in decision)) return decision;
    // The text is what the tool writes: keys are sorted, and then this is the canonical JSON (RFC 8785).
    const self = sha256(JSON.stringify(decision));
    if (name !== decisionName(decision, self)) {
      return [
        altered('decision-altered', file, `the decision does not match its name: its content asks for ${decisionName(decision, self)}`),
      ];
    }
    if (decision.entry !== entry) {
      return [altered('decision-copied', file, `the decision was taken on ${decision.entry} and lies with ${entry}`, 'remove the copy')];
    }
    return { ...decision, self, file };
  }

  /** `parse` is there unless all decisions are known to be sound. */
  #parseSound({ file, text, sha }: Exclude<Found, readonly Problem[]>, parse: Parse | undefined): Decision | readonly Problem[] {
    if (!this.#cache.isSound(sha)) {
      const problems = parse?.(file, text) ?? [];
      if (problems.length > 0) return problems;
      this.#cache.keepSound(sha);
    }
    return JSON.parse(text);
  }

  #readSnapshot(entry: string, digest: string, current: CurrentValue | undefined): (() => EntryInput) | Problem {
    const file = `${decisionFolder(entry)}/snapshots/${snapshotName(digest)}`;
    // Whatever it may be a link to: its content must have the digest.
    const read = readText(this.#source, file, true);
    if (read === undefined) return altered('snapshot-missing', file, 'the snapshot of what was decided on is missing');
    if (!('text' in read)) return read;
    const sha = sha256(`${digest}\n${read.text}`);
    const sound = this.#cache.isSound(sha);
    if (sound) return current?.digest === digest ? () => current.authored : once((): EntryInput => JSON.parse(read.text));
    const value = snapshotValue(read.text, digest, current);
    if (value === undefined) return altered('snapshot-altered', file, 'the snapshot was altered: its content does not match its name');
    this.#cache.keepSound(sha);
    return () => value;
  }
}

function parsedLater(snapshots: ReadonlyMap<string, () => EntryInput>): Snapshots {
  return { keys: () => snapshots.keys(), has: (digest) => snapshots.has(digest), get: (digest) => snapshots.get(digest)?.() };
}

/** The value of a snapshot whose bytes are what the tool writes and whose digest is the one asked for. */
function snapshotValue(text: string, digest: string, current: CurrentValue | undefined): EntryInput | undefined {
  if (current?.digest === digest && text === `${JSON.stringify(current.authored, null, 2)}\n`) return current.authored;
  try {
    const value: EntryInput = JSON.parse(text);
    return digestOf(value) === digest && prettyJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Parents that decisions name and that are not there, unless the file is there and wrong, which was said already. */
function missingParents(decisions: readonly RecordedDecision[], said: readonly Problem[]): readonly Problem[] {
  const known = new Set(decisions.map(({ self }) => self));
  const told = (parent: string) => said.some(({ place }) => place.file.includes(parent.slice(0, 12)));
  return decisions.flatMap(({ file, parents }) =>
    parents
      .filter((parent) => !known.has(parent) && !told(parent))
      .map((parent) => altered('decision-missing', file, `the decision ${parent.slice(0, 12)} that came before this one is missing`)),
  );
}
