import { Field } from '../../../model/addon/fields.js';
import type { FieldFact, Value } from '../../../model/facts/python.js';
import type { Expression } from '../../text/python-expression.js';
import { expressionOf } from '../expression.js';
import { conditionOfDomain, conditionOfDomainText, type FoundCondition } from './conditions.js';
import type { DraftedMethods } from './methods.js';
import { fitted, type Notes } from './notes.js';

/** How local names of groups are found for their XML ids; others stay as they are. */
export type GroupNames = (xmlid: string) => string;

/** The model that a relation leads to, where what it mirrors tells. */
export type Comodels = (model: string, field: string) => string | undefined;

type Draft = { readonly [key: string]: unknown };

const types: Readonly<Record<string, string>> = {
  Char: 'char',
  Text: 'text',
  Html: 'html',
  Integer: 'integer',
  Float: 'float',
  Monetary: 'monetary',
  Boolean: 'boolean',
  Date: 'date',
  Datetime: 'datetime',
  Selection: 'selection',
  Binary: 'binary',
  Image: 'image',
  Many2one: 'many2one',
  One2many: 'one2many',
  Many2many: 'many2many',
};

/** Arguments that are an entry's word under another name, with the same value. */
const same: Readonly<Record<string, string>> = {
  string: 'label',
  help: 'help',
  required: 'required',
  readonly: 'readonly',
  copy: 'copy',
  tracking: 'tracking',
  related: 'related',
  store: 'store',
  size: 'size',
  translate: 'translate',
  digits: 'digits',
  attachment: 'attachment',
  max_width: 'maxWidth',
  max_height: 'maxHeight',
  currency_field: 'currency',
  comodel_name: 'to',
  inverse_name: 'inverse',
  ondelete: 'onDelete',
  check_company: 'checkCompany',
  relation: 'table',
  company_dependent: 'companyDependent',
};

const computing = ['compute', 'inverse', 'search'] as const;

/** How a value is computed, in the words of an entry. */
const computedWords: Readonly<Record<string, string>> = { compute_sudo: 'sudo', precompute: 'precompute', recursive: 'recursive' };

/** An expression of literals as JSON. */
function jsonOf(expression: Expression | undefined): unknown {
  if (expression === undefined) return undefined;
  if ('literal' in expression) return expression.literal;
  if (!('list' in expression)) return undefined;
  const items = expression.list.map(jsonOf);
  return items.includes(undefined) ? undefined : items;
}

type Taken = { readonly said: Draft } | { readonly why: string };

/** Defaults that are named, not called. */
const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  date: { 'fields.Date.context_today': 'today' },
  datetime: { 'fields.Datetime.now': 'now', 'fields.Datetime.today': 'today' },
};

/** Defaults that a function without a name finds; an entry says what they are. */
const found: Readonly<Record<string, string>> = {
  'self.env.user': 'user',
  'self.env.company': 'company',
  'self.env.company.currency_id': 'company-currency',
};

function takeDefault(type: string, value: Value): Taken {
  if ('lambda' in value) {
    const ref = found[value.lambda];
    return ref === undefined ? { why: `the default is the code ${value.lambda}` } : { said: { default: { ref } } };
  }
  if ('name' in value) {
    const ref = named[type]?.[value.name];
    return ref === undefined ? { why: `the default is the function ${value.name}` } : { said: { default: { ref } } };
  }
  const literal = jsonOf(expressionOf(value));
  return literal === undefined ? { why: 'the default is code' } : { said: { default: literal } };
}

function takeDomain(value: Value): Taken {
  const text = 'literal' in value && typeof value.literal === 'string' ? value.literal : undefined;
  const found: FoundCondition =
    text === undefined ? conditionOfDomain(expressionOf(value), 'field', 'in Python') : conditionOfDomainText(text, 'field');
  return 'why' in found ? found : { said: { domain: found.condition } };
}

function takeSelection(value: Value): Taken {
  if ('name' in value) return { why: `the selection is the name ${value.name}` };
  const options = jsonOf(expressionOf(value));
  return options === undefined ? { why: 'the selection is code' } : { said: { options } };
}

function takeArgument(type: string, argument: string, value: Value, groups: GroupNames): Taken {
  if (argument === 'default') return takeDefault(type, value);
  if (argument === 'domain') return takeDomain(value);
  if (argument === 'selection') return takeSelection(value);
  const literal = jsonOf(expressionOf(value));
  if (literal === undefined) return { why: `the value of ${argument} is code` };
  if (argument === 'groups') {
    if (typeof literal !== 'string') return { why: 'groups are no text' };
    const names = literal.split(',').map((one) => one.trim());
    if (names.some((name) => name.startsWith('!'))) return { why: 'an entry has no word for groups that must not see it' };
    return { said: { groups: names.map(groups) } };
  }
  if (argument === 'index')
    return literal === false || literal === null ? { said: {} } : { said: { index: literal === true ? 'btree' : literal } };
  const key = same[argument];
  return key === undefined ? { why: `an entry has no word for ${argument}` } : { said: { [key]: literal } };
}

