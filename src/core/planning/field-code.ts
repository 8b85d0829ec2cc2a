import type { Field } from '../../model/addon/fields.js';
import { domainValue } from '../odoo/conditions.js';
import { fieldClass } from '../odoo/field-types.js';
import { defaultLabel, type GroupOwner, groupRef } from '../odoo/naming.js';
import { type Python, python, pythonLiteral, pythonName } from '../text/python.js';
import { type PythonValue, pythonCall, pythonTuple } from '../text/python-value.js';
import { unnumbered } from './reference-field.js';
import { isNumbered } from './spec-queries.js';

type Arguments = Readonly<Record<string, PythonValue | undefined>>;
type Plain = Exclude<Field, { type: 'selection-add' }>;
type Of<T extends Field['type']> = Extract<Field, { type: T }>;

/** `fields.Char(required=True)`: the declaration of a field in Python. */
export function fieldCode(addon: GroupOwner, name: string, field: Field): PythonValue {
  return pythonCall(
    `fields.${fieldClass(field.type)}`,
    [],
    field.type === 'selection-add' ? additions(field) : argumentsOf(addon, name, field),
  );
}

function additions({ options, onUninstall }: Of<'selection-add'>): Arguments {
  const policy = typeof onUninstall === 'string' ? onUninstall : `set ${onUninstall.set}`;
  return { selection_add: options.map(pair), ondelete: Object.fromEntries(options.map(([key]) => [key, policy])) };
}

const pair = ([key, label]: readonly [string, string]): PythonValue => pythonTuple(key, label);

/** Arguments in the order in which Odoo's own addons write them: what it is, its label, how it behaves, its help. */
function argumentsOf(addon: GroupOwner, name: string, field: Plain): Arguments {
  const numbered = isNumbered(field);
  return {
    ...kindArguments(field),
    related: field.related,
    compute: field.computed?.compute,
    inverse: field.computed?.inverse,
    search: field.computed?.search,
    string: field.label === undefined || field.label === defaultLabel(name) ? undefined : field.label,
    store: field.store,
    compute_sudo: field.computed?.sudo,
    precompute: field.computed?.precompute,
    recursive: field.computed?.recursive,
    company_dependent: field.companyDependent,
    required: numbered ? true : field.required,
    readonly: numbered ? true : field.readonly,
    copy: numbered ? false : field.copy,
    index: field.index === 'btree' ? true : field.index,
    default: numbered ? unnumbered : defaultCode(addon, field),
    tracking: field.tracking,
    groups: field.groups?.map((group) => groupRef(addon, group)).join(','),
    help: field.help,
  };
}

function kindArguments(field: Plain): Arguments {
  switch (field.type) {
    case 'char':
      return { size: field.size, translate: field.translate };
    case 'text':
      return { translate: field.translate };
    case 'float':
      return { digits: typeof field.digits === 'object' ? pythonTuple(...field.digits) : field.digits };
    case 'monetary':
      return { currency_field: field.currency };
    case 'selection':
      return field.related === undefined ? { selection: field.options.map(pair) } : {};
    case 'binary':
      return { attachment: field.attachment };
    case 'image':
      return { max_width: field.maxWidth, max_height: field.maxHeight };
    case 'many2one':
    case 'one2many':
    case 'many2many':
      return relationArguments(field);
    default:
      return {};
  }
}

function relationArguments(field: Of<'many2one' | 'one2many' | 'many2many'>): Arguments {
  const common = { comodel_name: field.to };
  const domain = field.domain === undefined ? undefined : domainValue(field.domain);
  if (field.type === 'many2one') return { ...common, ondelete: field.onDelete, domain, check_company: field.checkCompany };
  if (field.type === 'one2many') return { ...common, inverse_name: field.inverse, domain };
  const [column1, column2] = field.columns ?? [];
  return { ...common, relation: field.table, column1, column2, domain, check_company: field.checkCompany };
}

const dynamic = {
  user: 'self.env.user',
  company: 'self.env.company',
  'company-currency': 'self.env.company.currency_id',
} as const;

function defaultCode({ name: addon }: GroupOwner, field: Plain): PythonValue | undefined {
  if (!('default' in field) || field.default === undefined) return undefined;
  const value = field.default;
  if (typeof value !== 'object') return value;
  if ('record' in value) {
    const record = value.record.includes('.') ? value.record : `${addon}.${value.record}`;
    // Whoever may delete the record must not stop the creation of all others: without it the field starts empty.
    const found = pythonCall('self.env.ref', [record], { raise_if_not_found: false });
    return lambda(pythonLiteral(found, 2, 'default=lambda self: ,'.length));
  }
  if (value.ref === 'today' || value.ref === 'now') return pythonName(moment[field.type === 'date' ? 'date' : value.ref]);
  return lambda(pythonName(dynamic[value.ref]));
}

const moment = { date: 'fields.Date.context_today', today: 'fields.Datetime.today', now: 'fields.Datetime.now' } as const;

const lambda = (body: Python): Python => python`lambda self: ${body}`;
