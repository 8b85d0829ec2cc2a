import type { Statement, StatementKind } from '../../../model/adoption.js';
import type { OfFile } from '../../../model/facts/addon.js';
import type { ClassFact, FieldFact, ModelFact, PythonFacts, Value } from '../../../model/facts/python.js';
import { defaultLabel } from '../../odoo/naming.js';
import { canonicalExpression, expressionOf } from '../expression.js';

const computing = ['compute', 'inverse', 'search'] as const;

/** A value as text; code that facts do not hold is told by its place alone, so that it never equals anything. */
export function valueText(value: Value, place: string): string {
  if ('lambda' in value) return `lambda ${value.lambda}`;
  const expression = expressionOf(value);
  if (expression !== undefined)
    return 'literal' in expression && typeof expression.literal === 'string' ? expression.literal : JSON.stringify(expression);
  return `code at ${place}`;
}

/** What Odoo takes for an argument that is not written, where that is the same as a value that may be written. */
function byDefault(name: string, argument: string): string | undefined {
  if (argument === 'string') return defaultLabel(name);
  return argument === 'currency_field' ? 'currency_id' : undefined;
}

const yes = JSON.stringify({ literal: true });
const no = JSON.stringify({ literal: false });
const none = JSON.stringify({ literal: null });

/** The text of an argument; undefined where it says what holds without it, too. */
function argumentText({ name, arguments: given }: FieldFact, argument: string, value: Value, place: string): string | undefined {
  const text = valueText(value, place);
  // What a related field mirrors says where it leads (`setup_related` of odoo/fields.py).
  if (argument === 'comodel_name' && 'related' in given) return undefined;
  // Without a method and a path every field is stored.
  const isStored = !computing.some((use) => use in given) && !('related' in given);
  if (text === byDefault(name, argument) || (argument === 'store' && isStored && text === yes)) return undefined;
  if (argument === 'index') return text === no || text === none ? undefined : text === JSON.stringify({ literal: true }) ? 'btree' : text;
  if (argument === 'domain' && 'literal' in value && typeof value.literal === 'string') return canonicalExpression(value.literal);
  if (argument === 'groups' && 'literal' in value && typeof value.literal === 'string') return groupSet(value.literal);
  return text;
}

/** Groups between commas; their order means nothing. */
export const groupSet = (text: string): string =>
  text
    .split(',')
    .map((group) => group.trim())
    .filter((group) => group !== '')
    .toSorted()
    .join(',');

function fieldStatements(file: string, owner: string, field: FieldFact): readonly Statement[] {
  const { name, line, type } = field;
  const [key, shown] = [`field ${owner}.${name}`, `${owner}.${name}`];
  const kind: StatementKind = computing.some((argument) => argument in field.arguments) ? 'computed field' : 'field';
  const given = Object.entries(field.arguments).flatMap(([argument, value]): readonly Statement[] => {
    const text = argumentText(field, argument, value, `${file}:${line}`);
    if (text === undefined) return [];
    return [{ kind: 'field argument', key: `${key} ${argument}`, name: `${shown}: ${argument}`, text, of: key, file, line }];
  });
  return [{ kind, key, name: shown, text: type, file, line }, ...given];
}

/** Attributes that say which model a class is about. */
const naming: ReadonlySet<string> = new Set(['_name', '_inherit', '_inherits', '_sql_constraints', '_register']);

const modelKinds: Readonly<Record<ModelFact['kind'], StatementKind>> = { model: 'model', transient: 'wizard', abstract: 'abstract model' };