/** `selection_add` with what becomes of the values; all in one way, as an entry says it. */
function addition(field: FieldFact, key: string, notes: Notes): Draft | undefined {
  const options = jsonOf(expressionOf(field.arguments['selection_add'] ?? { expression: true }));
  const policies = expressionOf(field.arguments['ondelete'] ?? { expression: true });
  const found = policies !== undefined && 'pairs' in policies ? policies.pairs.map(([, policy]) => jsonOf(policy)) : [];
  const [policy] = found;
  for (const argument of Object.keys(field.arguments))
    if (argument !== 'selection_add' && argument !== 'ondelete')
      notes.leaveOut(`${key} ${argument}`, 'values are added to a selection, and nothing else');
  if (options === undefined) notes.leaveOut(key, 'the values that are added are code');
  else if (typeof policy !== 'string' || found.some((other) => other !== policy))
    notes.leaveOut(key, 'it does not say one and the same for all added values when the addon is uninstalled');
  else {
    const set = /^set (?!null$|default$)(.+)$/.exec(policy)?.[1];
    return { type: 'selection-add', options, onUninstall: set === undefined ? policy : { set } };
  }
  return undefined;
}

export type FieldTools = { readonly groups: GroupNames; readonly methods: DraftedMethods; readonly comodels: Comodels };

/** The parts of a field that an entry has words for; undefined where what is left would be another field. */
export function draftField(owner: string, field: FieldFact, { groups, methods, comodels }: FieldTools, notes: Notes): Draft | undefined {
  const { name, arguments: given } = field;
  const key = `field ${owner}.${name}`;
  const type = types[field.type];
  const computed = computedOf(owner, field, methods);
  if ('why' in computed) notes.leaveOut(key, computed.why);
  else if (type === undefined) notes.leaveOut(key, `an entry has no fields of the type ${field.type}`);
  else if ('selection_add' in given) return kept(addition(field, key, notes), key, notes);
  else {
    const mirrored = 'related' in given && !('comodel_name' in given) ? comodels(owner, name) : undefined;
    const to = mirrored === undefined || !/^(many|one)2/.test(type) ? {} : { to: mirrored };
    const { store, ...said } = plain(type, field, key, groups, notes);
    const isDerived = 'related' in given || 'compute' in given;
    return kept({ ...said, ...(isDerived && store !== undefined ? { store } : {}), ...to, ...computed.said }, key, notes);
  }
  return undefined;
}

/** The methods that a field names, each declared as a stub. */
function computedOf(owner: string, { arguments: given }: FieldFact, methods: DraftedMethods): Taken {
  const named: { [key: string]: unknown } = {};
  for (const use of computing) {
    const value = given[use];
    if (value === undefined) continue;
    if (!('literal' in value) || typeof value.literal !== 'string') return { why: `it is computed by code (${use})` };
    const why = methods.declare(owner, value.literal, use);
    if (why !== undefined) return { why };
    named[use] = value.literal;
  }
  if (Object.keys(named).length === 0) return { said: {} };
  for (const [argument, word] of Object.entries(computedWords)) {
    const value = given[argument];
    if (value !== undefined && 'literal' in value && typeof value.literal === 'boolean') named[word] = value.literal;
  }
  return { said: { computed: named } };
}

function plain(type: string, { arguments: given }: FieldFact, key: string, groups: GroupNames, notes: Notes): Draft {
  let said: Draft = { type };
  const columns: (string | undefined)[] = [];
  for (const [argument, value] of Object.entries(given)) {
    if (argument in computedWords ? computing.some((use) => use in given) : computing.some((use) => use === argument)) continue;
    if (argument === 'column1' || argument === 'column2') {
      const column = jsonOf(expressionOf(value));
      columns.push(typeof column === 'string' ? column : undefined);
      continue;
    }
    const taken = takeArgument(type, argument, value, groups);
    if ('why' in taken) notes.leaveOut(`${key} ${argument}`, taken.why);
    else said = { ...said, ...taken.said };
  }
  return columns.length === 2 ? { ...said, columns } : said;
}

/** Arguments that a field cannot do without: it would be another one. */
const essential: readonly string[] = ['related', 'comodel_name', 'inverse_name', 'selection', 'company_dependent'];

/** Drops the arguments that do not fit the schema one by one; a field without what it is about is left out. */
function kept(draft: Draft | undefined, key: string, notes: Notes): Draft | undefined {
  if (draft === undefined) return undefined;
  const lost = essential.find((argument) => notes.reasons.has(`${key} ${argument}`));
  if (lost !== undefined) {
    notes.leaveOut(key, notes.reasons.get(`${key} ${lost}`) ?? '');
    return undefined;
  }
  const whole = fitted(Field, draft);
  if (whole.ok) return draft;
  for (const word of Object.keys(draft)) {
    const { [word]: _, ...rest } = draft;
    if (word === 'type' || word === 'related' || !fitted(Field, rest).ok) continue;
    const argument = Object.entries(same).find(([, said]) => said === word)?.[0] ?? word;
    notes.leaveOut(`${key} ${argument}`, whole.why);
    return rest;
  }
  notes.leaveOut(key, whole.why);
  return undefined;
}
