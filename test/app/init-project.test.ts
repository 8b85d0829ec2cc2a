import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { initProject } from '../../src/app/init-project.js';
import { loadRegister } from '../../src/app/load-register.js';
import { UserError } from '../../src/model/errors.js';
import { tempFolder } from '../helpers/temp-register.js';

const all = [
  'register/policy.ts',
  'register/entries/.gitkeep',
  'register/decisions/.gitkeep',
  '.gitattributes',
  '.gitignore',
  'tsconfig.json',
  'package.json',
];

describe('founding a register', () => {
  it('makes one in an empty folder that reads without a problem', async () => {
    const folder = tempFolder();
    const result = await initProject({ root: folder.root, at: '2026-11-23', toolVersion: '0.1.0', email: 'Joe.Doe@example.com' });
    expect(result).toEqual({ created: all, kept: [] });
    const { policy, problems, entries } = await loadRegister({ root: folder.root, cacheDir: null });
    expect(problems).toEqual([]);
    expect(entries).toEqual([]);
    expect(policy.people['joe-doe']).toEqual({
      name: 'Joe Doe',
      email: 'Joe.Doe@example.com',
      terms: [{ role: 'requester', from: '2026-11-23' }],
    });
    expect(folder.read('.gitattributes')).toBe('register/decisions/** text eol=lf\n');
    expect(JSON.parse(folder.read('package.json'))).toMatchObject({
      private: true,
      type: 'module',
      devDependencies: { 'odoo-warrant': '^0.1.0' },
    });
  });

  it('takes the address of git', async () => {
    const folder = tempFolder();
    folder.git('init', '-q');
    folder.git('config', 'user.email', 'ann@example.com');
    await initProject({ root: folder.root, at: '2026-11-23', toolVersion: '0.1.0' });
    expect(folder.read('register/policy.ts')).toContain('ann: { name: "Ann", email: "ann@example.com"');
  });

  it('takes it in a folder that does not exist yet, which it makes', async () => {
    const folder = tempFolder();
    folder.git('init', '-q');
    folder.git('config', 'user.email', 'ann@example.com');
    const { created } = await initProject({ root: join(folder.root, 'new/register-of-ours'), at: '2026-11-23', toolVersion: '0.1.0' });
    expect(created).toEqual(all);
    expect(folder.read('new/register-of-ours/register/policy.ts')).toContain('email: "ann@example.com"');
  });

  it('keeps what is there', async () => {
    const folder = tempFolder({ '.gitignore': 'mine\n', 'package.json': '{ "name": "mine" }', 'register/entries/README.md': 'notes' });
    const result = await initProject({ root: folder.root, at: '2026-11-23', toolVersion: '0.1.0', email: 'a@example.com' });
    expect(result.kept).toEqual(['register/entries/.gitkeep', '.gitignore', 'package.json']);
    expect(folder.read('package.json')).toBe('{ "name": "mine" }');
    expect(folder.read('.gitignore')).toBe('mine\n');
  });

  it('refuses a file in the place of the folder', async () => {
    const folder = tempFolder({ mine: '' });
    const request = { root: join(folder.root, 'mine/new'), at: '2026-11-23', toolVersion: '0.1.0', email: 'a@example.com' };
    await expect(initProject(request)).rejects.toMatchObject({ code: 'not-a-folder' });
  });

  it('refuses a folder that has a register', async () => {
    const folder = tempFolder({ 'register/policy.ts': 'mine' });
    await expect(initProject({ root: folder.root, at: '2026-11-23', toolVersion: '0.1.0' })).rejects.toThrow(UserError);
    expect(folder.read('register/policy.ts')).toBe('mine');
  });
});
