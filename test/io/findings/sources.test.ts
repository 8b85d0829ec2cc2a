import { expect, it } from 'vitest';
import { lineDigests, sourcesOfParts, sourcesOnDisk } from '../../../src/io/findings/sources.js';
import { tempFolder } from '../../helpers/temp-register.js';

const code = 'a = 1\n    b = 2\r\n\n\tcâ = 3  \na = 1';

it('gives the same answers from disk and from what a part carries', () => {
  const { root } = tempFolder({
    'models/a.py': code,
    'models/__proto__': 'x',
    'README.md': '# One',
    '.git/config': '',
    'views/ü v.xml': '<a/>',
  });
  const [disk, part] = [sourcesOnDisk(), sourcesOfParts(new Map([[root, lineDigests(root)]]))];
  for (const path of ['models/a.py', 'models', 'models/__proto__', 'README.md', 'views/ü v.xml', 'none.py', 'constructor']) {
    expect([path, part.hasFile(root, path)]).toEqual([path, disk.hasFile(root, path)]);
    for (const line of [-1, 0, 1, 2, 3, 4, 5, 6]) expect(part.lineDigest(root, path, line)).toBe(disk.lineDigest(root, path, line));
  }
});

it('knows a line by its text without indentation', () => {
  const { root } = tempFolder({ 'a.py': code, 'b.py': 'if a:\n        b = 2\n' });
  const { lineDigest } = sourcesOnDisk();
  expect(lineDigest(root, 'a.py', 1)).toMatch(/^[0-9a-f]{8}$/);
  expect(lineDigest(root, 'a.py', 5)).toBe(lineDigest(root, 'a.py', 1));
  expect(lineDigest(root, 'a.py', 2)).toBe(lineDigest(root, 'b.py', 2));
  expect(lineDigest(root, 'a.py', 2)).not.toBe(lineDigest(root, 'a.py', 4));
  expect(lineDigest(root, 'a.py', 6)).toBeUndefined();
});