function modelStatements(file: string, one: ClassFact, model: ModelFact): readonly Statement[] {
  const { line, attributes } = one;
  const at = { file, line };
  const key = `model ${model.name}`;
  const of = model.defines ? { of: key } : {};
  const attribute = (name: string, text: string): Statement => ({
    ...{ kind: 'model attribute', key: `${key} ${name}`, name: `${model.name}: ${name}`, text },
    ...of,
    ...at,
  });
  return [
    ...(model.defines ? [{ kind: modelKinds[model.kind], key, name: model.name, text: model.kind, ...at }] : []),
    // In the order of `_inherit`: it decides whose method comes first.
    ...(model.mixins.length === 0 ? [] : [attribute('_inherit', model.mixins.join(', '))]),
    ...Object.entries(model.delegates).map(([parent, field]) => attribute(`_inherits ${parent}`, field)),
    ...Object.entries(attributes).flatMap(([name, value]) =>
      naming.has(name) ? [] : [attribute(name, valueText(value, `${file}:${value.line}`))],
    ),
    ...constraintStatements(file, model.name, attributes['_sql_constraints']),
  ];
}

function constraintStatements(file: string, model: string, value: (Value & { line: number }) | undefined): readonly Statement[] {
  if (value === undefined) return [];
  const list = expressionOf(value);
  const at = { file, line: value.line };
  if (list === undefined || !('list' in list)) {
    const text = valueText(value, `${file}:${value.line}`);
    return [{ kind: 'SQL constraint', key: `constraint ${model}`, name: `${model}: _sql_constraints`, text, ...at }];
  }
  return list.list.map((item): Statement => {
    const [name, sql, message] =
      'list' in item ? item.list.map((part) => ('literal' in part ? String(part.literal) : JSON.stringify(part))) : [];
    return {
      ...{ kind: 'SQL constraint', key: `constraint ${model}.${name ?? ''}`, name: `${model}: ${name ?? ''}` },
      ...{ text: `${canonicalSql(sql ?? '')}; ${(message ?? '').trim()}`, ...at },
    };
  });
}

/** SQL without what its case and its blanks mean nothing for; texts in quotes are kept as they are. */
export const canonicalSql = (sql: string): string =>
  sql
    .split(/('(?:[^']|'')*')/)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part
            .toLowerCase()
            .replace(/!=/g, '<>')
            .replace(/\s+/g, ' ')
            .replace(/\s*([(),<>=]+)\s*/g, '$1'),
    )
    .join('')
    .trim();

function classStatements(file: string, one: ClassFact): readonly Statement[] {
  const { name, line, model, bases, methods, fields } = one;
  const owner = model?.name ?? name;
  const isController = bases.some((base) => /(^|\.)\w*Controller\w*$|^http\./.test(base));
  return [
    ...(model === undefined
      ? [{ kind: isController ? 'controller' : 'class', key: `class ${name}`, name, text: bases.join(', '), file, line } as const]
      : modelStatements(file, one, model)),
    ...fields.flatMap((field) => fieldStatements(file, owner, field)),
    ...methods.map((method): Statement => {
      const [key, shown] = [`method ${owner}.${method.name}`, `${owner}.${method.name}()`];
      const of = model === undefined ? { of: `class ${name}` } : {};
      return { kind: 'method', key, name: shown, text: `code at ${file}:${method.line}`, ...of, file, line: method.line };
    }),
  ];
}

/** What Python of an addon states. Bodies of methods are code, and never said to be equal. */
export function pythonStatements({ file, role, facts }: OfFile<PythonFacts>): readonly Statement[] {
  if (role === 'migration') return [{ kind: 'migration script', key: `migration ${file}`, name: file, text: 'code', file, line: 1 }];
  if (role !== undefined) return [];
  return [
    ...facts.classes.flatMap((one) => classStatements(file, one)),
    ...facts.functions.map(({ name, line }): Statement => {
      return { kind: 'function', key: `function ${file} ${name}`, name: `${name}()`, text: `code at ${file}:${line}`, file, line };
    }),
    ...facts.uses.flatMap((use): readonly Statement[] =>
      use.use === 'patch'
        ? [{ kind: 'patch', key: `patch ${use.target}`, name: use.target, text: `code at ${file}:${use.line}`, file, line: use.line }]
        : [],
    ),
  ];
}
