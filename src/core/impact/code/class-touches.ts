import type { ClassFact, FieldFact, MethodFact, ModelFact, PythonFacts, Value } from '../../../model/facts/python.js';
import { parametersText } from '../../catalogue/parameters.js';
import type { At, Collector } from './collector.js';
import { classSymbol } from './import-touches.js';

type Place = (line: number) => At;

const isText = (value: Value | undefined): value is { literal: string } =>
  value !== undefined && 'literal' in value && typeof value.literal === 'string';

/** Classes of a file: models that they extend, fields and methods that they redefine, methods of other classes that they override. */
export function classTouches(collector: Collector, { classes, imports }: PythonFacts, at: Place): void {
  const aliases = new Map(imports.flatMap(({ from, name, as }) => (name === undefined ? [] : [[as ?? name, `${from}.${name}`] as const])));
  for (const found of classes) {
    if (found.model === undefined) plainClass(collector, found, aliases, at);
    else modelClass(collector, found, found.model, at);
  }
}

function modelClass(collector: Collector, { attributes, line, fields, methods }: ClassFact, model: ModelFact, at: Place): void {
  const { name, defines, mixins, delegates } = model;
  const inherit = at(attributes['_inherit']?.line ?? line);
  if (!defines) collector.model('model-extend', 'extend', name, inherit);
  for (const mixin of mixins) collector.model('model-reference', 'mixin', mixin, inherit);
  for (const other of Object.keys(delegates)) collector.model('model-reference', 'mixin', other, at(attributes['_inherits']?.line ?? line));
  for (const field of fields) fieldTouches(collector, name, field, at(field.line));
  for (const method of methods) overrideTouches(collector, name, method, at(method.line));
}

/** Names without which a definition cannot stand by itself, by the class of the field. */
const demands: Readonly<Record<string, readonly string[]>> = {
  Many2one: ['comodel_name', 'related'],
  Many2many: ['comodel_name', 'related'],
  One2many: ['comodel_name', 'related'],
  Selection: ['selection', 'related'],
};

function fieldTouches(collector: Collector, model: string, { name, type, arguments: given }: FieldFact, at: At): void {
  const comodel = given['comodel_name'];
  if (isText(comodel)) collector.model('model-reference', 'comodel', comodel.literal, at);
  const needed = demands[type];
  const whole = given['selection_add'] === undefined && (needed === undefined || needed.some((key) => given[key] !== undefined));
  const kind = given['selection_add'] === undefined ? 'field-change' : 'selection-add';
  collector.field(kind, 'redefine', model, name, at, { redefined: { whole, type } });
}

function overrideTouches(collector: Collector, model: string, method: MethodFact, at: At): void {
  const parameters = parametersText(method.parameters.slice(1));
  const said = { super: method.super === 'same', ...(parameters === '' ? { parameters: [] } : { parameters: parameters.split(', ') }) };
  collector.method('method-override', method.super === 'same' ? 'super' : 'override', model, method.name, at, said);
}

/** Controllers, test cases and tools that extend a class of a module. */
function plainClass(collector: Collector, { bases, methods, line }: ClassFact, aliases: ReadonlyMap<string, string>, at: Place): void {
  for (const base of bases) {
    const [first = '', ...rest] = base.split('.');
    const parent = classSymbol(collector, [aliases.get(first) ?? first, ...rest].join('.'));
    if (parent === undefined) continue;
    collector.add('import', 'base-class', { on: 'python', ...parent }, at(line));
    for (const method of methods) {
      if (method.name.startsWith('__')) continue;
      const symbol = { on: 'python', path: parent.path, name: `${parent.name}.${method.name}` } as const;
      if (!collector.hasClassMethod(parent, method.name)) continue;
      collector.add('controller', method.super === 'same' ? 'super' : 'override', symbol, at(method.line), { method: method.name });
    }
  }
}
