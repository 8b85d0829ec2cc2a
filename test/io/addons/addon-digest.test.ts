import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addonDigest } from '../../../src/io/addons/addon-digest.js';
import { folderWith, putFiles } from '../../helpers/addons.js';

const files = { '__manifest__.py': '{}', 'models/a.py': 'a = 1\n', 'views/a.xml': '<odoo/>', 'static/src/a.js': '', 'i18n/de.po': '' };

it.each<[string, (folder: string) => void]>([
  ['another content of the same length', (folder) => writeFileSync(join(folder, 'models/a.py'), 'a = 2\n')],
  ['another name', (folder) => renameSync(join(folder, 'models/a.py'), join(folder, 'models/b.py'))],
  ['a file more', (folder) => putFiles(folder, { 'views/b.xml': '<odoo/>' })],
  ['a file less', (folder) => rmSync(join(folder, 'static/src/a.js'))],
  [
    'a link in the place of a file',
    (folder) => {
      rmSync(join(folder, 'views/a.xml'));
      symlinkSync('../models/a.py', join(folder, 'views/a.xml'));
    },
  ],
])('differs for %s', (_case, change) => {
  const folder = folderWith(files);
  const before = addonDigest(folder);
  change(folder);
  expect(addonDigest(folder)).not.toBe(before);
});

it('is the same for the same files elsewhere, and for what no reader looks at', () => {
  const [folder, other] = [folderWith(files), folderWith(files)];
  putFiles(other, { 'i18n/de.po': 'other', 'README.md': 'text', '.hidden/a.py': 'b = 1\n' });
  expect(addonDigest(other)).toBe(addonDigest(folder));
});
