import { describe, expect, it } from 'vitest';
import type { ModelFact } from '../../../../src/model/facts/python.js';
import type { KnownSeries } from '../../../../src/model/known-series.js';
import { readPython } from '../../../helpers/python-reader.js';

function modelOf(body: string, base = 'models.Model', series?: KnownSeries): ModelFact | undefined {
  const source = `from odoo import fields, models\nfrom odoo.models import Model as M\nNAME = 'const.name'\nclass SomeModel(${base}):\n${body
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n')}\n`;
  return readPython(source, series === undefined ? {} : { series }).facts.classes[0]?.model;
}

const own: ModelFact = { name: 'a.b', kind: 'model', defines: true, mixins: [], delegates: {} };

describe('what makes a class a model', () => {
  it.each<[string, ModelFact | undefined]>([
    ["_name = 'a.b'", own],
    ["_inherit = 'a.b'", { ...own, defines: false }],
    ["_name = 'a.b'\n_inherit = 'a.b'", { ...own, defines: false }],
    ["_name = 'a.b'\n_inherit = ['mail.thread', 'a.b', 'x.y']", { ...own, defines: false, mixins: ['mail.thread', 'x.y'] }],
    ["_name = 'a.b'\n_inherit = ('mail.thread',)", { ...own, mixins: ['mail.thread'] }],
    ["_name = _description = 'a.b'", own],
    ["_inherit = 'a.b'\n_name = _inherit", { ...own, defines: false }],
    ['_name = NAME', { ...own, name: 'const.name' }],
    ["_name = 'a.b'\n_register = False", undefined],
    ["_name = computed('a.b')", undefined],
    ["_name = computed('a.b')\n_inherit = 'a.b'", undefined],
    ["_name = 'a.b'\n_inherits = {'res.partner': 'partner_id'}", { ...own, delegates: { 'res.partner': 'partner_id' } }],
    ["_name = 'a.b'\np = fields.Many2one('res.partner', delegate=True)", { ...own, delegates: { 'res.partner': 'p' } }],
    ["_name = 'a.b'\np = fields.Many2one('res.partner', delegate=False)", own],
  ])('reads %s', (body, expected) => {
    expect(modelOf(body)).toEqual(expected);
  });

  it.each<[string, string, ModelFact['kind'] | undefined]>([
    ['models.TransientModel', "_name = 'a.b'", 'transient'],
    ['models.AbstractModel', "_name = 'a.b'", 'abstract'],
    ['models.BaseModel', "_name = 'a.b'", 'abstract'],
    ['Mixin, M', "_name = 'a.b'", 'model'],
    ['Mixin', "_inherit = 'a.b'", 'model'],
    ['Mixin', "_name = 'a.b'", undefined],
    ['Component', "_name = 'a.b'\n_inherit = 'base.binder'", undefined],
    ['object', 'x = 1', undefined],
  ])('takes the base %s with %s', (base, body, kind) => {
    expect(modelOf(body, base)?.kind).toBe(kind);
  });
});

it('takes the kind of a model from a class above in the file', () => {
  const source = [
    'from odoo import models',
    'class Mixin(models.AbstractModel):',
    "    _name = 'a.mixin'",
    'class Multi(Mixin):',
    "    _name = 'a.multi.mixin'",
    "    _inherit = ['a.mixin', 'b.mixin']",
  ].join('\n');
  expect(readPython(`${source}\n`).facts.classes.map(({ model }) => model?.kind)).toEqual(['abstract', 'abstract']);
});

describe('the name of a model that does not say it', () => {
  it.each<[string, KnownSeries | undefined, string]>([
    ['pass', '18.0', 'SomeModel'],
    ['pass', '19.0', 'some.model'],
    ['pass', undefined, 'SomeModel'],
    ["_inherit = ['a.b']", '18.0', 'a.b'],
    ["_inherit = ['a.b']", '19.0', 'some.model'],
    ["_inherit = 'a.b'", '19.0', 'a.b'],
    ["_inherit = ['a.b', 'c.d']", '17.0', 'SomeModel'],
    ["_inherit = ['a.b', 'c.d']", '20.0', 'some.model'],
  ])('is, with %s in %s, %s', (body, series, name) => {
    expect(modelOf(body, 'models.Model', series)?.name).toBe(name);
  });
});
