import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verifyFormats } from '../../../src/model/formats.js';
import { project, warrant } from '../../helpers/command.js';
import { expectHelp, expectWrongInput } from '../../helpers/command-checks.js';
import { bareAddon, fakePsql, fakePython, fakeTree } from '../../helpers/fake-odoo.js';
import { tempFolder } from '../../helpers/workspace.js';

const refused = (args: readonly string[], path: string, cwd = tempFolder()) => {
  const { code, out, err } = warrant(['verify', ...args], { cwd, env: { PATH: path } });
  expect([code, out]).toEqual([2, '']);
  expect(err).not.toContain('    at ');
  return err;
};

it('has help with examples that fits 40 columns', () => {
  expectHelp('verify');
  expect(warrant(['verify', '--help']).out).toContain(verifyFormats.map((format) => `"${format}"`).join(', '));
});

it.each<[string, () => readonly string[], string]>([
  ['no Odoo', () => [], 'odoo'],
  ['an empty path', () => ['--odoo='], '--odoo is empty'],
  ['no folder', () => ['--odoo', '/nowhere'], 'there is no such folder'],
  ['a folder without Odoo', () => ['--odoo', tempFolder()], 'it holds no odoo-bin'],
  ['a series that nothing is generated for', () => ['--odoo', fakeTree('15, 0')], 'is Odoo 15.0'],
  ['an addon of another series', () => [bareAddon('16.0.1.0.0'), '--odoo', fakeTree()], 'is an addon for 16.0; --odoo is Odoo 17.0'],
  ['a folder that is no addon', () => [tempFolder(), '--odoo', fakeTree()], 'is no addon'],
  ['what stands behind --addons', () => ['--odoo', fakeTree(), '--addons', tempFolder(), bareAddon('16.0.1.0.0')], 'is an addon for 16.0'],
  ['two Odoos', () => [bareAddon(), '--odoo', fakeTree(), '--odoo', fakeTree()], '--odoo is given more than once'],
  ['two addons of one name', () => [bareAddon(), bareAddon(), '--odoo', fakeTree()], 'are both pallet_bare'],
  ['no time at all', () => [bareAddon(), '--odoo', fakeTree(), '--timeout', '0'], '--timeout is 0'],
  ['further addons that are not there', () => [bareAddon(), '--odoo', fakeTree(), '--addons', '/nowhere'], '--addons /nowhere'],
])('refuses %s', (_name, args, message) => {
  expectWrongInput(tempFolder(), ['verify', ...args()], message);
  expectWrongInput(tempFolder(), ['verify', ...args(), '--json'], message);
});

it('names the series of an entry’s addon, and what makes another one', () => {
  const { code, err } = warrant(['verify', 'CR-0005', '--odoo', fakeTree('18, 0'), '--no-cache'], { cwd: project });
  expect(code).toBe(2);
  expect(err).toContain('The addon of CR-0005 was generated for 17.0 (warrant generate CR-0005 --series 18.0 makes one for 18.0)');
});

it('refuses an id that is no entry, and an entry without an addon', () => {
  expectWrongInput(project, ['verify', 'CR-9999', '--odoo', fakeTree(), '--no-cache'], 'There is no entry CR-9999.');
  const out = tempFolder();
  mkdirSync(join(out, 'generated'));
  expectWrongInput(
    project,
    ['verify', 'CR-0005', '--odoo', fakeTree(), '--no-cache', '--out', join(out, 'generated')],
    'warrant generate CR-0005 --series 17.0',
  );
});

const asked = (tree: string, python = fakePython()): readonly string[] => [bareAddon(), '--odoo', tree, '--python', python];

it('says which module the Python lacks, and how to get it', () => {
  const tree = fakeTree('17, 0', `echo "ModuleNotFoundError: No module named 'babel'" >&2; exit 1`);
  expect(refused(asked(tree), '/usr/bin:/bin')).toMatch(/\/python has no module babel\. Install what Odoo needs: .*requirements\.txt/);
});

