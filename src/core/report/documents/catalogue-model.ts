import type { MergedField, MergedMethod, MergedModel, Origin } from '../../../model/catalogue/merged.js';
import { code, type Document, facts, heading, type Line, list, name, quiet, table } from '../document.js';

const places = (origins: readonly Origin[], model: string): string =>
  origins.map((origin) => (origin.model === model ? origin.module : `${origin.module} (${origin.model})`)).join(', ');

function fieldWords({ comodel, related, compute, stored, required, selection }: MergedField): string {
  const parts = [
    comodel,
    related === undefined ? undefined : `related ${related}`,
    compute === undefined || related !== undefined ? undefined : 'computed',
    stored ? undefined : 'not stored',
    required ? 'required' : undefined,
    Array.isArray(selection) ? selection.join(' | ') : selection,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** A model as a table of its fields and one of its methods. */
export function modelDocument(model: MergedModel): Document {
  const { fields, methods, definedBy, extendedBy, mixins, delegates, kind, recName, order } = model;
  const some = (names: readonly string[]): Line | undefined => (names.length === 0 ? undefined : names.join(', '));
  const rows: readonly (readonly [string, Line | undefined])[] = [
    ['Kind', kind],
    ['Defined by', some(definedBy)],
    ['Extended by', some(extendedBy)],
    ['Inherits', some(mixins)],
    ['Delegates to', some(Object.entries(delegates).map(([other, field]) => `${other} by ${field}`))],
    ['Name field', recName === '' ? undefined : code(recName)],
    ['Order', order],
  ];
  return [
    heading(1, name(model.name)),
    facts(rows.map(([title, line]) => (line === undefined ? undefined : [title, line]))),
    heading(2, `${fields.size} fields`),
    table(
      [{ title: 'Field' }, { title: 'Type' }, { title: 'What' }, { title: 'Module' }],
      [...fields.values()].map((field) => [code(field.name), field.type, fieldWords(field), places(field.origins.slice(0, 1), model.name)]),
    ),
    heading(2, `${methods.size} methods`),
    table(
      [{ title: 'Method' }, { title: 'Module' }, { title: 'Overrides', align: 'right' }],
      [...methods.values()].map((method) => [
        code(`${method.name}(${method.overrides.at(-1)?.parameters ?? ''})`),
        places(method.overrides.slice(-1), model.name),
        String(method.overrides.length - 1),
      ]),
    ),
  ];
}

/** One field with all who say something about it. */
export function fieldDocument(field: MergedField, model: string): Document {
  const { type, groups, from } = field;
  return [
    heading(1, name(`${model}.${field.name}`)),
    facts([
      ['Type', type],
      fieldWords(field) === '' ? undefined : ['What', fieldWords(field)],
      groups === undefined ? undefined : ['Groups', groups],
      [
        'Comes from',
        { own: 'the model itself', mixin: 'a mixin', delegate: 'a model that it delegates to', framework: 'the framework' }[from],
      ],
      ['Said by', places(field.origins, model)],
    ]),
  ];
}

/** One method with its overrides in the order in which they are called. */
export function methodDocument({ name: method, overrides }: MergedMethod, model: string): Document {
  return [
    heading(1, name(`${model}.${method}()`)),
    list(
      overrides.map(({ parameters = '', decorators = [], super: calls, empty, ...origin }, index) => ({
        mark: `${index + 1}.`,
        line: [
          code(`${method}(${parameters})`),
          ` ${places([origin], model)}`,
          quiet(decorators.length === 0 ? '' : `, @${decorators.join(', @')}`),
          quiet(calls === 'same' ? ', calls super()' : empty ? ', does nothing' : ', does not call super()'),
        ],
      })),
    ),
  ];
}
