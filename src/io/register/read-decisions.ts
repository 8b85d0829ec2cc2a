import { join } from 'node:path';
import type { Decision, RecordedDecision } from '../../model/decision.js';
import type { EntryInput } from '../../model/entry.js';
import type { Problem } from '../../model/errors.js';
import type { RegisterCache } from './cache.js';
import { canonicalJson, digestOf, prettyJson, sha256 } from './canonical.js';
import { decisionFolder, decisionName } from './decision-file.js';
import { listFolder, type Source } from './source.js';

/** What was decided on one entry. */
export type DecisionFolder = {
  readonly entry: string;
  readonly decisions: readonly RecordedDecision[];
  readonly snapshots: ReadonlyMap<string, EntryInput>;
  readonly problems: readonly Problem[];
};

/** The value and digest of each entry as it is now: most snapshots hold exactly that, and then nothing has to be parsed. */
export type CurrentValues = ReadonlyMap<string, { readonly authored: EntryInput; readonly digest: string }>;

type Parse = (path: string, text: string) => Decision | readonly Problem[];
const restore = 'restore the file from git';

function altered(code: string, file: string, message: string, remedy = restore): Problem {
  return { code, place: { file }, message, remedy, integrity: true };
}

/** Reads the text of a file with line ends as the tool writes them; git may have changed those on its way. */
function readText(source: Source, path: string): { readonly text: string; readonly sha: string } | Problem {
  const reading = source.read(path);
  if (reading === undefined) return altered('decision-unreadable', path, 'the file is not there');
  if ('problem' in reading) return { ...reading.problem, integrity: true };
  const text = reading.bytes.toString('utf8');
  return { text: text.includes('\r\n') ? text.replaceAll('\r\n', '\n') : text, sha: sha256(reading.bytes) };
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
    for (const { name, folder } of listFolder(join(this.#root, 'register/decisions'))) {
      if (folder) folders.push(await this.#readFolder(name, current));
    }
    return folders;
  }

  async #readFolder(entry: string, current: CurrentValues): Promise<DecisionFolder> {
    const problems: Problem[] = [];
    const decisions: RecordedDecision[] = [];
    for (const { name, folder } of listFolder(join(this.#root, decisionFolder(entry)))) {
      if (folder || name.startsWith('.')) continue;
      const read = await this.#readDecision(entry, name);
      if ('self' in read) decisions.push(read);
      else problems.push(...read);
    }
    const snapshots = this.#readSnapshots(entry, current, problems);
    const sorted = decisions.toSorted((a, b) => (a.file < b.file ? -1 : 1));
    problems.push(...missingPieces(sorted, snapshots, problems));
    return { entry, decisions: sorted, snapshots, problems: problems.map((problem) => ({ ...problem, entry })) };
  }

  async #readDecision(entry: string, name: string): Promise<RecordedDecision | readonly Problem[]> {
    const file = `${decisionFolder(entry)}/${name}`;
    if (!name.endsWith('.json')) return [altered('decision-stray-file', file, 'this file is no decision', 'remove it')];
    const read = readText(this.#source, file);
    if (!('text' in read)) return [read];
    const decision = await this.#parseSound(file, read.text, read.sha);
    if (!('kind' in decision)) return decision;
    const self = digestOf(decision);
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

  async #parseSound(file: string, text: string, sha: string): Promise<Decision | readonly Problem[]> {
    if (this.#cache.isSound(sha)) return JSON.parse(text);
    this.#parse ??= (await import('./parse-decision.js')).parseDecision;
    const parsed = this.#parse(file, text);
    if ('kind' in parsed) this.#cache.keepSound(sha);
    return parsed;
  }

  #readSnapshots(entry: string, current: CurrentValues, problems: Problem[]): ReadonlyMap<string, EntryInput> {
    const snapshots = new Map<string, EntryInput>();
    for (const { name, folder } of listFolder(join(this.#root, decisionFolder(entry), 'snapshots'))) {
      if (folder || name.startsWith('.')) continue;
      const file = `${decisionFolder(entry)}/snapshots/${name}`;
      const digest = name.replace(/\.json$/, '');
      const read = readText(this.#source, file);
      const value = 'text' in read ? snapshotValue(read.text, digest, current.get(entry)) : undefined;
      if (value !== undefined) snapshots.set(digest, value);
      else
        problems.push(
          'text' in read ? altered('snapshot-altered', file, 'the snapshot was altered: its content does not match its name') : read,
        );
    }
    return snapshots;
  }
}

function snapshotValue(
  text: string,
  digest: string,
  current: { authored: EntryInput; digest: string } | undefined,
): EntryInput | undefined {
  if (current?.digest === digest && text === `${JSON.stringify(current.authored, null, 2)}\n`) return current.authored;
  try {
    const value: EntryInput = JSON.parse(text);
    return sha256(canonicalJson(value)) === digest && prettyJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Parents and snapshots that decisions name and that are not there, unless the file is there and wrong, which was said already. */
function missingPieces(
  decisions: readonly RecordedDecision[],
  snapshots: ReadonlyMap<string, EntryInput>,
  said: readonly Problem[],
): readonly Problem[] {
  const known = new Set(decisions.map(({ self }) => self));
  const told = (piece: string) => said.some(({ place }) => place.file.includes(piece));
  return decisions.flatMap(({ file, parents, digest }) => [
    ...parents
      .filter((parent) => !known.has(parent) && !told(parent.slice(0, 12)))
      .map((parent) => altered('decision-missing', file, `the decision ${parent.slice(0, 12)} that came before this one is missing`)),
    ...(snapshots.has(digest) || told(digest)
      ? []
      : [altered('snapshot-missing', file, `the snapshot ${digest.slice(0, 12)}… of what was decided on is missing`)]),
  ]);
}
