import { join } from 'node:path';
import type { Decision, RecordedDecision } from '../../model/decision.js';
import type { EntryInput } from '../../model/entry.js';
import type { Problem } from '../../model/errors.js';
import type { RegisterCache } from './cache.js';
import { digestOf, prettyJson, sha256 } from './canonical.js';
import { decisionFolder, decisionName, snapshotName } from './decision-file.js';
import { type Listed, listFolder, type Source } from './source.js';

/** What was decided on one entry. */
export type DecisionFolder = {
  readonly entry: string;
  readonly decisions: readonly RecordedDecision[];
  readonly snapshots: ReadonlyMap<string, EntryInput>;
  readonly problems: readonly Problem[];
};

/** The value and digest of each entry as it is now: most snapshots hold exactly that, and then nothing has to be parsed. */
type CurrentValue = { readonly authored: EntryInput; readonly digest: string };
export type CurrentValues = ReadonlyMap<string, CurrentValue>;

type Parse = (path: string, text: string) => readonly Problem[];
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
  #parse: Parse | undefined;

  constructor(root: string, source: Source, cache: RegisterCache) {
    this.#root = root;
    this.#source = source;
    this.#cache = cache;
  }

  async readAll(current: CurrentValues): Promise<readonly DecisionFolder[]> {
    const folders: DecisionFolder[] = [];
    for (const { name, kind } of listFolder(join(this.#root, 'register/decisions'))) {
      if (kind === 'folder') folders.push(await this.#readFolder(name, current));
    }
    return folders;
  }

  async #readFolder(entry: string, current: CurrentValues): Promise<DecisionFolder> {
    const problems: Problem[] = [];
    const decisions: RecordedDecision[] = [];
    for (const listed of listFolder(join(this.#root, decisionFolder(entry)))) {
      if (listed.kind === 'folder' || listed.name.startsWith('.')) continue;
      const read = await this.#readDecision(entry, listed);
      if ('self' in read) decisions.push(read);
      else problems.push(...read);
    }
    const snapshots = new Map<string, EntryInput>();
    for (const digest of new Set(decisions.map((decision) => decision.digest))) {
      const value = this.#readSnapshot(entry, digest, current.get(entry));
      if ('value' in value) snapshots.set(digest, value.value);
      else problems.push(value);
    }
    problems.push(...missingParents(decisions, problems));
    return { entry, decisions, snapshots, problems: problems.map((problem) => ({ ...problem, entry })) };
  }

  async #readDecision(entry: string, { name, kind }: Listed): Promise<RecordedDecision | readonly Problem[]> {
    const file = `${decisionFolder(entry)}/${name}`;
    if (!name.endsWith('.json')) return [altered('decision-stray-file', file, 'this file is no decision', 'remove it')];
    const read = readText(this.#source, file, kind === 'file');
    if (read === undefined || !('text' in read)) return read === undefined ? [] : [read];
    const decision = await this.#parseSound(file, read.text);
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

  async #parseSound(file: string, text: string): Promise<Decision | readonly Problem[]> {
    const sha = sha256(text);
    if (!this.#cache.isSound(sha)) {
      this.#parse ??= (await import('./parse-decision.js')).parseDecision;
      const problems = this.#parse(file, text);
      if (problems.length > 0) return problems;
      this.#cache.keepSound(sha);
    }
    return JSON.parse(text);
  }

  #readSnapshot(entry: string, digest: string, current: CurrentValue | undefined): { readonly value: EntryInput } | Problem {
    const file = `${decisionFolder(entry)}/snapshots/${snapshotName(digest)}`;
    // Whatever it may be a link to: its content must have the digest.
    const read = readText(this.#source, file, true);
    if (read === undefined) return altered('snapshot-missing', file, 'the snapshot of what was decided on is missing');
    if (!('text' in read)) return read;
    const sha = sha256(`${digest}\n${read.text}`);
    const sound = this.#cache.isSound(sha);
    if (sound && current?.digest === digest) return { value: current.authored };
    const value = sound ? JSON.parse(read.text) : snapshotValue(read.text, digest, current);
    if (value === undefined) return altered('snapshot-altered', file, 'the snapshot was altered: its content does not match its name');
    if (!sound) this.#cache.keepSound(sha);
    return { value };
  }
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
