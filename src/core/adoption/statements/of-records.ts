import type { Statement, StatementKind } from '../../../model/adoption.js';
import type { FileRole } from '../../../model/facts/addon.js';
import type { RecordFact, RecordValue } from '../../../model/facts/xml.js';
import { readExpression } from '../../text/python-expression.js';
import { canonicalExpression } from '../expression.js';
import { canonicalDomain } from './canonical-domain.js';
import { nodesText } from './of-views.js';

/** Records that an entry has words for, told value by value; any other one is told as a whole. */
const known: Readonly<Record<string, StatementKind>> = {
  'ir.ui.menu': 'menu',
  'ir.actions.act_window': 'action',
  'res.groups': 'group',
  'ir.rule': 'rule',
  'ir.model.access': 'access',
  'ir.sequence': 'sequence',
};

const others: Readonly<Record<string, StatementKind>> = { 'ir.actions.report': 'report' };

/** Values that Odoo gives by itself (defaults of the model, 16.0 to 19.0); `view_mode` is named as the series calls it. */
const defaults: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ir.ui.menu': { sequence: '10', active: '1' },
  'ir.actions.act_window': { view_mode: 'list,form', type: 'ir.actions.act_window', context: '{"pairs":[]}' },
  'ir.rule': { perm_read: '1', perm_write: '1', perm_create: '1', perm_unlink: '1', active: '1' },
  'ir.model.access': { perm_read: '0', perm_write: '0', perm_create: '0', perm_unlink: '0', active: '1' },
  'ir.sequence': { active: '1', implementation: 'standard', number_increment: '1', number_next: '1' },
};

const truth = (text: string): string => {
  if (/^(1|true)$/i.test(text)) return '1';
  return /^(0|false)?$/i.test(text) ? '0' : text;
};

/** XML ids that commands of an x2many field link: `[(4, ref('a'))]`, `[(6, 0, [ref('a')])]`, `[Command.link(ref('a'))]`. */
export function linkedRecords(expression: string, module: string): readonly string[] | undefined {
  const commands = readExpression(expression);
  if (commands === undefined || !('list' in commands)) return undefined;
  const ids = commands.list.map((command): readonly (string | undefined)[] => {
    const parts = 'list' in command ? command.list : undefined;
    const [code, , many] = parts ?? [];
    if (parts !== undefined && isNumber(code, 4)) return [refOf(parts[1], module)];
    if (isNumber(code, 6)) return many !== undefined && 'list' in many ? many.list.map((one) => refOf(one, module)) : [undefined];
    if (!('call' in command)) return [undefined];
    const [given] = command.given;
    if (command.call === 'Command.link') return [refOf(given, module)];
    const set = command.call === 'Command.set' && given !== undefined && 'list' in given ? given.list : undefined;
    return set === undefined ? [undefined] : set.map((one) => refOf(one, module));
  });
  const found = ids.flat();
  return found.every((id) => id !== undefined) ? found.toSorted() : undefined;
}

type Part = ReturnType<typeof readExpression> | readonly [string, unknown];

const isNumber = (part: Part, number: number): boolean => part !== undefined && 'literal' in part && part.literal === number;

function refOf(part: Part, module: string): string | undefined {
  if (part === undefined || !('call' in part) || part.call !== 'ref') return undefined;
  const [id] = part.given;
  if (id === undefined || !('literal' in id) || typeof id.literal !== 'string') return undefined;
  return id.literal.includes('.') ? id.literal : `${module}.${id.literal}`;
}

const domains: ReadonlySet<string> = new Set(['domain', 'domain_force']);
const expressions: ReadonlySet<string> = new Set(['context']);

