import { expect, it } from 'vitest';
import { impactOf, told } from '../../../helpers/impact.js';

const dock = (fields: string): string => `from odoo import fields, models


class Slot(models.Model):
    _name = 'dock.slot'

${fields}


class Gate(models.Model):
    _name = 'dock.gate'

    weight_open = fields.Float()
`;
const field = (name: string): string => `    ${name} = fields.Float()`;
const odoos = {
  '17.0': { 'dock/models.py': dock(['pallets_done', 'weight_open', 'pallets'].map(field).join('\n')) },
  '18.0': { 'dock/models.py': dock(field('loads')) },
} as const;

const mine = (body: string, rest: Record<string, string> = {}) => ({
  'mine/__manifest__.py': "{'name': 'Mine', 'version': '17.0.1.0.0', 'author': 'A', 'depends': ['dock'], 'data': ['report.xml']}",
  'mine/models.py': `from odoo import models\n\n\ndef total(slots, other):\n    return ${body}\n`,
  'mine/report.xml': '<odoo/>',
  ...rest,
});

it('finds a name whose every bearer is gone on whatever it stands', () => {
  const found = told(impactOf(odoos, mine('sum(slot.pallets_done for slot in slots)')));
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('mine/models.py:5 runtime-error field-re');
  expect(found[0]).toContain('dock.slot.pallets_done');
});

it('finds it in a template of the server', () => {
  const report = `<odoo><template id="page"><t t-foreach="docs" t-as="slot">\n<span t-field="slot.pallets_done"/></t></template></odoo>`;
  expect(told(impactOf(odoos, mine('0', { 'mine/report.xml': report })))).toEqual([
    expect.stringContaining('mine/report.xml:2 runtime-error field-re'),
  ]);
});

it.each([
  ['another model still bears it', 'other.weight_open'],
  ['a single word could be anybody’s', 'other.pallets'],
])('says nothing where %s', (_why, body) => {
  expect(told(impactOf(odoos, mine(body)))).toEqual([]);
});

it('says nothing where an addon that is given brings the name', () => {
  const own =
    "from odoo import fields, models\n\n\nclass Mine(models.Model):\n    _name = 'mine.slot'\n\n    pallets_done = fields.Float()\n";
  expect(told(impactOf(odoos, mine('slots.pallets_done', { 'mine/own.py': own })))).toEqual([]);
});
