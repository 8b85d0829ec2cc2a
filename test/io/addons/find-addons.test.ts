import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAddons } from '../../../src/io/addons/find-addons.js';
import { folderWith } from '../../helpers/addons.js';

/** Folders of the addons that are found, and codes of the problems, below the first path. */
function found(...paths: readonly string[]): { readonly addons: readonly string[]; readonly problems: readonly string[] } {
  const { addons, problems } = findAddons(paths);
  const inside = (path: string): string => relative(paths[0] ?? '', path);
  return {
    addons: addons.map(({ folder }) => inside(folder)),
    problems: problems.map(({ code, place }) => `${code} ${inside(place.file)}`),
  };
}

describe('findAddons', () => {
  it('finds addons at any depth, and nothing inside an addon', () => {
    const root = folderWith({
      'sale/__manifest__.py': '{}',
      'sale/tests/inner/__manifest__.py': '{}',
      'old/__openerp__.py': '{}',
      'repos/oca/stock_extra/__manifest__.py': '{}',
      'repos/readme.md': '',
      '.git/hook/__manifest__.py': '{}',
      'node_modules/x/__manifest__.py': '{}',
    });
    expect(found(root)).toEqual({ addons: ['old', 'repos/oca/stock_extra', 'sale'], problems: [] });
    expect(found(join(root, 'sale'))).toEqual({ addons: [''], problems: [] });
    expect(findAddons([join(root, 'sale')]).addons).toEqual([{ name: 'sale', folder: join(root, 'sale') }]);
  });

  it('looks at each folder once, wherever links lead', () => {
    const root = folderWith({ 'addons/sale/__manifest__.py': '{}', 'elsewhere/crm/__manifest__.py': '{}' });
    symlinkSync('..', join(root, 'addons/loop'));
    symlinkSync(join(root, 'elsewhere/crm'), join(root, 'addons/crm'));
    symlinkSync('nowhere', join(root, 'addons/broken'));
    expect(found(root)).toEqual({ addons: ['addons/sale', 'elsewhere/crm'], problems: [] });
  });

  it('hides no addon behind a link of another name, and follows a link to where nothing is sought', () => {
    const root = folderWith({
      'z/sale/__manifest__.py': '{}',
      '.repos/crm/__manifest__.py': '{}',
      'z/sale/inner/web/__manifest__.py': '{}',
    });
    symlinkSync('z/sale', join(root, 'a_link'));
    symlinkSync('.repos/crm', join(root, 'crm'));
    symlinkSync('z/sale/inner/web', join(root, 'web'));
    expect(found(root)).toEqual({ addons: ['crm', 'web', 'z/sale'], problems: [] });
    expect(findAddons([join(root, 'z/sale')]).addons.map(({ name }) => name)).toEqual(['sale']);
  });

  it('takes the first of two addons with one name', () => {
    const root = folderWith({ 'b/sale/__manifest__.py': '{}', 'a/sale/__manifest__.py': '{}' });
    expect(found(root)).toEqual({ addons: ['a/sale'], problems: ['addon-twice b/sale'] });
    expect(findAddons([join(root, 'b'), join(root, 'a')]).addons.map(({ folder }) => folder)).toEqual([join(root, 'b/sale')]);
  });

  it('tells what it found in the order of folders, whatever that of the paths', () => {
    const root = folderWith({ 'a/x/__manifest__.py': '{}', 'a-b/y/__manifest__.py': '{}', 'c/z/__manifest__.py': '{}' });
    const [a, b, c] = ['a', 'a-b', 'c'].map((name) => join(root, name));
    const paths = [a, b, c, join(root, 'gone')].flatMap((path) => path ?? []);
    const expected = findAddons(paths);
    expect(expected.addons).toEqual(findAddons([root]).addons);
    for (const order of [paths.toReversed(), [...paths.slice(2), ...paths.slice(0, 2)]]) expect(findAddons(order)).toEqual(expected);
  });

  it('says which path is no folder', () => {
    const root = folderWith({ 'file.txt': '' });
    expect(found(root, join(root, 'gone'), join(root, 'file.txt')).problems).toEqual([
      'folder-unreadable file.txt',
      'folder-unreadable gone',
    ]);
    expect(findAddons([join(root, 'gone'), join(root, 'file.txt')]).problems.map(({ message }) => message)).toEqual([
      'this is a file; a folder was expected',
      'there is no such folder',
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('says which folder cannot be listed, and goes on', () => {
    const root = folderWith({ 'z/__manifest__.py': '{}' });
    mkdirSync(join(root, 'closed'), { mode: 0 });
    const result = found(root);
    chmodSync(join(root, 'closed'), 0o700);
    expect(result).toEqual({ addons: ['z'], problems: ['folder-unreadable closed'] });
  });
});
