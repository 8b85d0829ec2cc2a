import { expect, it } from 'vitest';
import { branchEntryIds } from '../../../src/io/git/branch-ids.js';
import { gitIdentity, openGit, resolveCommit } from '../../../src/io/git/git.js';
import { commitAll, tempRegister } from '../../helpers/temp-register.js';

it('knows the ids of all branches, and none without a repository', async () => {
  const register = tempRegister();
  expect(await branchEntryIds(register.root)).toEqual(new Set());
  commitAll(register);
  register.git('checkout', '-q', '-b', 'other');
  register.write('register/entries/CR-0012-x.ts', '');
  register.write('register/entries/README.md', '');
  commitAll(register);
  register.git('checkout', '-q', 'main');
  expect(await branchEntryIds(register.root)).toEqual(new Set(['CR-0001', 'CR-0012']));
});

it('reads the address of the repository, not that of a hook around it', async () => {
  const [register, other] = [tempRegister(), tempRegister()];
  commitAll(register);
  commitAll(other);
  other.git('config', 'user.email', 'other@example.com');
  process.env['GIT_DIR'] = `${other.root}/.git`;
  try {
    expect(await gitIdentity(register.root)).toBe('ann@example.com');
  } finally {
    delete process.env['GIT_DIR'];
  }
});

it('resolves tags and branches to the hash of a commit', async () => {
  const register = tempRegister();
  const hash = commitAll(register);
  register.git('tag', '-a', 'v1', '-m', 'one');
  const git = await openGit(register.root);
  expect(await Promise.all(['v1', 'main', 'HEAD', hash.slice(0, 10)].map((ref) => resolveCommit(git, ref)))).toEqual([
    hash,
    hash,
    hash,
    hash,
  ]);
});
