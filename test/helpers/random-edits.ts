import fc from 'fast-check';
import type { RenderedFile } from '../../src/model/plan.js';
import { everyFeature } from '../fixtures/every-feature.js';
import type { SourceInput } from './source.js';

/** One change, drawn as plain numbers, so that a counter-example shrinks: which kind, at which place, under which name. */
export type Draw = { readonly kind: number; readonly at: number; readonly name: number };
export const draw: fc.Arbitrary<Draw> = fc.record({ kind: fc.nat(999), at: fc.nat(999), name: fc.nat(99) });

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(list.length, 1)];

// biome-ignore lint/suspicious/noExplicitAny: an entry is changed here as anybody could write it, valid or not.
type Loose = any;
type EntryChange = (addon: Loose, draw: Draw) => void;

const models = ['every.report', 'every.line', 'every.tag', 'res.partner', 'stock.picking', 'product.template'];
const removable = ['weight', 'seen', 'description', 'urgent', 'picture', 'country_id', 'warehouse_id', 'attachment', 'secret'];
const shapes: readonly Loose[] = [
  { type: 'char' },
  { type: 'integer', label: 'A number', help: 'What it is for' },
  { type: 'many2one', to: 'res.country', label: 'Origin of the goods that were delivered', onDelete: 'restrict' },
  { type: 'boolean', default: true },
];

const entryChanges: readonly EntryChange[] = [
  (addon, { at, name, kind }) => {
    addon.models[pick(models, at) ?? ''].fields[`${'abmxz'[name % 5]}_new_${name}`] = pick(shapes, kind);
  },
  (addon, { at }) => {
    delete addon.models['every.report'].fields[pick(removable, at) ?? ''];
  },
  (addon, { at, name }) => {
    const fields = addon.models['every.report'].fields;
    fields[pick(removable, at) ?? ''] = { ...fields[pick(removable, at) ?? ''], label: `Label ${name}`, help: `Help ${name}` };
  },
  (addon, { name }) => addon.models['every.report'].fields.stage.options.push([`s${name}`, `Stage ${name}`]),
  (addon, { name }) => {
    addon.models['every.report'].constraints[`c_${name}`] = {
      check: [{ field: 'priority', operator: '<', than: 100 + name }],
      message: `Not above ${100 + name}.`,
    };
  },
  (addon) => addon.views.report_list.columns.push({ field: 'priority' }),
  (addon) => addon.views.report_form.sheet[0].group.children.splice(1, 0, { field: 'priority' }),
  (addon, { name }) => {
    addon.menus[`menu_${name}`] = { label: `Menu ${name}`, parent: 'root', action: 'reports' };
  },
  (addon, { at }) => addon.depends.push(pick(['account', 'crm', 'project', 'website'], at)),
  (addon, { name }) => {
    addon.summary = `Another summary ${name}`;
  },
  (addon, { name }) => {
    addon.models[`every.n${name}`] = { kind: 'new', label: `New ${name}`, fields: { name: { type: 'char', required: true } } };
    addon.access[`every.n${name}`] = { grants: [{ group: 'manager', can: 'crud' }] };
  },
  (addon) => {
    addon.access['every.tag'].grants[1].can = 'cru';
  },
];

/** The sample of every feature after changes of its entry; some are not valid. */
export function changedEntry(draws: readonly Draw[]): SourceInput {
  const entry: Loose = structuredClone(everyFeature);
  for (const one of draws) pick(entryChanges, one.kind)?.(entry.addon, one);
  return entry;
}

type LineEdit = (lines: string[], draw: Draw) => void;

const insertAt = (lines: string[], index: number, ...added: readonly string[]): void => void lines.splice(index, 0, ...added);
const indexes = (lines: readonly string[], pattern: RegExp): readonly number[] =>
  lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
const replaceAt = (lines: string[], index: number | undefined, change: (line: string) => string): void => {
  if (index !== undefined) lines[index] = change(lines[index] ?? '');
};

