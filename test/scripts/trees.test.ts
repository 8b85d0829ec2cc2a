import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { repositoryOf, withAddon } from '../../scripts/calibration/trees.js';

const folder = mkdtempSync(join(tmpdir(), 'warrant-trees-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const repository = join(folder, 'OCA+dock', 'repo');
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-C', repository, '-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { encoding: 'utf8' }).trim();

const files: Readonly<Record<string, string>> = {
  'gate/__manifest__.py': "{'name': 'Gate', 'depends': ['dock', 'sale']}",
  'gate/models/gate.py': 'x = 1\n',
  'gate/i18n/de.po': 'msgid ""\n',
  'gate/static/description/index.xml': '<x/>',
  'dock/__manifest__.py': "{'name': 'Dock', 'depends': ['gate']}",
  'other/__manifest__.py': "{'name': 'Other', 'depends': []}",
};
mkdirSync(repository, { recursive: true });
git('init', '-q');
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(repository, path)), { recursive: true });
  writeFileSync(join(repository, path), text);
}
symlinkSync('/etc/passwd', join(repository, 'gate/link.py'));
git('add', '-A');
git('commit', '-qm', 'first');
const first = git('rev-parse', 'HEAD');
writeFileSync(join(repository, 'gate/models/gate.py'), 'x = 2\n');
git('commit', '-qam', 'second');

it('lays an addon as it stood, and those that it needs, into a folder that is removed again', async () => {
  let where = '';
  const seen = await withAddon(repository, first, 'gate', (into, laid) => {
    where = into;
    return {
      laid: laid.toSorted(),
      text: readFileSync(join(into, 'gate/models/gate.py'), 'utf8'),
      unread: ['gate/i18n/de.po', 'gate/static/description/index.xml', 'gate/link.py', 'other'].filter((path) =>
        existsSync(join(into, path)),
      ),
    };
  });
  expect(seen).toEqual({ laid: ['dock', 'gate'], text: 'x = 1\n', unread: [] });
  expect(existsSync(where)).toBe(false);
});

it('says nothing of a commit or an addon that the repository lacks', async () => {
  expect(await withAddon(repository, '0'.repeat(40), 'gate', () => true)).toBeUndefined();
  expect(await withAddon(repository, first, 'harbour', () => true)).toBeUndefined();
});

it('finds a repository by owner and name, or by its name', () => {
  expect(repositoryOf(folder, 'OCA/dock')).toBe(repository);
  expect(repositoryOf(join(folder, 'OCA+dock'), 'OCA/repo')).toBe(repository);
  expect(repositoryOf(folder, 'OCA/none')).toBeUndefined();
});
