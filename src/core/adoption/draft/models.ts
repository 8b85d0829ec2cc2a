import { Model } from '../../../model/addon/models.js';
import type { OfFile } from '../../../model/facts/addon.js';
import type { ClassFact, ModelFact, PythonFacts } from '../../../model/facts/python.js';
import { ModelName } from '../../../model/ids.js';
import type { Expression } from '../../text/python-expression.js';
import { expressionOf } from '../expression.js';
import { canonicalSql } from '../statements/of-python.js';
import { draftField, type FieldTools } from './fields.js';
import { fitted, type Notes } from './notes.js';

type Json = { [key: string]: unknown };
/** Models by name, as an entry has them. */
export type DraftedModels = Readonly<Record<string, Json>>;

const mixins: ReadonlySet<string> = new Set(['mail.thread', 'mail.activity.mixin']);

/** Attributes of a class and what an entry calls them; the value as the entry has it, or undefined where it has no words for it. */
const attributes: Readonly<Record<string, readonly [word: string, value: (expression: Expression | undefined) => unknown]>> = {
  _description: ['label', textOf],
  _order: ['order', orderOf],
  _rec_name: ['recName', textOf],
  _rec_names_search: ['searchNames', textsOf],
  _check_company_auto: [
    'checkCompany',
    (value) => (value !== undefined && 'literal' in value && value.literal === true ? true : undefined),
  ],
};

function textOf(expression: Expression | undefined): string | undefined {
  return expression !== undefined && 'literal' in expression && typeof expression.literal === 'string' ? expression.literal : undefined;
}

function textsOf(expression: Expression | undefined): readonly string[] | undefined {
  if (expression === undefined || !('list' in expression)) return undefined;
  const texts = expression.list.map(textOf);
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function orderOf(expression: Expression | undefined): unknown {
  const parts = (textOf(expression) ?? '').split(',').map((part) => /^\s*([a-z_][a-z0-9_]*)(?:\s+(asc|desc))?\s*$/i.exec(part));
  return parts.every((part) => part !== null)
    ? parts.map(([, field, direction]) => [field, (direction ?? 'asc').toLowerCase()])
    : undefined;
}

const column = /^"?([a-z_][a-z0-9_]*)"?$/;

/** A constraint that an entry has words for: a key, or comparisons that all have to hold. */
function constraintOf(sql: string, message: string): Json | undefined {
  const text = canonicalSql(sql);
  const unique = /^unique\(([^()]*)\)$/
    .exec(text)?.[1]
    ?.split(',')
    .map((one) => column.exec(one)?.[1]);
  if (unique?.every((one) => one !== undefined)) return { unique, message };
  const check = /^check\((.*)\)$/.exec(text)?.[1]?.replace(/^\((.*)\)$/, '$1');
  const parts = check?.split(' and ').map((part) => /^"?([a-z_]\w*)"?(<>|<=|>=|=|<|>)(.+)$/.exec(part));
  if (!parts?.every((part) => part !== null)) return undefined;
  const compared = parts.map(([, field, operator, other = '']) => ({
    field,
    operator: operator === '<>' ? '!=' : operator,
    than: operandOf(other),
  }));
  return compared.every(({ than }) => than !== undefined) ? { check: compared, message } : undefined;
}

function operandOf(text: string): unknown {
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  const quoted = /^'((?:[^']|'')*)'$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  const field = column.exec(text)?.[1];
  return field === undefined ? undefined : { field };
}

function constraintsOf(model: string, { attributes: said }: ClassFact, notes: Notes): Json {
  const list = said['_sql_constraints'] === undefined ? undefined : expressionOf(said['_sql_constraints']);
  if (list === undefined || !('list' in list)) return {};
  const found = list.list.flatMap((item): readonly (readonly [string, Json])[] => {
    const [name = '', sql = '', message = ''] = textsOf(item) ?? [];
    const constraint = constraintOf(sql, message);
    if (constraint === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
      notes.leaveOut(`constraint ${model}.${name}`, `an entry has no words for ${sql.trim().replace(/\s+/g, ' ')}`);
      return [];
    }
    return [[name, constraint]];
  });
  return Object.fromEntries(found);
}

/** The class attributes of a model that an entry has words for. */
function attributesOf({ name }: ModelFact, one: ClassFact, notes: Notes): Json {
  const said: Json = {};
  for (const [attribute, value] of Object.entries(one.attributes)) {
    const known = attributes[attribute];
    const read = known?.[1](expressionOf(value));
    if (known !== undefined && read !== undefined) said[known[0]] = read;
    else
      notes.leaveOut(
        `model ${name} ${attribute}`,
        known === undefined ? `an entry has no word for ${attribute}` : `an entry has no words for this ${attribute}`,
      );
  }
  return said;
}

function mixinsOf({ name, mixins: inherited }: ModelFact, notes: Notes): readonly string[] {
  const known = inherited.filter((mixin) => mixins.has(mixin));
  const other = inherited.find((mixin) => !mixins.has(mixin));
  if (other !== undefined) notes.leaveOut(`model ${name} _inherit`, `an entry cannot inherit from ${other}`);
  return known;
}

