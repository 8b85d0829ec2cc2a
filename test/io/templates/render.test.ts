import { describe, expect, it, vi } from 'vitest';
import { encoded, isEncoded } from '../../../src/core/text/encoded.js';
import { renderAddon } from '../../../src/io/templates/render.js';
import type { PlannedFile } from '../../../src/model/plan.js';

vi.mock('../../../src/io/templates/compiled.js', () => ({
  templates: {
    'a.py': ({ text }: { text: string }) => `${text}`,
    'list.py': ({ items }: { items: readonly { name: string }[] }) => items.map(({ name }) => name).join(','),
    'a.xml': ({ text }: { text: string }) => `<?xml version="1.0"?>\n<odoo>${text}</odoo>`,
    'root.xml': () => '<data/>',
  },
}));

const python = (text: string) => encoded('python', text);
const render = (file: Partial<PlannedFile>): string =>
  renderAddon(
    { addon: 'x', series: '17.0', entry: 'CR-0001', extendedBy: [], files: [{ path: 'x.py', template: 'a.py', view: {}, ...file }] },
    isEncoded,
  ).files[0]?.text ?? '';

describe('renderAddon', () => {
  it('ends each file in one line end and drops blanks at line ends', () => {
    expect(render({ view: { text: python('\n\na = 1  \n\t\n\nb\n\n') } })).toBe('a = 1\n\n\nb\n');
    expect(render({ view: { text: python('') } })).toBe('');
  });

  it('lists files in order of path', () => {
    const files = ['b.py', 'a.py', '__init__.py'].map((path) => ({ path, template: 'a.py', view: { text: python('') } }));
    expect(
      renderAddon({ addon: 'x', series: '17.0', entry: 'CR-0001', extendedBy: [], files }, isEncoded).files.map(({ path }) => path),
    ).toEqual(['__init__.py', 'a.py', 'b.py']);
  });

  it.each([
    ['a plain text', JSON.parse('{"text": "import os"}'), /x\.py\.text: a value that no encoder made \(string\)/],
    ['a number', JSON.parse('{"text": 1}'), /no encoder made \(number\)/],
    ['what only looks encoded', { text: { language: 'python', text: 'x', toHTML: () => 'x' } }, /no encoder made/],
    ['text of another language', { text: encoded('xml', '<a/>') }, /text for xml in a file of python/],
  ])('refuses %s', (_what, view, message) => {
    expect(() => render({ view })).toThrow(message);
  });

  it('asks every leaf, however deep', () => {
    expect(render({ template: 'list.py', view: { items: [{ name: python('a') }, { name: python('b') }] } })).toBe('a,b\n');
    expect(() => render({ template: 'list.py', view: { items: [{ name: python('a') }, JSON.parse('{"name": "b"}')] } })).toThrow(
      /x\.py\.items\[1\]\.name/,
    );
  });

  it.each([
    ['a template that is not there', { template: 'b.py' }, /there is no template b\.py/],
    ['a name of every object', { template: 'constructor.py' }, /there is no template/],
    ['a template of another language', { template: 'a.xml' }, /of another language/],
    ['an ending without an encoder', { path: 'x.js' }, /no encoder knows this ending/],
    ['a control character', { view: { text: python('a\u0000b') } }, /holds U\+0000 at 1/],
    ['a bidirectional override', { view: { text: python('a\u202Eb') } }, /holds U\+202E/],
    ['a carriage return', { view: { text: python('a\r\nb') } }, /carriage return/],
    [
      'an open tag',
      { path: 'x.xml', template: 'a.xml', view: { text: encoded('xml', '<record>') } },
      /x\.xml:\d+:\d+: the rendered XML is not well-formed/,
    ],
    ['another root', { path: 'x.xml', template: 'root.xml' }, /the root of a data file is <odoo>, not data/],
  ])('refuses %s', (_what, file, message) => {
    expect(() => render(file)).toThrow(message);
  });
});
