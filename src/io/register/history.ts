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

type CommittedRecord = Pick<KnownHistory, 'known' | 'ref' | 'commit' | 'newDecisions' | 'problems'> & {
  readonly git: Git;
  readonly files: readonly TreeFile[];
};

/** The record of decisions of a commit beside that on disk; of the commit's files those below a folder, by one `ls-tree`. */
async function readRecord(register: Register, folder: string, base?: string): Promise<CommittedRecord | UnknownHistory> {
  const ref = base ?? 'HEAD';
  const git = await openGit(register.root);
  let commit = 'HEAD';
  let files: readonly TreeFile[];
  try {
    if (base !== undefined) commit = await resolveCommit(git, base);
    files = await listTree(git, commit, folder);
  } catch (error) {
    const state = explainGitError(error);
    if (error instanceof UserError || state === undefined) throw error;
    return { known: false, ...state };
  }
  const decisions = [...register.decisions.values()].flat();
  const byFile = new Map(decisions.map((decision) => [decision.file, decision]));
  const inCommit = new Set(files.map(({ path }) => path));
  return {
    known: true,
    ref,
    commit,
    newDecisions: new Set(decisions.filter(({ file }) => !inCommit.has(file)).map(({ self }) => self)),
    problems: files.flatMap((file) => changeOf(file, register, byFile, ref)),
    git,
    files,
  };
}

/** What HEAD says against the decisions on disk; nothing where the history is not known. */
export async function recordProblems(register: Register): Promise<readonly Problem[]> {
  const record = await readRecord(register, 'register/decisions/');
  return record.known ? record.problems : [];
}

/**
 * Compares the decisions on disk with those of a commit: HEAD, or `base` for CI. With `base` a missing history is an error; without
 * it the answer is that the history is not known.
 * @throws UserError when `base` names no commit
 */
export async function readHistory(register: Register, base?: string): Promise<History> {
  const record = await readRecord(register, 'register/', base);
  if (!record.known) return record;
  const { git, files, ...known } = record;
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
