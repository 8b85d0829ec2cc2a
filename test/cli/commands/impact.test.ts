import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failChoices } from '../../../src/cli/commands/impact.js';
import { targetChoices } from '../../../src/cli/options.js';
import { breakSeverities } from '../../../src/model/known-break.js';
import { knownSeries } from '../../../src/model/known-series.js';
import { putFiles } from '../../helpers/addons.js';
import { copyOfSample, remove, warrant } from '../../helpers/command.js';
import { expectHelp, expectReading, expectWrongInput } from '../../helpers/command-checks.js';

const manifest = (depends: string, version = '17.0.1.0.0'): string =>
  `{'name': 'Mine', 'version': '${version}', 'author': 'A', 'depends': ['${depends}'], 'data': ['views.xml']}`;

const files = {
  'addons/mine/__manifest__.py': manifest('sale'),
  'addons/mine/__init__.py': 'from . import models\n',
  'addons/mine/models.py':
    "from odoo import models\n\n\nclass Order(models.Model):\n    _inherit = 'sale.order'\n\n    def action_confirm(self):\n        if self.user_has_groups('base.group_user'):\n            return True\n        return super().action_confirm()\n",
  'addons/mine/views.xml':
    '<odoo><record id="v" model="ir.ui.view"><field name="model">sale.order</field><field name="arch" type="xml"><tree><field name="name"/></tree></field></record></odoo>',
  'addons/more/__manifest__.py': manifest('mine'),
  'addons/more/__init__.py': 'from . import models\n',
  'addons/more/models.py':
    "from odoo import models\n\n\nclass Order(models.Model):\n    _inherit = 'sale.order'\n\n    def action_confirm(self):\n        return True\n",
  'addons/more/views.xml': '<odoo/>',
};

let folder = '';
beforeAll(() => {
  folder = copyOfSample();
  putFiles(folder, files);
});
afterAll(() => remove(folder));

const run = (...args: readonly string[]) => warrant(['impact', ...args, '--cache-dir', join(folder, 'cache')], { cwd: folder });

it('has help with examples that fits 40 columns', () => {
  expectHelp('impact');
});

it('offers what the model has', () => {
  expect([targetChoices, failChoices]).toEqual([knownSeries, breakSeverities]);
});

describe('addons on disk', () => {
  it('are printed for a narrow terminal, a pipe and a program', () => {
    expectReading(folder, ['impact', '--to', '18.0', 'addons']);
  });

  it('are told by place, cause, remedy and effort, which is labelled', () => {
    const { code, out: wrapped } = run('--to', '18.0', 'addons');
    const out = wrapped.replace(/\s+/g, ' ');
    expect(code).toBe(0);
    expect(out).toContain('models.py:8: runtime error: the method sale.order.user_has_groups is gone in 18.0');
    expect(out).toContain('views.xml:1: blocks installation: Lists are called list, not tree [1718-tree-tag]');
    expect(out).toMatch(/changed lines, .* days/);
    expect(out).toContain('extrapolated');
    expect(out).toContain('1718-version');
    expect(out).toContain('Write list for tree: as the element, or in the path of the anchor.');
  });

  it('of a series that is not older cost nothing, and are said to be done', () => {
    const { code, out } = run('--to', '17.0', 'addons');
    expect([code, out]).toEqual([0, expect.stringContaining('mine: nothing to do: it is of 17.0 already.')]);
    expect(out).not.toMatch(/Effort|Basis|Nothing found/);
  });

  it('tell the mode of the view of an action once', () => {
    const record = '<record id="w" model="ir.actions.act_window.view"><field name="view_mode">tree</field></record>';
    putFiles(folder, { 'modes/modes/__manifest__.py': manifest('base'), 'modes/modes/views.xml': `<odoo>${record}</odoo>` });
    const { subjects } = JSON.parse(run('--to', '18.0', 'modes', '--json').out);
    expect(subjects[0].findings.map(({ rule }: { readonly rule: string }) => rule)).toEqual(['1718-version', 'selection-renamed']);
  });

  it('are told the same from the cache, and anew after an edit', () => {
    const first = run('--to', '18.0', 'addons');
    expect(run('--to', '18.0', 'addons').out).toBe(first.out);
    const path = join(folder, 'addons/mine/models.py');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('user_has_groups', 'user_had_groups'));
    expect(run('--to', '18.0', 'addons').out).not.toContain('user_has_groups');
    writeFileSync(path, text);
    expect(run('--to', '18.0', 'addons').out).toBe(first.out);
  });

  it('show who overrides what after whom', () => {
    const { out } = run('--to', '18.0', 'addons', '--stack');
    expect(out).toContain('1. mine: models.py:7, calls super()');
    expect(out).toContain('2. more: models.py:7, never calls super()');
  });

  it.each([
    ['json', '"kind": "impact"'],
    ['sarif', '"ruleId": "method-removed"'],
    ['csv', 'mine,models.py,8,,runtime-error,yes,method-removed'],
    ['markdown', '# Upgrade to Odoo 18.0'],
  ])('are written as %s', (format, expected) => {
    const { code, out, err } = run('--to', '18.0', 'addons', '--format', format);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(expected);
  });

  it('are written to a file', () => {
    const { code, out } = run('--to', '18.0', 'addons', '--format', 'csv', '--out', 'impact.csv');
    expect([code, out]).toEqual([0, 'Wrote impact.csv\n']);
    expect(readFileSync(join(folder, 'impact.csv'), 'utf8')).toContain('subject,file,line');
  });

  it('end with 1 only where a finding is as bad as was asked for', () => {
    expect(run('--to', '18.0', 'addons', '--fail-on', 'blocks-install').code).toBe(1);
    putFiles(folder, { 'calm/calm/__manifest__.py': manifest('base', '1.0').replace("'views.xml'", '') });
    const { code, out } = run('--from', '17.0', '--to', '18.0', 'calm', '--fail-on', 'warning');
    expect([code, out]).toEqual([0, expect.stringContaining('✓ Nothing found in calm.')]);
    remove(join(folder, 'calm'));
  });

  it('say what no catalogue knows', () => {
    const { out } = run('--to', '20.0', 'addons');
    expect(out).toContain('There is no catalogue of 20.0 yet');
  });
});