/** Why a class is no model of an entry. */
function whyNot({ kind, delegates }: ModelFact, one: ClassFact): string | undefined {
  if (kind === 'abstract') return 'an entry has no abstract models';
  return Object.keys(delegates).length > 0 && one.model?.defines === true ? 'an entry has no models that delegate (_inherits)' : undefined;
}

function drafted(one: ClassFact, model: ModelFact, tools: FieldTools, notes: Notes): Json {
  const fields = one.fields.flatMap((field) => {
    const draft = draftField(model.name, field, tools, notes);
    return draft === undefined ? [] : [[field.name, draft] as const];
  });
  const said = model.defines ? attributesOf(model, one, notes) : {};
  if (!model.defines)
    for (const attribute of Object.keys(one.attributes))
      notes.leaveOut(`model ${model.name} ${attribute}`, `an entry cannot change ${attribute} of a model of others`);
  const inherited = mixinsOf(model, notes);
  return {
    kind: model.defines ? 'new' : 'extend',
    ...(model.kind === 'transient' ? { transient: true } : {}),
    ...(model.defines ? { label: model.name } : {}),
    ...said,
    ...(inherited.length === 0 ? {} : { mixins: inherited }),
    fields: Object.fromEntries(fields),
    constraints: constraintsOf(model.name, one, notes),
  };
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Two classes of one model are one; who defines it says what it is. */
function joined(first: Json, second: Json): Json {
  const [base, other] = second['kind'] === 'new' ? [second, first] : [first, second];
  const both = (key: string): Json => ({ ...(isObject(base[key]) ? base[key] : {}), ...(isObject(other[key]) ? other[key] : {}) });
  const inherited = [first, second].flatMap(({ mixins: list }) => (Array.isArray(list) ? list : []));
  return { ...base, ...(inherited.length === 0 ? {} : { mixins: inherited }), fields: both('fields'), constraints: both('constraints') };
}

/** The models of an addon that an entry has words for; empty parts are left out, and models that say nothing with them. */
export function draftModels(files: readonly OfFile<PythonFacts>[], tools: FieldTools, notes: Notes): DraftedModels {
  const models = new Map<string, Json>();
  for (const one of files.filter(({ role }) => role === undefined).flatMap(({ facts }) => facts.classes)) {
    const { model } = one;
    if (model === undefined) continue;
    const why = whyNot(model, one);
    if (why !== undefined) {
      notes.leaveOut(`model ${model.name}`, why);
      for (const { name } of one.fields) notes.leaveOut(`field ${model.name}.${name}`, why);
      continue;
    }
    const draft = drafted(one, model, tools, notes);
    const before = models.get(model.name);
    models.set(model.name, before === undefined ? draft : joined(before, draft));
  }
  const told = Array.from(models).flatMap(([name, model]) => {
    const fitting = fittingModel(name, withoutEmpty(model), notes);
    return fitting === undefined ? [] : [[name, withoutEmpty(fitting)] as const];
  });
  return Object.fromEntries(told.filter(([, model]) => Object.keys(model).some((key) => key !== 'kind' && key !== 'transient')));
}

/** Words of attributes that an entry has another name for. */
const attributeOf = (word: string): string => Object.entries(attributes).find(([, [said]]) => said === word)?.[0] ?? word;

/** A model without the parts that its schema does not take, each with its reason; undefined where it cannot even be named. */
function fittingModel(name: string, model: Json, notes: Notes): Json | undefined {
  const named = fitted(ModelName, name);
  const fits = fitted(Model, model);
  if (named.ok && fits.ok) return model;
  const [part, id] = fits.ok ? [] : fits.at;
  const parts = typeof part === 'string' ? model[part] : undefined;
  if (!named.ok || fits.ok || typeof part !== 'string' || part === 'kind') {
    const why = named.ok ? 'an entry has no words for it' : named.why;
    notes.leaveOut(`model ${name}`, why);
    for (const field of Object.keys(isObject(model['fields']) ? model['fields'] : {})) notes.leaveOut(`field ${name}.${field}`, why);
    return undefined;
  }
  if ((part === 'fields' || part === 'constraints') && typeof id === 'string' && isObject(parts)) {
    const { [id]: _, ...others } = parts;
    notes.leaveOut(`${part === 'fields' ? 'field' : 'constraint'} ${name}.${id}`, fits.why);
    return fittingModel(name, { ...model, [part]: others }, notes);
  }
  const { [part]: _, ...rest } = model;
  notes.leaveOut(`model ${name} ${attributeOf(part)}`, fits.why);
  return part === 'label' && model['label'] !== name
    ? fittingModel(name, { ...model, label: name }, notes)
    : fittingModel(name, rest, notes);
}

const withoutEmpty = (model: Json): Json =>
  Object.fromEntries(Object.entries(model).filter(([, value]) => !isObject(value) || Object.keys(value).length > 0));
