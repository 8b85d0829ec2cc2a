import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UserError } from '../../model/errors.js';

/** Runs one git command in a folder and gives its output. */
export type Git = (args: readonly string[]) => Promise<string>;

/** What git needs of the environment; anything else could change what it does or runs, such as GIT_DIR inside a hook. */
const inherited = ['PATH', 'HOME', 'USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'SystemRoot', 'XDG_CONFIG_HOME', 'TMPDIR', 'TEMP'];

/** A repository that lacks objects could name a program to fetch them with. */
const noFetching = { GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };

function environment(): Record<string, string> {
  const kept = inherited.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', ...noFetching };
}

/**
 * Opens git in a folder. Only commands that read objects and refs are meant for it (`rev-parse`, `ls-tree`, `cat-file`,
 * `for-each-ref`, `config`): none of them runs a diff, text converter, hook or file system monitor of the repository.
 */
export async function openGit(folder: string): Promise<Git> {
  const { simpleGit } = await import('simple-git');
  const git = simpleGit({ baseDir: folder, trimmed: false, allowEnvironment: Object.keys(noFetching) }).env(environment());
  return (args) => git.raw([...args]);
}

function says(error: unknown, pattern: RegExp): boolean {
  return error instanceof Error && pattern.test(error.message);
}

/** Why git has nothing to say about a folder, with what to do about it. */
export type GitState = { readonly why: string; readonly remedy: string };

/** Reads the reason out of a failed command; undefined when it is none of the known ones. */
export function explainGitError(error: unknown): GitState | undefined {
  if (says(error, /ENOENT/)) return { why: 'git is not installed', remedy: 'install git 2.30 or later' };
  if (says(error, /dubious ownership/)) {
    return { why: 'the repository belongs to another user', remedy: 'run git config --global --add safe.directory FOLDER if you trust it' };
  }
  if (says(error, /not a git repository/))
    return { why: 'the register is in no git repository', remedy: 'run git init and commit the register' };
  if (says(error, /Not a valid object name|unknown revision|Needed a single revision|bad revision|ambiguous argument/)) {
    return { why: 'the repository has no commit yet', remedy: 'commit the register' };
  }
  return undefined;
}

/** The folder, or where it does not exist yet the nearest one above it that does. */
function nearestFolder(folder: string): string {
  const path = resolve(folder);
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true || dirname(path) === path ? path : nearestFolder(dirname(path));
}

/** The address that git signs commits with in this folder, which need not exist yet; undefined when none is set. */
export async function gitIdentity(folder: string): Promise<string | undefined> {
  try {
    const git = await openGit(nearestFolder(folder));
    const email = (await git(['config', 'user.email'])).trim();
    return email === '' ? undefined : email;
  } catch (error) {
    // git says nothing at all when the address is not set.
    if (explainGitError(error) !== undefined || (error instanceof Error && error.message.trim() === '')) return undefined;
    throw error;
  }
}

/**
 * The commit that a name given by a user stands for; afterwards only the hash is used.
 * @throws UserError when there is no such commit here; in a shallow clone it says so
 */
export async function resolveCommit(git: Git, ref: string): Promise<string> {
  try {
    return (await git(['rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`])).trim();
  } catch (error) {
    const state = explainGitError(error);
    if (state === undefined) throw error;
    if (!state.why.includes('no commit'))
      throw new UserError('no-git', `${ref} cannot be looked up: ${state.why}. Do this: ${state.remedy}.`, { cause: error });
    throw new UserError('unknown-ref', await unknownRef(git, ref), { cause: error });
  }
}

async function unknownRef(git: Git, ref: string): Promise<string> {
  const shallow = (await git(['rev-parse', '--is-shallow-repository'])).trim() === 'true';
  if (!shallow)
    return `There is no commit ${ref} in this repository. Name a branch, a tag or a hash; git fetch brings those of the server.`;
  return `There is no commit ${ref} here: the clone is shallow. Fetch the whole history (git fetch --unshallow; in CI: fetch-depth: 0).`;
}
