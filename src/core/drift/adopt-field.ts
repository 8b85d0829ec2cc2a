import type { FieldFact, Value } from '../../model/facts/python.js';

/** A value as an entry's JSON holds it. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

type Keys = { readonly [argument: string]: string };

const common: Keys = {
  ...{ string: 'label', help: 'help', required: 'required', readonly: 'readonly', copy: 'copy', tracking: 'tracking' },
  ...{ related: 'related', store: 'store', default: 'default' },
};
const relation: Keys = { comodel_name: 'to' };

/** Classes of fields, what an entry calls them, and their own arguments. */
const types: Readonly<Record<string, { readonly type: string; readonly own?: Keys }>> = {
  Char: { type: 'char', own: { size: 'size', translate: 'translate' } },
  Text: { type: 'text', own: { translate: 'translate' } },
  Html: { type: 'html' },
  Integer: { type: 'integer' },
  Float: { type: 'float', own: { digits: 'digits' } },
  Monetary: { type: 'monetary', own: { currency_field: 'currency' } },
  Boolean: { type: 'boolean' },
  Date: { type: 'date' },
  Datetime: { type: 'datetime' },
  Selection: { type: 'selection', own: { selection: 'options' } },
  Binary: { type: 'binary', own: { attachment: 'attachment' } },
  Image: { type: 'image', own: { max_width: 'maxWidth', max_height: 'maxHeight' } },
  Many2one: { type: 'many2one', own: { ...relation, ondelete: 'onDelete', check_company: 'checkCompany' } },
  One2many: { type: 'one2many', own: { ...relation, inverse_name: 'inverse' } },
  Many2many: { type: 'many2many', own: { ...relation, relation: 'table', check_company: 'checkCompany' } },
};

/** A field of code as an entry says it; undefined where an argument is computed, or no key of an entry. */
export function adoptedField({ type: name, arguments: given }: FieldFact): Plain | undefined {
  const known = types[name];
  if (known === undefined) return undefined;
  const keys = { ...common, ...known.own };
  const found: [string, Plain][] = [['type', known.type]];
  for (const [argument, value] of Object.entries(given)) {
    const pair = pairOf(argument, value, keys);
    if (pair === undefined) return undefined;
    found.push(pair);
  }
  return Object.fromEntries(found);
}

function pairOf(argument: string, value: Value, keys: Keys): [string, Plain] | undefined {
  const plain = plainValue(value);
  if (plain === undefined) return undefined;
  if (argument === 'index') return ['index', plain === true ? 'btree' : plain];
  if (argument === 'groups') return typeof plain === 'string' ? ['groups', plain.split(',')] : undefined;
  const key = keys[argument];
  return key === undefined ? undefined : [key, plain];
}

/** A literal without places; undefined for anything that would have to be run. */
function plainValue(value: Value): Plain | undefined {
  if (!('literal' in value)) return undefined;
  const { literal } = value;
  if (typeof literal !== 'object' || literal === null) return literal;
  if (isList(literal)) {
    const items = literal.map(plainValue);
    return items.some((item) => item === undefined) ? undefined : items.flatMap((item) => (item === undefined ? [] : [item]));
  }
  const members = Object.entries(literal).map(([key, item]) => [key, plainValue(item)] as const);
  if (members.some(([, item]) => item === undefined)) return undefined;
  return Object.fromEntries(members.flatMap(([key, item]) => (item === undefined ? [] : [[key, item] as const])));
}

const isList = (value: unknown): value is readonly Value[] => Array.isArray(value);