describe('entries', () => {
  it('are met by the same changes, at their place in the register', () => {
    const { code, out } = run('--to', '18.0', 'CR-0002');
    expect(code).toBe(0);
    expect(out).toContain('register/entries/CR-0002-customer-delivery-instructions.ts:');
  });

  it('are all there without an argument', () => {
    expect(JSON.parse(run('--to', '19.0', '--json').out).subjects).toHaveLength(19);
  });

  it('that depend on what no catalogue knows say so, and not of addons of the register', () => {
    const path = join(folder, 'register/entries/CR-0002-customer-delivery-instructions.ts');
    const text = readFileSync(path, 'utf8');
    const depending = (module: string): string => {
      writeFileSync(path, text.replace('depends: ["sale_stock"', `depends: ["sale_stock", "${module}"`));
      return run('--to', '19.0', 'CR-0002').out;
    };
    expect(depending('acme_tower')).toContain('No catalogue has acme_tower: what they bring is not known');
    expect(depending('tarnbeck_goods_damage')).not.toContain('No catalogue has');
    writeFileSync(path, text);
  });

  it('whose names stand for nothing say so first, and are not said to be fine', () => {
    const path = join(folder, 'register/entries/CR-0018-freight-by-pallet-place.ts');
    const text = readFileSync(path, 'utf8');
    const asked = ['--to', '18.0', 'CR-0018'];
    expect(JSON.parse(run(...asked, '--json').out).subjects[0].unknownNames).toEqual([]);
    writeFileSync(path, text.replace('touchpoints: [', 'touchpoints: [{ kind: "model-extend", module: "sale", model: "sale.ordre" },'));
    const [told, checked] = [run(...asked), warrant(['check'], { cwd: folder })];
    expect(told.code).toBe(0);
    expect(told.out).toContain('Not known: 1 name of CR-0018');
    expect(told.out).toMatch(/pallet-place\.ts:\d+: not known: [\s\S]*sale\.ordre[\s\S]*\[unknown-model\]/);
    expect(checked.out + checked.err).toContain('[unknown-model]');
    expect(told.out).not.toMatch(/✓ Nothing found in [^.]*CR-0018/);
    expect(JSON.parse(run(...asked, '--json').out).subjects[0].unknownNames).toMatchObject([{ rule: 'unknown-model' }]);
    writeFileSync(path, text);
  });

  it('whose anchors fit several nodes have known names', () => {
    const path = join(folder, 'register/entries/CR-0018-freight-by-pallet-place.ts');
    const text = readFileSync(path, 'utf8');
    const anchor = `{ kind: "view-inherit", module: "sale", model: "sale.order", xmlid: "sale.view_order_form", anchor: "//field[@name='name']" },`;
    writeFileSync(path, text.replace('touchpoints: [', `touchpoints: [${anchor}`));
    const checked = warrant(['check'], { cwd: folder });
    expect(checked.out + checked.err).toContain('[anchor-not-unique]');
    expect(JSON.parse(run('--to', '18.0', 'CR-0018', '--json').out).subjects[0].unknownNames).toEqual([]);
    writeFileSync(path, text);
  });

  it('that cannot be read are told, and end with 2', () => {
    const path = join(folder, 'register/entries/CR-0777-broken.ts');
    writeFileSync(path, 'garbage');
    const { code, err } = run('--to', '19.0');
    expect([code, err]).toEqual([2, expect.stringContaining('CR-0777-broken.ts')]);
    expect(run('--to', '19.0', 'CR-0002').code).toBe(0);
    remove(path);
  });
});