const ofPython: readonly LineEdit[] = [
  (lines, { name }) => insertAt(lines, lines.length, '', `    def action_mine_${name}(self):`, `        return self.browse(${name})`),
  (lines, { at, name }) => {
    const index = pick(indexes(lines, /^ {4}\w+ = fields\.\w+\(.*\)$/), at);
    if (index !== undefined) insertAt(lines, index + 1, `    mine_${name} = fields.Char(string="Mine ${name}")`);
  },
  (lines, { at, name }) =>
    replaceAt(lines, pick(indexes(lines, /^ {4}\w+ = fields\.\w+\(.*\)$/), at), (line) =>
      line.replace(/\(?\)$/, `, copy=${name}, )`).replace('(, ', '('),
    ),
  (lines, { at, name }) => {
    const index = pick(indexes(lines, /^ {4}def /), at);
    if (index !== undefined) insertAt(lines, index + 1, `        mine_${name} = ${name}  # by hand`);
  },
  (lines, { at, name }) => insertAt(lines, pick(indexes(lines, /^( {4})?\S.*[^(,[{\\]$/), at) ?? 0, `# mine ${name}`),
  (lines) => replaceAt(lines, pick(indexes(lines, /^from odoo import /), 0), (line) => line.replace('import ', 'import exceptions, ')),
  (lines, { at, name }) => replaceAt(lines, pick(indexes(lines, /^ {8}\w+=.*,$/), at), (line) => `${line}  # mine ${name}`),
  (lines, { name }) => insertAt(lines, 0, `import mine_${name}`),
];

/** Comments where nothing comes after them. */
const atEnds: readonly LineEdit[] = [
  (lines, { name }) => insertAt(lines, lines.length, '', `# mine at the end ${name}`),
  (lines, { name }) => insertAt(lines, lines.length, `    # mine in the class ${name}`),
];

const ofInit: readonly LineEdit[] = [
  (lines, { name }) => insertAt(lines, lines.length, `from . import mine_${name}`),
  (lines, { name }) => insertAt(lines, 0, `from . import a_mine_${name}`),
];

const ofManifest: readonly LineEdit[] = [
  (lines, { name }) => replaceAt(lines, pick(indexes(lines, /"depends": \[.*\]/), 0), (line) => line.replace(']', `, "zz_${name}"]`)),
  (lines, { name }) => {
    const index = pick(indexes(lines, /^ {8}"views\//), name);
    if (index !== undefined) insertAt(lines, index + 1, `        "views/mine_${name}.xml",`);
  },
  (lines, { name }) => insertAt(lines, lines.length - 1, `    "external_dependencies": {"python": ["mine${name}"]},`),
  (lines, { name }) => replaceAt(lines, pick(indexes(lines, /"version": /), 0), (line) => line.replace(/\.\d+",$/, `.${name + 1}",`)),
];

const ofXml: readonly LineEdit[] = [
  (lines, { name }) => {
    const index = lines.lastIndexOf('</odoo>');
    insertAt(
      lines,
      index,
      `    <record id="mine_${name}" model="res.partner">`,
      `        <field name="name">Mine</field>`,
      '    </record>',
    );
  },
  (lines, { at, name }) => {
    const index = pick(indexes(lines, /^ *<field name="\w+" ?\/>$/), at);
    if (index !== undefined) insertAt(lines, index + 1, `${/^ */.exec(lines[index] ?? '')?.[0]}<field name="mine_${name}"/>`);
  },
  (lines, { at, name }) =>
    replaceAt(lines, pick(indexes(lines, /^ *<field name="\w+" ?\/>$/), at), (line) => line.replace(/ ?\/>/, ` help="mine ${name}"/>`)),
  (lines, { at, name }) => {
    const index = pick(indexes(lines, /^ {4}<(record|menuitem)/), at);
    if (index !== undefined) insertAt(lines, index, `    <!-- mine ${name} -->`);
  },
  (lines, { at, name }) =>
    replaceAt(lines, pick(indexes(lines, /<field name="name">/), at), (line) => line.replace(/>[^<]*</, `>Mine ${name}<`)),
];

const lastComment: LineEdit = (lines, { name }) => insertAt(lines, lines.lastIndexOf('</odoo>'), `    <!-- mine at the end ${name} -->`);

const ofCsv: readonly LineEdit[] = [
  (lines, { name }) => insertAt(lines, lines.length, `mine_${name},mine ${name},model_every_tag,base.group_user,1,0,0,0`),
  (lines, { at }) => replaceAt(lines, 1 + (at % Math.max(lines.length - 1, 1)), (line) => line.replace(/\d$/, '7')),
  (lines, { at }) => void lines.splice(1 + (at % Math.max(lines.length - 1, 1)), 1),
];

const ofText: readonly LineEdit[] = [
  (lines, { at, name }) => insertAt(lines, at % lines.length, `Mine ${name}.`, ''),
  (lines, { at, name }) => replaceAt(lines, at % lines.length, (line) => `${line} (mine ${name})`),
];

function editsOf(path: string): readonly LineEdit[] {
  if (path === '__manifest__.py') return ofManifest;
  if (path.endsWith('__init__.py')) return ofInit;
  if (path.endsWith('.py')) return [...ofPython, ...atEnds];
  return path.endsWith('.xml') ? [...ofXml, lastComment] : path.endsWith('.csv') ? ofCsv : ofText;
}

/** A text after an edit that a person might make in a file of its kind. */
export function editedByHand({ path, text }: RenderedFile, one: Draw): string {
  const lines = text.replace(/\n$/, '').split('\n');
  pick(editsOf(path), one.kind)?.(lines, one);
  return `${lines.join('\n')}\n`;
}
