// Addons as they stood at a commit, written into a folder that is removed again. Only what the readers read is taken, so that a snapshot
// that lacks its largest files does.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';

const read = /\.(?:py|xml|csv|js|mjs|ts)$/;
const unread = /\/(?:i18n|i18n_extra|readme)\/|\/static\/(?:description|lib)\//;
const largest = 200 * 1024 * 1024;

function git(folder, args, input) {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], {
    input,
    maxBuffer: largest,
    env: { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
  });
  return status === 0 ? stdout : undefined;
}

/** The git directory of a repository: `DIR/<owner>+<name>/repo`, or `DIR/<name>`. */
export function repositoryOf(folder, repo) {
  const places = [join(folder, repo.replace('/', '+'), 'repo'), join(folder, repo.split('/').at(-1) ?? repo)];
  return places.find((place) => existsSync(place) && git(place, ['rev-parse', '--git-dir']) !== undefined);
}

/** Names of the addons at the top of a commit; undefined when the repository lacks the commit. */
export function addonsAt(repository, commit) {
  const listed = git(repository, ['ls-tree', '-d', '-z', '--name-only', `${commit}^{tree}`]);
  return listed === undefined ? undefined : new Set(listed.toString('utf8').split('\0').filter(Boolean));
}

/** Blobs by path; those that the snapshot lacks are left out. */
function blobsOf(repository, entries) {
  const found = new Map();
  const answer = git(repository, ['cat-file', '--batch'], entries.map(({ id }) => `${id}\n`).join(''));
  if (answer === undefined) return found;
  let at = 0;
  for (const { path } of entries) {
    const end = answer.indexOf(10, at);
    if (end < 0) break;
    const [, type, size] = answer.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    found.set(path, answer.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** Content of one addon at a commit, by path. */
export function filesAt(repository, commit, addon) {
  const listed = git(repository, ['ls-tree', '-r', '-z', commit, '--', `${addon}/`]);
  const entries = (listed?.toString('utf8') ?? '').split('\0').flatMap((line) => {
    const [, mode, id, path] = /^(\d+) blob (\w+)\t(.*)$/s.exec(line) ?? [];
    // A symbolic link has mode 120000: its target is none of the addon's business.
    return path !== undefined && mode.startsWith('100') && read.test(path) && !unread.test(path) ? [{ id, path }] : [];
  });
  return blobsOf(repository, entries);
}

const dependsIn = /["']depends["']\s*:\s*\[([^\]]*)\]/;

/** What a manifest names in `depends`; enough to know which neighbours to lay beside the addon. */
function dependsOf(files, addon) {
  const text = files.get(`${addon}/__manifest__.py`)?.toString('utf8') ?? '';
  return Array.from((dependsIn.exec(text)?.[1] ?? '').matchAll(/["']([\w]+)["']/g), (match) => match[1]);
}

/**
 * Lays an addon as it stood at a commit into a new folder, and beside it those that it depends on from the same repository, and calls `use`
 * with the folder. Undefined when the repository lacks the commit or the addon.
 */
export async function withAddon(repository, commit, addon, use) {
  const present = addonsAt(repository, commit);
  if (present === undefined || !present.has(addon)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'warrant-migration-'));
  try {
    const laid = new Set();
    for (const waiting = [addon]; waiting.length > 0; ) {
      const name = waiting.pop();
      if (laid.has(name) || !present.has(name)) continue;
      laid.add(name);
      const files = filesAt(repository, commit, name);
      for (const [path, content] of files) lay(folder, path, content);
      waiting.push(...dependsOf(files, name));
    }
    return await use(folder, [...laid]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lay(folder, path, content) {
  const target = resolve(folder, path);
  if (!target.startsWith(folder + sep)) return;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}