describe('wrong input', () => {
  it.each([
    ['no target', ['impact', 'addons'], 'to'],
    ['an unknown entry', ['impact', '--to', '18.0', 'CR-0999'], 'There is no entry CR-0999'],
    ['an unknown series', ['impact', '--to', '12.0', 'addons'], '12.0'],
    ['a target that is not later', ['impact', '--from', '19.0', '--to', '18.0', 'addons'], '--to 18.0 is not later than --from 19.0'],
    ['an id in small letters', ['impact', '--to', '18.0', 'cr-0002'], 'Did you mean CR-0002?'],
    ['an empty target', ['impact', '--to', '18.0', ''], 'A target is empty'],
  ])('%s', (_case, args, message) => {
    expectWrongInput(folder, args, message);
  });

  it.each([
    ['a folder that is not there', 'nowhere', {}, 'there is no such folder'],
    ['a file', 'addons/mine/models.py', {}, 'this is a file; a folder was expected'],
    [
      'a series without a catalogue',
      'odd',
      { 'odd/a/__manifest__.py': "{'name': 'A', 'version': '14.0.1.0.0', 'depends': ['base']}" },
      'there is no catalogue of 14.0, only of 16.0, 17.0, 18.0, 19.0',
    ],
    [
      'a series that nothing says',
      'odd',
      { 'odd/a/__manifest__.py': "{'name': 'A', 'version': '1.0', 'depends': ['base']}" },
      'does not say for which Odoo series',
    ],
    [
      'a manifest that is no literal',
      'odd',
      { 'odd/a/__manifest__.py': "{'name': f(), 'version': '17.0.1.0.0', 'depends': ['base']}" },
      '__manifest__.py',
    ],
    [
      'a syntax error',
      'odd',
      { 'odd/a/__manifest__.py': "{'version': '17.0.1.0.0', 'depends': ['base']}", 'odd/a/models.py': 'class A(:\n    pass\n' },
      'models.py',
    ],
    [
      'an entity bomb',
      'odd',
      {
        'odd/a/__manifest__.py': "{'version': '17.0.1.0.0', 'depends': ['base'], 'data': ['v.xml']}",
        'odd/a/v.xml': '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><odoo><record id="&c;" model="x"/></odoo>',
      },
      'v.xml',
    ],
  ])('%s is told with its place, ends with 2, and the rest is read', (_case, target, more, message) => {
    remove(join(folder, 'odd'));
    putFiles(folder, more);
    const { code, out, err } = run('--to', '18.0', target, 'addons');
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(out).toContain('user_has_groups');
  });

  it('a tree without an addon is told', () => {
    remove(join(folder, 'odd'));
    putFiles(folder, { 'odd/readme.txt': 'no addon' });
    const { code, err } = run('--to', '18.0', 'odd');
    expect([code, err]).toEqual([2, expect.stringContaining('there is no addon here or below')]);
  });

  it('a circle of links is read once', () => {
    remove(join(folder, 'odd'));
    putFiles(folder, { 'odd/a/__manifest__.py': manifest('base').replace("'views.xml'", '') });
    symlinkSync('..', join(folder, 'odd/loop'));
    expect(run('--to', '18.0', 'odd').code).toBe(0);
  });

  it.skipIf(process.getuid?.() === 0)('a file that cannot be read is told', () => {
    remove(join(folder, 'odd'));
    putFiles(folder, { 'odd/a/__manifest__.py': manifest('base').replace("'views.xml'", ''), 'odd/a/m.py': 'a = 1\n' });
    chmodSync(join(folder, 'odd/a/m.py'), 0);
    expect(run('--to', '18.0', 'odd').err).toContain('m.py');
  });
});

it('says what could not be read without moving the cursor of the terminal', () => {
  putFiles(folder, {
    'esc/mine/__manifest__.py': manifest('sale'),
    'esc/mine/\u001B[31mbad.py': 'def (\n',
    'esc/mine/views.xml': '<odoo/>',
  });
  const { code, err } = run('--to', '18.0', 'esc');
  expect([code, err.includes('bad.py'), err.includes('\u001B')]).toEqual([2, true, false]);
});
