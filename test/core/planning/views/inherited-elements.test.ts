import { describe, expect, it } from 'vitest';
import type { InheritedView } from '../../../../src/model/addon/views.js';
import type { Series } from '../../../../src/model/known-series.js';
import { renderEntry } from '../../../helpers/render.js';

const done = { field: 'state', operator: '=', value: 'done' } as const;
const at = { field: 'origin' };

function arch(change: InheritedView['changes'][number], series: Series = '17.0'): string {
  const view = { type: 'inherit', model: 'stock.picking', inherits: 'stock.view_picking_form', changes: [change] } as const;
  const files = renderEntry({ addon: { name: 'wh_x', depends: ['stock'], views: { x: { ...view, changes: [...view.changes] } } } }, series);
  const text = files.find(({ path }) => path.startsWith('views/'))?.text ?? '';
  return text.replace(/>\s+</g, '><').replace(/\s+/g, ' ').replaceAll(' />', '/>').replaceAll(' >', '>');
}

const before = /position="before"><field name="state"/;

describe('inherited views', () => {
  it('put a changed modifier where the series looks for it', () => {
    const change = { at, position: 'attributes', set: { invisible: done, readonly: true, label: 'A & B' } } as const;
    expect(arch(change, '16.0')).toContain(`<attribute name="attrs">{'invisible': [('state', '=', 'done')]}</attribute>`);
    expect(arch(change, '17.0')).toContain(`<attribute name="invisible">state == 'done'</attribute>`);
    for (const series of ['16.0', '19.0'] as const) {
      expect(arch(change, series)).toContain('<attribute name="string">A &amp; B</attribute><attribute name="readonly">1</attribute>');
    }
  });

  it('bring the fields that a modifier asks for, where the series does not', () => {
    const change = { at, position: 'attributes', set: { readonly: done } } as const;
    expect(arch(change, '16.0')).toMatch(before);
    expect(arch(change, '17.0')).toContain('<field name="state" invisible="1" column_invisible="1"/>');
    for (const series of ['18.0', '19.0'] as const) expect(arch(change, series)).not.toMatch(before);
  });

  it('hide a helper of embedded lines as a column', () => {
    const change = { at: { field: 'product_id', in: 'move_ids' }, position: 'after', add: [{ field: 'x', readonly: done }] } as const;
    expect(arch({ ...change, add: [...change.add] })).toContain('<field name="state" column_invisible="1"/>');
  });

  it('come last when they replace a node', () => {
    expect(arch({ at, position: 'replace', add: [{ field: 'x' }] })).toContain('<field name="priority">99</field>');
    expect(arch({ at, position: 'after', add: [{ field: 'x' }] })).not.toContain('priority');
  });

  it('give pages a notebook only where they stand in none', () => {
    const page = [{ page: { title: 'P', name: 'p', children: [{ field: 'x' }] } }];
    const notebook = (anchor: InheritedView['changes'][number]['at'], position: 'inside' | 'after') =>
      arch({ at: anchor, position, add: page }).includes('<notebook>');
    expect(notebook({ element: 'notebook' }, 'inside')).toBe(false);
    expect(notebook({ page: 'notes' }, 'after')).toBe(false);
    expect(notebook({ element: 'sheet' }, 'inside')).toBe(true);
  });

  it('keep what a person wrote from being markup or a reference', () => {
    const hostile = `"/><x a='%(base.main_company)d' & ]]>`;
    const text = arch({ at, position: 'after', add: [{ field: 'x', label: hostile }] });
    expect(text).toContain(`string="&quot;/&gt;&lt;x a='%%(base.main_company)d' &amp; ]]&gt;"`);
  });
});
