import { chmodSync, existsSync, lstatSync, mkdirSync, readlinkSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareAddon } from '../../../src/io/workspace/compare.js';
import { readAddons } from '../../../src/io/workspace/read-addons.js';
import { writeAddon } from '../../../src/io/workspace/write.js';
import { addonOf, provenance, put, tempFolder, tree, writeOnce } from '../../helpers/workspace.js';

const first = addonOf({ '__init__.py': '', 'models/a.py': 'a\n', 'models/b.py': 'b\n' });
const second = addonOf({ '__init__.py': '', 'models/a.py': 'A\n', 'views/c.xml': '<odoo/>\n' });

describe('writeAddon', () => {
  it('writes the files, the last generated text of each, and the state', async () => {
    const out = tempFolder();
    await writeOnce(out, first);
    expect(Object.keys(tree(out))).toEqual([
      'wh_note/.warrant/base/__init__.py.txt',
      'wh_note/.warrant/base/models/a.py.txt',
      'wh_note/.warrant/base/models/b.py.txt',
      'wh_note/.warrant/state.json',
      'wh_note/__init__.py',
      'wh_note/models/a.py',
      'wh_note/models/b.py',
    ]);
    expect((await readAddons(out)).map(({ state }) => [state.addon, state.entry, Object.keys(state.files).length])).toEqual([
      ['wh_note', 'CR-0001', 3],
    ]);
  });

  it('changes nothing the second time, not even times', async () => {
    const out = tempFolder();
    await writeOnce(out, first);
    const before = tree(out, true);
    await writeOnce(out, first);
    expect(tree(out, true)).toEqual(before);
  });

  it('leaves unchanged, edited and hand-made files alone, removes what is no longer planned and leaves no empty folder', async () => {
    const out = tempFolder();
    await writeOnce(
      out,
      addonOf({ ...Object.fromEntries(first.files.map(({ path, text }) => [path, text])), 'old/x.py': 'x\n', 'mine.py': 'm\n' }),
    );
    const folder = join(out, 'wh_note');
    put(folder, 'mine.py', 'edited\n');
    put(folder, 'static/icon.png', 'PNG');
    mkdirSync(join(folder, 'empty'));
    symlinkSync('../elsewhere', join(folder, 'link'));
    chmodSync(join(folder, 'static/icon.png'), 0o755);
    const before = tree(out, true);
    await writeOnce(out, addonOf({ ...Object.fromEntries(second.files.map(({ path, text }) => [path, text])), 'mine.py': 'm\n' }));
    const after = tree(out, true);
    for (const path of ['wh_note/__init__.py', 'wh_note/mine.py', 'wh_note/static/icon.png', 'wh_note/.warrant/base/mine.py.txt'])
      expect(after[path], path).toBe(before[path]);
    expect(tree(out)).toMatchObject({ 'wh_note/models/a.py': 'A\n', 'wh_note/views/c.xml': '<odoo/>\n', 'wh_note/mine.py': 'edited\n' });
    expect([existsSync(join(folder, 'old')), existsSync(join(folder, 'models/b.py')), existsSync(join(folder, 'empty'))]).toEqual([
      false,
      false,
      true,
    ]);
    expect([readlinkSync(join(folder, 'link')), lstatSync(join(folder, 'static/icon.png')).mode & 0o777]).toEqual(['../elsewhere', 0o755]);
  });

  it('forgets an edited file that is no longer planned, and keeps it', async () => {
    const out = tempFolder();
    await writeOnce(out, first);
    put(out, 'wh_note/models/b.py', 'mine\n');
    await writeOnce(out, second);
    expect(tree(out)['wh_note/models/b.py']).toBe('mine\n');
    expect(Object.keys((await readAddons(out))[0]?.state.files ?? {})).not.toContain('models/b.py');
  });

  it('never writes an addon with a conflict', async () => {
    const out = tempFolder();
    await writeOnce(out, first);
    put(out, 'wh_note/models/a.py', 'mine\n');
    const before = tree(out, true);
    const comparison = compareAddon(out, second, provenance);
    expect(() => writeAddon(out, comparison, second, provenance)).toThrow(/blocked/);
    expect(tree(out, true)).toEqual(before);
  });

  it('leaves deleted what was deleted, and brings it back when that is asked for', async () => {
    const out = tempFolder();
    await writeOnce(out, first);
    const before = tree(out);
    rmSync(join(out, 'wh_note/models'), { recursive: true });
    rmSync(join(out, 'wh_note/.warrant/base'), { recursive: true });
    await writeOnce(out, first);
    expect(Object.keys(tree(out))).toEqual(Object.keys(before).filter((path) => !path.startsWith('wh_note/models/')));
    await writeOnce(out, first, provenance, { restore: true });
    expect(tree(out)).toEqual(before);
  });

  it('keeps the mode of a file that it updates', async () => {
    const out = tempFolder();
    await writeOnce(out, first);
    chmodSync(join(out, 'wh_note/models/a.py'), 0o755);
    await writeOnce(out, second);
    expect(statSync(join(out, 'wh_note/models/a.py')).mode & 0o777).toBe(0o755);
  });
});
