import { hash } from 'node:crypto';
import type { RecordedDecision } from '../../model/decision.js';
import { type Problem, UserError } from '../../model/errors.js';
import type { History, KnownHistory, UnknownHistory } from '../../model/history.js';
import type { Policy } from '../../model/policy.js';
import type { Register } from '../../model/register.js';
import { explainGitError, type Git, openGit, resolveCommit } from '../git/git.js';
import { listTree, type TreeFile, TreeSource } from '../git/tree.js';
import { canonicalJson } from './canonical.js';
import { policyFile, policyOf } from './policy-value.js';
import { ValueReader } from './read-values.js';
import { diskSource } from './source.js';

/** The name that git gives to content: sha1 or sha256, as the repository does. */
function blobName(content: string, like: string): string {
  return hash(like.length === 64 ? 'sha256' : 'sha1', `blob ${Buffer.byteLength(content)}\0${content}`);
}

/** Whether a sound decision on disk is the one of the commit, line ends aside. */
function isSame({ self, file, ...decision }: RecordedDecision, { object }: TreeFile): boolean {
  // It was read from what the tool writes: its keys are sorted.
  const text = `${JSON.stringify(decision, null, 2)}\n`;
  return blobName(text, object) === object || blobName(text.replaceAll('\n', '\r\n'), object) === object;
}

const pattern = /^register\/decisions\/([^/]+)\/(?:snapshots\/([0-9a-f]+)\.json|[^/]+\.json)$/;

/** What became on disk of one file of the commit's decisions. */
function changeOf(file: TreeFile, register: Register, byFile: ReadonlyMap<string, RecordedDecision>, ref: string): readonly Problem[] {
  const [, entry = '', snapshot] = pattern.exec(file.path) ?? [];
  if (entry === '') return [];
  const decision = byFile.get(file.path);
  const sound = snapshot === undefined ? decision !== undefined && isSame(decision, file) : register.snapshots.get(entry)?.has(snapshot);
  if (sound === true) return [];
  const present = decision !== undefined || register.problems.some(({ place }) => place.file === file.path);
  const what = snapshot === undefined ? 'decision' : 'snapshot';
  return [
    {
      code: present ? `${what}-changed` : `${what}-deleted`,
      place: { file: file.path },
      message: `the ${what} is in ${ref} and ${present ? 'differs from it here' : 'missing here'}`,
      remedy: `restore it: git checkout ${ref} -- ${file.path}`,
      integrity: true,
      entry,
    },
  ];
}

/** Evidence of the commit that is not here: its name is its digest, so that what is here under that name is the same. */
function missingEvidence(files: readonly TreeFile[], register: Register, ref: string): readonly Problem[] {
  const present = new Set([...register.evidence.values()].flat().map(({ file }) => file));
  const told = new Set(register.problems.map(({ place }) => place.file));
  return files.flatMap(({ path }) => {
    const [, entry] = /^register\/evidence\/([^/]+)\/[0-9a-f]{64}\.json$/.exec(path) ?? [];
    if (entry === undefined || present.has(path) || told.has(path)) return [];
    const message = `the evidence is in ${ref} and missing here`;
    return [{ code: 'evidence-deleted', place: { file: path }, message, remedy: `restore it: git checkout ${ref} -- ${path}`, entry }];
  });
}

/** Whether every file that the policy can consist of is the same in the commit and on disk, byte for byte. */
function samePolicyFiles(root: string, files: readonly TreeFile[]): boolean {
  const source = diskSource(root);
  const shared = files.filter(({ path }) => path.endsWith('.ts') && !path.startsWith('register/entries/'));
  const same = ({ path, object }: TreeFile) => {
    const reading = source.read(path);
    return reading !== undefined && 'text' in reading && blobName(reading.text, object) === object;
  };
  return shared.some(({ path }) => path === policyFile) && shared.every(same);
}

