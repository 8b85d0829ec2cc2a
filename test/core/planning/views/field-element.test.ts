import { describe, expect, it } from 'vitest';
import type { AddonInput } from '../../../../src/model/addon/addon.js';
import { renderEntry } from '../../../helpers/render.js';

function formWith(...shown: readonly string[]): string {
  const addon: AddonInput = {
    name: 'wh_x',
    depends: ['base'],
    models: {
      'wh.note': {
        kind: 'new',
        label: 'Note',
        fields: { scan: { type: 'binary', filename: 'scan_name' }, scan_name: { type: 'char' } },
      },
    },
    access: { 'wh.note': { grants: [{ group: 'base.group_user', can: 'r' }] } },
    views: { form: { type: 'form', model: 'wh.note', sheet: shown.map((field) => ({ field })) } },
  };
  return renderEntry({ addon }, '17.0').find(({ path }) => path.startsWith('views/'))?.text ?? '';
}

describe('a field that holds a file', () => {
  it('is shown with the field of its name, which must be in the view for that', () => {
    const form = formWith('scan');
    expect(form).toContain('<field name="scan" filename="scan_name" />');
    expect(form).toContain('<field name="scan_name" invisible="1" />');
  });

  it('adds no second one where the name is shown', () => {
    expect(formWith('scan_name', 'scan').match(/ name="scan_name"/g)).toHaveLength(1);
  });
});
