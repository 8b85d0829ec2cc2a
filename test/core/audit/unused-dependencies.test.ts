import { describe, expect, it } from 'vitest';
import { KnownModules } from '../../../src/core/audit/known-modules.js';
import { idleDependencies } from '../../../src/core/audit/unused-dependencies.js';
import { givenAddon } from '../../../src/core/impact/code/given.js';
import type { SeriesCatalogue } from '../../../src/model/catalogue/series-catalogue.js';
import type { AddonFacts, ManifestFacts } from '../../../src/model/facts/addon.js';
import type { ClassFact, PythonFacts } from '../../../src/model/facts/python.js';
import type { InCode } from '../../../src/model/impact/code-place.js';
import type { Touchpoint } from '../../../src/model/touchpoint.js';
import { code } from '../../helpers/audit-report.js';
import { addon, field, imported, inFile, method, model, node, python, record, view, xml } from '../../helpers/facts.js';

type Given = Partial<Omit<AddonFacts, 'name' | 'manifest'>>;

const module = (name: string, depends: readonly string[], classes: readonly ClassFact[], given: Partial<ManifestFacts> = {}) =>
  addon(name, { manifest: { depends: [...depends], ...given }, python: [inFile('models/a.py', python({ classes: [...classes] }))] });

const extending = (name: string, given: Parameters<typeof model>[1] = {}) => model(name, { defines: false, ...given });
const inData = (...records: Parameters<typeof xml>[0][]) => records.map((one) => inFile('data.xml', xml(one)));
const button = view('weight.form', [node('xpath', { expr: '//sheet', position: 'inside' }, [node('button', { name: 'weigh' })])], {
  inherits: 'crate.form',
});

/** `crate` is a model of its own; `colour`, `size` and `weight` extend it, `paint` needs `colour`; `mixed` installs itself beside `weight` and `size`. */
const modules: readonly AddonFacts[] = [
  module('base', [], [model('base', { methods: [method('write')] })]),
  module('web', ['base'], []),
  {
    ...module(
      'crate',
      ['base'],
      [model('crate.box', { fields: [field('height', 'Float')], methods: [method('action_pack'), method('_fill')] })],
    ),
    xml: inData({ views: [view('crate.form', [node('form', {}, [node('sheet', {})])])] }),
  },
  module('colour', ['crate'], [extending('crate.box', { fields: [field('colour', 'Char')], methods: [method('write')] })]),
  module('paint', ['colour'], [model('paint.can', { fields: [field('litres', 'Float'), field('drying_time', 'Float')] })]),
  module(
    'size',
    ['crate'],
    [extending('crate.box', { methods: [method('grow')], fields: [field('kind', 'Selection', { selection_add: [['huge', 'Huge']] })] })],
  ),
  {
    ...module('weight', ['crate'], [model('weight.unit'), extending('crate.box', { methods: [method('action_pack'), method('write')] })], {
      data: ['data.xml'],
    }),
    xml: inData({ views: [button], records: [record('weight.seq', 'ir.sequence', { code: { text: 'weight.scale' } })] }),
  },
  module('quiet', ['crate'], [extending('crate.box', { methods: [method('action_pack'), method('_fill')] })]),
  module('mixed', ['weight', 'size'], [extending('crate.box', { fields: [field('shade', 'Char')] })], { autoInstall: true }),
  { ...module('shiny', ['base'], [model('shiny.a')]), javascript: [inFile('static/src/a.js', script('@shiny/a'))] },
  {
    ...module('paged', ['base'], [], { data: ['data.xml'] }),
    xml: inData({ records: [record('paged.legal', 'website.page', { url: { text: '/legal' } })] }),
  },
  module('l10n_xx', ['base'], [model('l10n_xx.form')]),
];

function script(name: string) {
  return { module: name, style: 'esm', imports: [], exports: ['a'], patches: [], templates: [], registries: [] } as const;
}

const catalogue: SeriesCatalogue = {
  ...{ series: '17.0', modules: {}, models: {}, inherited: {}, foreign: {} },
  shard: () => undefined,
};

const known = (...more: readonly AddonFacts[]) => new KnownModules([...modules, ...more].map(givenAddon), catalogue);

const uses = (given: Partial<PythonFacts>) => ({ python: [inFile('models/own.py', python(given))] });
const boxed = (given: Parameters<typeof model>[1] = {}) => uses({ classes: [extending('crate.box', given)] });

function idle(depends: readonly string[], names: string, given: Given = boxed(), said: Partial<ManifestFacts> & { name?: string } = {}) {
  const mine = addon(said.name ?? 'mine', { code: { ...code(1), names }, ...given, manifest: { depends: [...depends], ...said } });
  return idleDependencies(mine, [], known(mine));
}
const nothing = { unused: [], redundant: [], undecided: [] };