/**
 * The policy of a commit, read by syntax as the one on disk; undefined when there is none, or for HEAD none that can be read.
 * @throws UserError when `base` has one that cannot be read: then nobody can say by which rules the branch is judged
 */
async function policyAt(git: Git, files: readonly TreeFile[], base: string | undefined): Promise<Policy | undefined> {
  if (!files.some(({ path }) => path === policyFile)) return undefined;
  const source = new TreeSource(git, files);
  for (;;) {
    const read = await new ValueReader(source).read(policyFile, 'policy');
    if (await source.load()) continue;
    const policy = read.value === undefined ? undefined : policyOf(read.value);
    if (policy !== undefined || base === undefined) return policy;
    const message = `The policy of ${base} cannot be read, and it is the one that judges here: ${policyFile} of that commit.`;
    throw new UserError('base-policy', `${message}\n  Repair it there first, or name another --base.`, { problems: read.problems });
  }
}

/** The files that a commit holds of a register. */
export type CommittedFiles = Pick<KnownHistory, 'known' | 'ref' | 'commit'> & { readonly git: Git; readonly files: readonly TreeFile[] };

/**
 * Asks git what a commit holds of a register, by one `ls-tree`: HEAD, or `base` for CI. It needs nothing that was read, so it can be asked first.
 * @param folder only what lies below it
 * @throws UserError when `base` names no commit
 */
export async function committedFiles(root: string, folder: string, base?: string): Promise<CommittedFiles | UnknownHistory> {
  try {
    const git = await openGit(root);
    const commit = base === undefined ? 'HEAD' : await resolveCommit(git, base);
    return { known: true, ref: base ?? 'HEAD', commit, git, files: await listTree(git, commit, folder) };
  } catch (error) {
    const state = explainGitError(error);
    if (error instanceof UserError || state === undefined) throw error;
    return { known: false, ...state };
  }
}

/** The record of decisions of a commit beside that on disk. */
function compareRecord(register: Register, { ref, files }: CommittedFiles): Pick<KnownHistory, 'newDecisions' | 'problems'> {
  const decisions = [...register.decisions.values()].flat();
  const byFile = new Map(decisions.map((decision) => [decision.file, decision]));
  const inCommit = new Set(files.map(({ path }) => path));
  return {
    newDecisions: new Set(decisions.filter(({ file }) => !inCommit.has(file)).map(({ self }) => self)),
    problems: [...files.flatMap((file) => changeOf(file, register, byFile, ref)), ...missingEvidence(files, register, ref)],
  };
}

/** What a commit says against the decisions on disk; nothing where the history is not known. */
export function recordProblems(register: Register, committed: CommittedFiles | UnknownHistory): readonly Problem[] {
  return committed.known ? compareRecord(register, committed).problems : [];
}

/**
 * Compares the decisions on disk with those of a commit, and the policy.
 * @param committed all that the commit holds below `register/`
 * @throws UserError when the policy of `base` cannot be read
 */
export async function readHistory(register: Register, committed: CommittedFiles | UnknownHistory, base?: string): Promise<History> {
  if (!committed.known) return committed;
  const { git, files, ...known } = { ...committed, ...compareRecord(register, committed) };
  const policy = samePolicyFiles(register.root, files) ? register.policy : await policyAt(git, files, base);
  const policyChanged = policy === undefined || canonicalJson(policy) !== canonicalJson(register.policy);
  return { ...known, ...(policy === undefined ? {} : { policy }), policyChanged };
}

/** Decisions that are dated after the day of judgement. */
export function futureDecisions(register: Register, at: string): readonly Problem[] {
  return [...register.decisions.values()].flat().flatMap(({ file, date, entry }) =>
    date <= at
      ? []
      : [
          {
            code: 'decision-from-future',
            place: { file },
            message: `the decision is dated ${date}, after ${at}`,
            remedy: 'check the clock of the machine that wrote it, or give a later --at; it does not count before its date',
            integrity: true as const,
            entry,
          },
        ],
  );
}