/** A value in a form that does not depend on how it is written. */
export function recordText(field: string, value: RecordValue, module: string): string {
  if ('ref' in value) return value.ref;
  if ('refs' in value && !('expression' in value)) return value.refs.toSorted().join(',');
  if ('search' in value) return `search ${value.model ?? ''} ${canonicalExpression(value.search)}`;
  if ('file' in value) return `file ${value.file}`;
  if ('markup' in value) return nodesText(value.markup);
  const text = ('text' in value ? value.text : value.expression).trim();
  if ('expression' in value) {
    const linked = linkedRecords(text, module);
    if (linked !== undefined) return linked.join(',');
    const read = readExpression(text);
    if (read !== undefined && 'literal' in read) return read.literal === null ? '0' : truth(String(read.literal));
  }
  if (domains.has(field)) return canonicalDomain(text);
  if (expressions.has(field)) return canonicalExpression(text);
  if (field === 'view_mode') return text.replace(/\s+/g, '').replaceAll('tree', 'list');
  return /^(perm_|active$|noupdate$|global$)/.test(field) ? truth(text) : text.replace(/\s+/g, ' ');
}

/** Access rows and rules are told by what they are about, because nobody refers to them by their XML id. */
function identity({ model, xmlid, values }: RecordFact, module: string): string {
  const text = (field: string): string => {
    const value = values[field];
    return value === undefined ? '' : recordText(field, value, module);
  };
  if (model === 'ir.model.access') return `${text('model_id')} ${text('group_id')}`;
  return model === 'ir.rule' ? `${text('model_id')} ${text('groups')}` : xmlid;
}

const labels: ReadonlySet<string> = new Set(['ir.model.access', 'ir.rule']);

/** Fields that series name differently. */
const fieldNames: Readonly<Record<string, string>> = { groups_id: 'groups', group_ids: 'groups', users: 'user_ids' };

function valueStatements(record: RecordFact, kind: StatementKind, of: string, name: string, at: Place): readonly Statement[] {
  const { model, values, xmlid, noupdate } = record;
  const module = xmlid.split('.')[0] ?? '';
  const about = new Set(model === 'ir.model.access' ? ['model_id', 'group_id'] : model === 'ir.rule' ? ['model_id', 'groups'] : []);
  const said = Object.entries(values).flatMap(([given, value]): readonly Statement[] => {
    const field = fieldNames[given] ?? given;
    const text = recordText(field, value, module);
    if (about.has(field) || text === '' || text === defaults[model]?.[field]) return [];
    const isLabel = labels.has(model) && field === 'name';
    return [{ kind: isLabel ? 'label of a record' : kind, key: `${of} ${field}`, name: `${name}: ${field}`, text, of, ...at }];
  });
  const id: Statement = { kind: 'XML id', key: `${of} id`, name: `${name}: XML id`, text: xmlid, of, ...at };
  const held: readonly Statement[] = noupdate ? [{ kind, key: `${of} noupdate`, name: `${name}: noupdate`, text: '1', of, ...at }] : [];
  return [...said, ...held, ...(labels.has(model) ? [id] : [])];
}

type Place = { readonly file: string; readonly line: number };

/** What a record states; records of views are told with their views. */
export function recordStatements(file: string, role: FileRole | undefined, record: RecordFact): readonly Statement[] {
  const { model, xmlid, values, line } = record;
  const at = { file, line };
  const module = xmlid.split('.')[0] ?? '';
  const shown = xmlid === '' ? `a record of ${model}` : xmlid;
  if (role === 'demo') return [{ kind: 'demo record', key: `demo ${shown} ${line}`, name: shown, text: model, ...at }];
  const kind = known[model];
  if (kind === undefined) {
    const text = Object.entries(values).map(([field, value]) => `${field}=${recordText(field, value, module)}`);
    const whole = `${model} ${text.toSorted().join('; ')}`;
    return [{ kind: others[model] ?? 'record', key: `record ${shown}`, name: `${shown} (${model})`, text: whole, ...at }];
  }
  const about = identity(record, module);
  const key = `${kind} ${about}`;
  const name = labels.has(model) ? `${kind} of ${about.trim()}` : shown;
  return [{ kind, key, name, text: model, ...at }, ...valueStatements(record, kind, key, name, at)];
}
