import { actionXmlId, groupXmlId, menuXmlId, snake, viewXmlId } from '../../odoo/naming.js';
import { fieldNameMistake, localIdMistake, modelCollisions, modelNameMistake, type NameMistake } from '../../odoo/technical-names.js';
import { constraintName, indexName } from '../table-objects.js';
import { fieldsOf, modelsOf, type SpecCheck, type SpecFinding, when } from './check.js';

/** Longest name that PostgreSQL keeps whole (NAMEDATALEN - 1). */
const longest = 63;

const finding = (at: readonly string[], mistake: NameMistake | undefined): readonly SpecFinding[] =>
  mistake === undefined
    ? []
    : [
        {
          at,
          message: mistake.message,
          remedy: mistake.suggestion === undefined ? 'Choose another name.' : `For example ${mistake.suggestion}.`,
        },
      ];

export const modelNames: SpecCheck = (source) =>
  modelsOf(source).flatMap(([model, { kind }]) => (kind === 'new' ? finding(['models', model], modelNameMistake(model)) : []));

/** A selection that is added to is another module's and keeps its name. */
export const fieldNames: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ name, field, at }) => (field.type === 'selection-add' ? [] : finding(at, fieldNameMistake(name))));

export const localIds: SpecCheck = ({ spec }) =>
  (['groups', 'views', 'actions', 'menus'] as const).flatMap((key) =>
    Object.keys(spec[key]).flatMap((id) => finding([key, id], localIdMistake(id))),
  );

const xmlIds = { groups: groupXmlId, views: viewXmlId, actions: actionXmlId, menus: menuXmlId } as const;

/** Two records of one XML id are one record for Odoo. */
export const distinctXmlIds: SpecCheck = ({ spec }) => {
  const seen = new Map<string, string>();
  return (['groups', 'views', 'actions', 'menus'] as const).flatMap((key) =>
    Object.entries<{ readonly xmlid?: string | undefined }>(spec[key]).flatMap(([id, one]) => {
      const name = xmlIds[key](id, one);
      const other = seen.get(name);
      seen.set(name, `${key}.${id}`);
      return when(other !== undefined, () => ({
        at: [key, id],
        message: `${other ?? ''} has the XML id ${name}, too`,
        remedy: 'Give one of the two another `xmlid`, or leave it out.',
      }));
    }),
  );
};

export const collidingModels: SpecCheck = ({ spec }) =>
  modelCollisions(Object.keys(spec.models)).map((models) => ({
    at: ['models', models.at(-1) ?? ''],
    message: `${models.join(' and ')} would share one file, one table and one XML id`,
    remedy: 'Rename one of them.',
  }));

export const databaseNames: SpecCheck = (source) =>
  modelsOf(source).flatMap(([model, { constraints, indexes }]) => [
    ...Object.keys(constraints).flatMap((id) => tooLong(['models', model, 'constraints', id], constraintName(model, id))),
    ...Object.keys(indexes).flatMap((id) => tooLong(['models', model, 'indexes', id], indexName(model, id))),
  ]);

export const relationNames: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ model, field, at }) =>
    field.type === 'many2many' && field.related === undefined && field.table === undefined
      ? tooLong(at, `${[snake(model), snake(field.to)].toSorted().join('_')}_rel`)
      : [],
  );

const tooLong = (at: readonly string[], name: string): readonly SpecFinding[] =>
  when(name.length > longest, () => ({
    at,
    message: `${name} has ${name.length} characters in the database, which keeps ${longest}`,
    remedy: 'Shorten its id, or name the table of the relation.',
  }));

/** Two many2many fields between the same models would share one table. */
export const sharedRelationTables: SpecCheck = (source) => {
  const seen = new Set<string>();
  return fieldsOf(source).flatMap(({ model, field, at }) => {
    if (field.type !== 'many2many' || field.related !== undefined) return [];
    const table = field.table ?? `${[snake(model), snake(field.to)].toSorted().join('_')}_rel`;
    const taken = seen.has(table);
    seen.add(table);
    return when(taken && field.columns === undefined, () => ({
      at,
      message: `another relation of this addon uses the table ${table}`,
      remedy: 'Give one of them table and columns of its own.',
    }));
  });
};
