import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assembleShard } from '../../../src/core/catalogue/assemble.js';
import { openCatalogue } from '../../../src/io/catalogues/catalogue-file.js';
import { moduleWith } from '../../helpers/catalogue.js';
import { catalogueFile } from '../../helpers/catalogue-files.js';
import { addon, field, inFile, model, node, view, xml } from '../../helpers/facts.js';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warrant-catalogue-'));
  file = join(folder, '17.0.catalogue');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sale = moduleWith('sale', ['base'], model('sale.order', { fields: [field('note', 'Text')] }));
const base = moduleWith('base', [], model('res.partner'));
const arch = [node('form', {}, [node('field', { name: 'note' })])];
const viewed = assembleShard(
  addon('sale_view', {
    manifest: { depends: ['sale'], data: ['v.xml'] },
    xml: [inFile('v.xml', xml({ views: [view('sale_view.form', arch)] }))],
  }),
);

describe('a catalogue', () => {
  it('gives back the shards that are asked for, views included', async () => {
    await catalogueFile(file, '17.0', [sale, base, viewed]);
    const { index, load } = openCatalogue(file);
    expect(Object.keys(index.modules)).toEqual(['base', 'sale', 'sale_view']);
    expect(index.models['sale.order']).toEqual({ defined: ['sale'], extended: [] });
    expect(load(['sale', 'unknown', 'constructor', 'sale'])).toEqual([sale]);
    expect(load(['sale_view', 'base']).map((shard) => ({ ...shard }))).toEqual([viewed, base]);
  });

  it('is the same bytes whatever the order in which it was made', async () => {
    const first = await catalogueFile(file, '17.0', [sale, base, viewed]);
    const bytes = readFileSync(file);
    const second = await catalogueFile(file, '17.0', [viewed, base, sale]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(second.digest).toBe(first.digest);
  });
});

describe('a file that is no catalogue of this tool is refused:', () => {
  const refused = (message: string | RegExp): void => {
    expect(() => openCatalogue(file).load(['sale'])).toThrow(message);
  };

  it('one that is not there', () => refused(/cannot be read/));

  it.each([
    ['something else', 'PK\u0003\u0004', /is no catalogue/],
    ['nothing', '', /is no catalogue/],
    ['differences', 'warrant changes 1 3 0000000000000000000000000000000000000000000000000000000000000000\n', /is no catalogue/],
    ['a newer format', `warrant catalogue 2 3 ${'0'.repeat(64)}\nabc`, /has format 2; this tool knows 1/],
    ['a wrong digest', `warrant catalogue 1 3 ${'0'.repeat(64)}\nabc`, /is damaged/],
    ['a huge length', `warrant catalogue 1 999999999999 ${'0'.repeat(64)}\nabc`, /is damaged/],
  ])('%s', (_name, text, message) => {
    writeFileSync(file, text);
    refused(message);
  });

  it('one that was cut off, at any place', async () => {
    await catalogueFile(file, '17.0', [sale]);
    const bytes = readFileSync(file);
    for (const length of [20, 200, bytes.length - 40, bytes.length - 1]) {
      writeFileSync(file, bytes.subarray(0, length));
      refused(/is damaged|is no catalogue/);
    }
  });

  it('one in which a byte of a shard changed, but only when that shard is read', async () => {
    await catalogueFile(file, '17.0', [sale, base]);
    const bytes = readFileSync(file);
    bytes[bytes.length - 3] = (bytes.at(-3) ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(openCatalogue(file).load(['base'])).toEqual([base]);
    refused(/is damaged/);
  });
});