it('says what Odoo says when it does not even tell its version', () => {
  expect(refused(asked(fakeTree('17, 0', 'echo broken >&2; exit 3')), '/usr/bin:/bin')).toMatch(
    /cannot run .*odoo-bin: it says\n {2}broken/,
  );
  expect(refused(asked(fakeTree('17, 0', 'kill -9 $$')), '/usr/bin:/bin')).toContain('it ended with SIGKILL');
  expect(refused(asked(fakeTree('17, 0', 'echo Odoo')), '/usr/bin:/bin')).toContain('it tells no version');
});

it('asks for what a server needs before a database is made, which odoo-bin --version of 18.0 and 19.0 does not import', () => {
  const python = fakePython('3.11.2', `echo "ModuleNotFoundError: No module named 'psycopg2'" >&2; exit 1`);
  expect(refused(asked(fakeTree(), python), '/usr/bin:/bin')).toMatch(/\/python has no module psycopg2\. Install what Odoo needs/);
});

it.each([
  [
    'no Python, though it ends well and prints numbers',
    '/bin/echo',
    /--python \/bin\/echo: this is no Python: asked for its version it says/,
  ],
  [
    'a program that refuses',
    '/bin/ls',
    /--python \/bin\/ls: this is no Python[\s\S]*Name the Python that Odoo runs with, such as venv\/bin\/python/,
  ],
  ['a program that says nothing', '/bin/false', /this is no Python: asked for its version it ended with 1/],
  ['a file that may not be run', '/etc/passwd', /--python \/etc\/passwd: this may not be run/],
  ['a folder', '/tmp', /--python \/tmp: this may not be run/],
])('refuses %s as the Python at the start', (_name, python, message) => {
  expect(refused(asked(fakeTree(), python), '/usr/bin:/bin')).toMatch(message);
});

it('refuses Python 2', () => {
  expect(refused(asked(fakeTree(), fakePython('2.7.18')), '/usr/bin:/bin')).toContain('this is Python 2.7.18, and Odoo runs with Python 3');
});

it('says that there is no such Python', () => {
  expect(refused(asked(fakeTree(), '/nowhere/python'), '/usr/bin:/bin')).toContain('--python /nowhere/python: there is no such program');
});

it('says that psql is not installed', () => {
  expect(refused(asked(fakeTree()), tempFolder())).toContain('The program psql was not found. Install the client of PostgreSQL');
});

it.each([
  [
    'is not reached',
    'echo "psql: error: connection to server failed: Connection refused" >&2; exit 2',
    'Start it, and say where it is with PGHOST',
  ],
  ['wants a password', 'echo "psql: error: FATAL:  password authentication failed" >&2; exit 2', 'Name a role that may log in'],
  [
    'knows the role without rights',
    `echo '{"version":"15.1","role":"clerk","may":false}'`,
    'ALTER ROLE "clerk" CREATEDB. No superuser is needed',
  ],
  ['is reached as postgres', `echo '{"version":"15.1","role":"postgres","may":true}'`, 'Odoo refuses to work with'],
])('explains a PostgreSQL that %s', (_name, script, message) => {
  expect(refused(asked(fakeTree()), `${fakePsql(script)}:/usr/bin:/bin`)).toContain(message);
});

it('gives the programs that it starts a clean environment', () => {
  const tree = fakeTree('17, 0', 'env >&2; exit 1');
  const { err } = warrant(['verify', ...asked(tree)], {
    cwd: tempFolder(),
    env: { PATH: '/usr/bin:/bin', PGHOST: 'db', ODOO_RC: '/etc/odoo.conf', PYTHONPATH: '/evil', SECRET_TOKEN: 'x' },
  });
  expect(err).not.toMatch(/ODOO_RC|PYTHONPATH|SECRET_TOKEN/);
});
