import { join } from 'node:path';
import type { Problem } from '../../model/errors.js';
import type { EvidenceRecord, RecordedEvidence } from '../../model/evidence.js';
import type { RegisterCache } from './cache.js';
import { sha256 } from './canonical.js';
import { evidenceFolder, evidenceName } from './evidence-file.js';
import { type Listed, listFolder, type Source } from './source.js';

/** What was measured on one entry. */
export type EvidenceFolder = {
  readonly entry: string;
  readonly evidence: readonly RecordedEvidence[];
  readonly problems: readonly Problem[];
};

const restore = 'restore the file from git';
const wrong = (code: string, file: string, message: string, remedy = restore): Problem => ({ code, place: { file }, message, remedy });

/** Reads everything below `register/evidence/`; evidence whose bytes are not what the tool wrote is a problem and counts for nothing. */
export class EvidenceReader {
  readonly #root: string;
  readonly #source: Source;
  readonly #cache: RegisterCache;

  constructor(root: string, source: Source, cache: RegisterCache) {
    this.#root = root;
    this.#source = source;
    this.#cache = cache;
  }

  async readAll(): Promise<readonly EvidenceFolder[]> {
    const folders = listFolder(join(this.#root, 'register/evidence')).filter(
      ({ kind, name }) => kind === 'folder' && !name.startsWith('.'),
    );
    const found: EvidenceFolder[] = [];
    for (const { name } of folders) found.push(await this.#readFolder(name));
    return found;
  }

  async #readFolder(entry: string): Promise<EvidenceFolder> {
    const files = listFolder(join(this.#root, evidenceFolder(entry))).filter(({ name }) => !name.startsWith('.'));
    const evidence: RecordedEvidence[] = [];
    const problems: Problem[] = [];
    for (const file of files) {
      const read = await this.#readFile(entry, file);
      if ('self' in read) evidence.push(read);
      else problems.push(...read);
    }
    problems.push(...missingParents(evidence, problems));
    return { entry, evidence, problems: problems.map((problem) => ({ ...problem, entry })) };
  }

  async #readFile(entry: string, { name, kind }: Listed): Promise<RecordedEvidence | readonly Problem[]> {
    const file = `${evidenceFolder(entry)}/${name}`;
    if (!name.endsWith('.json') || kind === 'folder') return [wrong('evidence-stray-file', file, 'this is no evidence', 'remove it')];
    const reading = this.#source.read(file, kind === 'file');
    if (reading === undefined) return [];
    if ('problem' in reading) return [reading.problem];
    const text = reading.text.replaceAll('\r\n', '\n');
    const sha = sha256(text);
    if (!this.#cache.isSound(sha)) {
      const problems = (await import('./parse-record.js')).parseEvidence(file, text);
      if (problems.length > 0) return problems;
      this.#cache.keepSound(sha);
    }
    const record: EvidenceRecord = JSON.parse(text);
    // The text is what the tool writes: keys are sorted, and then this is the canonical JSON (RFC 8785).
    const self = sha256(JSON.stringify(record));
    if (name !== evidenceName(self)) {
      return [wrong('evidence-altered', file, `the evidence does not match its name: its content asks for ${evidenceName(self)}`)];
    }
    if (record.entry !== entry) {
      return [wrong('evidence-copied', file, `the evidence is on ${record.entry} and lies with ${entry}`, 'remove the copy')];
    }
    return { ...record, self, file };
  }
}

/** Evidence that other evidence names and that is not there, unless the file is there and wrong, which was said already. */
function missingParents(evidence: readonly RecordedEvidence[], said: readonly Problem[]): readonly Problem[] {
  const known = new Set(evidence.map(({ self }) => self));
  return evidence.flatMap(({ file, parents }) =>
    parents
      .filter((parent) => !known.has(parent) && !said.some(({ place }) => place.file.includes(parent)))
      .map((parent) => wrong('evidence-missing', file, `the evidence ${parent.slice(0, 12)} that came before this one is missing`)),
  );
}
