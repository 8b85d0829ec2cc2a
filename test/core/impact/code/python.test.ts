import { describe, expect, it } from 'vitest';
import { impactOf, told } from '../../../helpers/impact.js';

const dock = (field: string, method = 'def action_open(self):\n        pass'): string => `from odoo import api, fields, models


class Slot(models.Model):
    _name = 'dock.slot'

    ${field}
    gate_id = fields.Many2one('dock.gate')
    code = fields.Char()

    ${method}


class Gate(models.Model):
    _name = 'dock.gate'

    slot_ids = fields.One2many('dock.slot', 'gate_id')
    pallets = fields.Integer()
`;

const before = { 'dock/models.py': dock('pallets = fields.Integer()') };
const after = { 'dock/models.py': dock('loads = fields.Integer()') };

const manifest = "{'name': 'Mine', 'version': '17.0.1.0.0', 'author': 'A', 'depends': ['dock'], 'data': []}";
const mine = (body: string, rest = ''): Record<string, string> => ({
  'mine/__manifest__.py': manifest,
  'mine/models.py': `from odoo import api, fields, models


class Slot(models.Model):
    _inherit = 'dock.slot'

${body}
${rest}`,
});

const odoos = { '17.0': before, '18.0': after } as const;

describe('a field that is gone', () => {
  it.each([
    ['read', '    def x(self):\n        return self.pallets', 'runtime-error'],
    ['read over another model', '    def x(self):\n        return self.gate_id.slot_ids.pallets', 'runtime-error'],
    ['read of what was searched', "    def x(self):\n        return self.env['dock.slot'].search([]).pallets", 'runtime-error'],
    ['in a domain', "    def x(self):\n        return self.search([('pallets', '>', 1)])", 'runtime-error'],
    [
      'in a path of a domain',
      "    def x(self):\n        return self.env['dock.gate'].search([('slot_ids.pallets', '>', 1)])",
      'runtime-error',
    ],
    ['a key that is written', "    def x(self):\n        self.write({'pallets': 1})", 'runtime-error'],
    ['declared as what a field depends on', "    @api.depends('pallets')\n    def x(self):\n        pass", 'blocks-install'],
    ['followed by a related field', "    copy = fields.Integer(related='pallets')", 'blocks-install'],
  ])('is found where it is %s', (_case, body, severity) => {
    const found = told(impactOf(odoos, mine(body)));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${severity} field-re`);
    expect(found[0]).toContain('dock.slot.pallets');
  });

  it.each([
    [
      'of another model',
      "    def x(self):\n        return self.gate_id.pallets + self.env['dock.gate'].search([('pallets', '=', 1)]).pallets",
    ],
    [
      'that the addon brings itself',
      '    pallets = fields.Integer()\n\n    def x(self):\n        return self.pallets'
        .replace('pallets = fields', 'own = fields')
        .replace('self.pallets', 'self.own'),
    ],
    ['of something that nobody knows', '    def x(self, order):\n        return order.pallets'],
    ['of a model that nobody knows', "    def x(self):\n        return self.env['other.model'].search([('pallets', '=', 1)]).pallets"],
  ])('is not found where the name is that of a field %s', (_case, body) => {
    expect(told(impactOf(odoos, mine(body)))).toEqual([]);
  });

  it('stays for all who use it when the addon defines it whole', () => {
    const found = told(impactOf(odoos, mine('    pallets = fields.Integer()\n\n    def x(self):\n        return self.pallets')));
    expect(found.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['mine/models.py:7 behaviour']);
  });

  it('is not judged by an addon whose dependencies do not have it', () => {
    const files = {
      ...mine('    def x(self):\n        return self.pallets'),
      'mine/__manifest__.py': manifest.replace("'dock'", "'base'"),
    };
    expect(told(impactOf(odoos, files))).toEqual([]);
  });
});

it('tells in which files nothing is installed: a test fails when it runs', () => {
  const files = {
    ...mine('    x = 1'),
    'mine/tests/test_slot.py':
      "from odoo.addons.dock.models import Gate, Nothing\n\n\ndef test(env):\n    env['dock.slot'].create({'pallets': 1})\n",
  };
  expect(told(impactOf(odoos, files))).toEqual([expect.stringContaining('mine/tests/test_slot.py:5 runtime-error field-re')]);
});

describe('a symbol that has another name in each series', () => {
  const last = { 'dock/models.py': dock('code2 = fields.Char()') };
  const field = (name: string) => ({ 'dock/models.py': dock(`${name} = fields.Integer(string='Pallets', related='gate_id.pallets')`) });

  it('is told once, with the name that it has in the end', () => {
    const found = told(
      impactOf(
        { '17.0': field('pallets'), '18.0': field('pallet_count'), '19.0': field('pallet_counts') },
        mine('    def x(self):\n        return self.pallets'),
      ),
    );
    expect(found).toEqual(['mine/models.py:8 runtime-error field-renamed: the field dock.slot.pallets is called pallet_counts since 18.0']);
  });

  it('is gone when the name that it was given is gone', () => {
    const found = told(
      impactOf(
        { '17.0': field('pallets'), '18.0': field('pallet_count'), '19.0': last },
        mine('    def x(self):\n        return self.pallets'),
      ),
    );
    expect(found).toEqual([
      'mine/models.py:8 runtime-error field-removed: the field dock.slot.pallets became pallet_count in 18.0, which is gone in 19.0',
    ]);
  });
});

describe('a method', () => {
  const method = (text: string) => ({ 'dock/models.py': dock('pallets = fields.Integer()', text) });
  const open = (parameters: string) => method(`def open_slot(self${parameters}):\n        pass`);

  it.each([
    ['a call that still fits', '', ', force=False', '    def x(self):\n        self.open_slot()', []],
    ['a call that gives too little', '', ', by', '    def x(self):\n        self.open_slot()', ['runtime-error']],
    ['a call that gives what is not taken', ', force=False', '', '    def x(self):\n        self.open_slot(force=True)', ['runtime-error']],
    [
      'an override that takes less',
      '',
      ', by',
      '    def open_slot(self):\n        return super().open_slot()',
      ['runtime-error', 'runtime-error'],
    ],
    [
      'an override that takes everything',
      '',
      ', force=False',
      '    def open_slot(self, *args, **kwargs):\n        return super().open_slot(*args, **kwargs)',
      [],
    ],
    [
      'an override whose parameter has another name',
      ', vals',
      ', values',
      '    def open_slot(self, vals):\n        return super().open_slot(vals)',
      ['warning'],
    ],
  ])('with other parameters: %s', (_case, was, is, body, severities) => {
    const found = told(impactOf({ '17.0': open(was), '18.0': open(is) }, mine(body)));
    expect(found.map((line) => line.split(' ')[1])).toEqual(severities);
  });

  it('that is gone: an override is never called, and its super() fails', () => {
    const gone = { '17.0': open(''), '18.0': method('x = 1') };
    expect(told(impactOf(gone, mine('    def open_slot(self):\n        return 1')))).toEqual([
      expect.stringContaining('behaviour method-removed'),
    ]);
    expect(told(impactOf(gone, mine('    def open_slot(self):\n        return super().open_slot()')))).toContainEqual(
      expect.stringContaining('runtime-error method-removed'),
    );
  });
});

describe('a name on something whose model is not known', () => {
  const named = (name: string) => ({ 'dock/models.py': dock(`${name} = fields.Integer()`) });
  const gone = { '17.0': named('pallet_count'), '18.0': named('x') } as const;
  const body = '    def x(self, order):\n        return order.pallet_count';
  const depends = (names: string): string => manifest.replace("'dock'", names);

  it('is told when everything that bears it is gone', () => {
    expect(told(impactOf(gone, mine(body)))).toEqual([expect.stringMatching(/^mine\/models\.py:8 runtime-error field-removed/)]);
  });

  it.each([
    ['a module that no catalogue has may bring it', { ...mine(body), 'mine/__manifest__.py': depends("'dock', 'elsewhere'") }],
    [
      'another addon that is given brings it',
      {
        ...mine(body),
        'mine/__manifest__.py': depends("'dock', 'other'"),
        'other/models.py':
          "from odoo import fields, models\n\n\nclass O(models.Model):\n    _name = 'o'\n\n    pallet_count = fields.Integer()\n",
      },
    ],
  ])('is not told where %s', (_case, files) => {
    expect(told(impactOf(gone, files))).toEqual([]);
  });

  it('is not told where another model still has it', () => {
    const kept = { 'dock/models.py': `${dock('x = fields.Integer()')}    pallet_count = fields.Integer()\n` };
    expect(told(impactOf({ '17.0': named('pallet_count'), '18.0': kept }, mine(body)))).toEqual([]);
  });
});

describe('models and modules', () => {
  const renamed = { 'dock/models.py': before['dock/models.py'].replaceAll('dock.slot', 'dock.berth') };

  it('blocks the installation where the class extends a model that is gone', () => {
    const found = told(impactOf({ '17.0': before, '18.0': renamed }, mine('    x = 1')));
    expect(found).toEqual([
      expect.stringMatching(/^mine\/models\.py:5 blocks-install model-renamed: the model dock\.slot is called dock\.berth since 18\.0/),
    ]);
  });

  it('says which module to depend on when a field has moved', () => {
    const slot = before['dock/models.py'].replace('    pallets = fields.Integer()\n    gate_id', '    gate_id');
    const split = {
      'dock/models.py': slot,
      'dock_pallet/__manifest__.py': "{'name': 'P', 'author': 'A', 'depends': ['dock'], 'data': []}",
      'dock_pallet/models.py':
        "from odoo import fields, models\n\n\nclass Slot(models.Model):\n    _inherit = 'dock.slot'\n\n    pallets = fields.Integer()\n",
    };
    const found = impactOf({ '17.0': before, '18.0': split }, mine('    def x(self):\n        return self.pallets'));
    expect(found.addons[0]?.findings.map(({ rule, remedy, mechanical }) => [rule, remedy, mechanical])).toContainEqual([
      'field-moved',
      'Add "dock_pallet" to depends.',
      true,
    ]);
  });

  it('names modules that no catalogue has, and judges nothing that may come from them', () => {
    const files = {
      ...mine('    def x(self):\n        return self.unknown_field.pallets'),
      'mine/__manifest__.py': manifest.replace("'dock'", "'dock', 'elsewhere'"),
    };
    const found = impactOf(odoos, files);
    expect([found.addons[0]?.unknownModules, told(found)]).toEqual([['elsewhere'], []]);
  });
});

it('lists who overrides a method, in load order, and who never calls the original', () => {
  const files = {
    'aa_last/__manifest__.py': "{'name': 'L', 'version': '17.0.1.0.0', 'author': 'A', 'depends': ['mine'], 'data': []}",
    'aa_last/models.py':
      "from odoo import models\n\n\nclass Slot(models.Model):\n    _inherit = 'dock.slot'\n\n    def action_open(self):\n        return 1\n",
    ...mine('    def action_open(self):\n        return super().action_open()'),
  };
  const { stacks } = impactOf({ '17.0': before, '18.0': before }, files);
  expect(stacks).toEqual([
    {
      symbol: { on: 'method', model: 'dock.slot', name: 'action_open' },
      changes: [
        { addon: 'mine', place: { file: 'models.py', line: 7 }, super: true },
        { addon: 'aa_last', place: { file: 'models.py', line: 7 }, super: false },
      ],
    },
  ]);
});

it.each([
  ['return 1', [{ addon: 'mine', place: { file: 'models.py', line: 7 }, super: false }]],
  ['return super().action_open()', undefined],
])('of one addon alone lists a method that omits the original: %s', (body, changes) => {
  const { stacks } = impactOf({ '17.0': before, '18.0': before }, mine(`    def action_open(self):\n        ${body}`));
  expect(stacks[0]?.changes).toEqual(changes);
});

describe('a method that is put into a class with the ORM', () => {
  const kinds = (body: string) =>
    impactOf(odoos, mine(body))
      .addons.flatMap(({ touchpoints }) => touchpoints)
      .filter(({ kind }) => kind === 'core-patch');

  it('is a patch of the core, and a method of that name of its own is none', () => {
    const put = "    def x(self, models):\n        for model in models:\n            model._patch_method('read', other)";
    expect(kinds(put).map(({ place }) => place.line)).toEqual([9]);
    expect(kinds(`${put}\n\n    def _patch_method(self, name, method):\n        pass`)).toEqual([]);
  });
});