describe('idle dependencies', () => {
  it('are unused where nothing is named that only they bring, and redundant where another one brings them', () => {
    expect(idle(['crate', 'paint', 'size'], 'crate.box')).toEqual({ ...nothing, unused: ['paint', 'size'] });
    expect(idle(['paint', 'crate'], 'paint.can')).toEqual({ ...nothing, redundant: ['crate'] });
    expect(idle(['colour', 'paint'], 'crate.box')).toEqual({ ...nothing, redundant: ['colour'], unused: ['paint'] });
  });

  it.each<[string, string, Given?]>([
    ['a model', 'crate.box paint.can'],
    ['a table', 'crate.box paint_can'],
    ['the XML id of a model', 'crate.model_crate_box model_paint_can'],
    ['a field of what it needs', 'crate.box colour'],
    ['a default of such a field', 'crate.box default_colour'],
    ['a path with such a field', 'crate.box box_id.colour'],
    ['the XML id of such a field', 'crate.box mine.field_crate_box__colour'],
    ['a field of which a part is put in', 'crate.box col*r'],
    ['a field that nothing else has', 'crate.box drying_time'],
    ['an import', 'crate.box odoo.addons.paint.models'],
    [
      'an import of the module',
      'crate.box odoo.addons',
      { ...boxed(), ...uses({ classes: [extending('crate.box')], imports: imported('odoo.addons paint') }) },
    ],
    ['an XML id', 'crate.box paint.can_1'],
    ['a file', 'crate.box paint/static/img/a.png'],
    ['a setting that installs it', 'crate.box module_paint'],
  ])('are not those of which it names %s', (_, names, given = boxed()) => {
    expect(idle(['crate', 'paint'], names, given)).toEqual(nothing);
  });

  it.each([
    ['a key that it adds to a selection', 'size', 'kind huge'],
    ['the code of a sequence', 'weight', 'weight.scale'],
    ['a method that it brings', 'size', 'grow'],
  ])('are not those of which it names %s', (_, depends, names) => {
    expect(idle(['crate', depends], `crate.box ${names}`)).toEqual(nothing);
  });

  it('are not those whose node it looks for in the same view', () => {
    const change = (inherits: string) =>
      inData({ views: [view('mine.form', [node('button', { name: 'weigh', position: 'after' })], { inherits })] });
    expect(idle(['crate', 'weight'], 'crate.form weigh', { ...boxed(), xml: change('crate.form') })).toEqual(nothing);
    expect(idle(['crate', 'weight'], 'other.form weigh', { ...boxed(), xml: change('other.form') }).unused).toEqual(['weight']);
  });

  it('are not those whose method it overrides after them, but for methods of all records', () => {
    const methods = (name: string) => boxed({ methods: [method(name, { super: 'same' })] });
    expect(idle(['crate', 'weight'], 'crate.box action_pack', methods('action_pack'))).toEqual(nothing);
    expect(idle(['crate', 'weight'], 'crate.box write', methods('write')).unused).toEqual(['weight']);
    expect(idle(['crate', 'weight'], 'crate.box action_pack').unused).toEqual(['weight']);
  });

  it('are not those that something else installs itself for', () => {
    expect(idle(['crate', 'weight', 'size'], 'crate.box shade')).toEqual(nothing);
    expect(idle(['crate', 'weight', 'size'], 'crate.box').unused).toEqual(['weight', 'size']);
  });

  it('names that other modules have tell nothing of a new model', () => {
    expect(idle(['crate', 'paint'], 'crate.box litres').unused).toEqual(['paint']);
    expect(idle(['crate', 'paint'], 'crate.box drying_time', boxed({ fields: [field('drying_time', 'Float')] })).unused).toEqual(['paint']);
  });

  it('are said to be undecided, with the reason, where names do not tell', () => {
    const undecided = (depends: string, given: Given = boxed(), name = 'mine') =>
      idle(['crate', depends], 'crate.box', given, { name }).undecided.map((one) => `${one.name}: ${one.why}`);
    expect(undecided('quiet')).toEqual(['quiet: it changes only what other modules do']);
    expect(undecided('l10n_xx')).toEqual(['l10n_xx: what a localization brings is found by its country']);
    expect(undecided('paint', boxed(), 'l10n_yy')).toEqual(['paint: a localization installs what its country needs']);
    const scripted = { ...boxed(), javascript: [inFile('static/src/b.js', script('@mine/b'))] };
    const widget = { ...boxed(), xml: inData({ views: [view('mine.a', [node('field', { name: 'height', widget: 'gauge' })])] }) };
    for (const given of [scripted, widget])
      expect(undecided('shiny', given)).toEqual(['shiny: what its scripts and styles bring is in no catalogue']);
    expect(undecided('paged')).toEqual(['paged: addresses of its pages are in no catalogue']);
    expect(idle(['crate', 'shiny'], 'crate.box').unused).toEqual(['shiny']);
    expect(idle(['crate', 'paint'], 'crate.box', scripted).unused).toEqual(['paint']);
  });

  it('are not told where that cannot be known', () => {
    const broken = { code: 'python-syntax', place: { file: 'a.py' }, message: 'no Python' };
    expect(idle(['crate', 'elsewhere', 'web'], 'crate.box')).toEqual(nothing);
    expect(idle(['crate', 'paint'], '', {})).toEqual(nothing);
    expect(idle(['crate', 'paint'], 'crate.box', boxed(), { autoInstall: true })).toEqual(nothing);
    expect(idle(['crate', 'paint'], 'crate.box', { ...boxed(), problems: [broken] })).toEqual(nothing);
    const mine = addon('mine', { ...boxed(), manifest: { depends: ['paint'] } });
    expect(idleDependencies({ ...mine, code: { ...code(1), names: 'a' } }, [], undefined)).toEqual(nothing);
    expect(idleDependencies(mine, [], known())).toEqual(nothing);
  });

  it('are known by the models that the addon reaches without naming them', () => {
    const mine = addon('mine', { ...boxed(), code: { ...code(1), names: 'crate.box' }, manifest: { depends: ['crate', 'paint'] } });
    const reached: Touchpoint<InCode> = {
      kind: 'model-reference',
      model: 'paint.can',
      use: 'path',
      place: { file: 'a.py', line: 1 },
      symbol: { on: 'model', name: 'paint.can' },
    };
    expect(idleDependencies(mine, [reached], known(mine))).toEqual(nothing);
  });
});
