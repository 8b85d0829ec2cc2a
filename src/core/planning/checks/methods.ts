import type { Method, Model } from '../../../model/addon/models.js';
import { ormNames } from '../../odoo/data/orm-names.js';
import { brokenStep } from '../spec-queries.js';
import { fieldsOf, modelsOf, type SpecCheck, when } from './check.js';

const uses = ['compute', 'inverse', 'search'] as const;

/** A method that a field names must be declared, and for that. */
export const computingMethods: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ model, field, at }) => {
    const { computed } = field.type === 'selection-add' ? {} : field;
    return uses.flatMap((use) => {
      const name = computed?.[use];
      const declared = name === undefined ? undefined : source.spec.models[model]?.methods[name];
      return when(name !== undefined && declared?.kind !== use, () => ({
        at: [...at, 'computed', use],
        message: declared === undefined ? `${model} declares no method ${name}` : `${name} is declared as ${declared.kind}`,
        remedy: `Add ${name} to \`methods\` of the model with kind: "${use}".`,
      }));
    });
  });

const usedBy = ({ fields }: Model, name: string, { kind }: Method): boolean =>
  kind === 'action' ||
  Object.values(fields).some((field) => field.type !== 'selection-add' && field.computed !== undefined && field.computed[kind] === name);

/** What nothing calls would be written for nothing; what overrides another method is called by others. */
export const methodsAreUsed: SpecCheck = (source) =>
  modelsOf(source).flatMap(([model, definition]) =>
    Object.entries(definition.methods).flatMap(([name, method]) =>
      when(method.calls === undefined && !usedBy(definition, name, method), () => ({
        at: ['models', model, 'methods', name],
        message: `no field of ${model} names ${name} as its ${method.kind}`,
        remedy: 'Name it in `computed` of a field, or leave it out.',
      })),
    ),
  );

export const dependsOfComputes: SpecCheck = (source) =>
  modelsOf(source).flatMap(([model, { methods }]) =>
    Object.entries(methods).flatMap(([name, { kind, depends = [], context = [] }]) => {
      const at = ['models', model, 'methods', name];
      const idle = kind !== 'compute' && depends.length + context.length > 0;
      return [
        ...when(idle, () => ({ at, message: `only a compute depends on fields, and ${name} is ${kind}`, remedy: 'Leave out `depends`.' })),
        ...depends.flatMap((path, index) => {
          const broken = brokenStep(source.spec, model, path);
          return when(broken !== undefined, () => ({
            at: [...at, 'depends', index],
            message: `${broken?.model} has no field ${broken?.field}`,
            remedy: 'Join existing fields by dots.',
          }));
        }),
      ];
    }),
  );

/** A method with the name of a field takes its place; one of the ORM is another thing. */
export const methodNamesFree: SpecCheck = (source) =>
  modelsOf(source).flatMap(([model, { fields, methods }]) =>
    Object.keys(methods).flatMap((name) =>
      when(Object.hasOwn(fields, name) || ormNames.has(name), () => ({
        at: ['models', model, 'methods', name],
        message: Object.hasOwn(fields, name) ? `${model} has a field ${name}, too` : `${name} is a method of every model of Odoo`,
        remedy: 'Choose another name.',
      })),
    ),
  );

/** What is mirrored is not computed. */
export const computedOrRelated: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ field, at }) =>
    when(field.type !== 'selection-add' && field.related !== undefined && field.computed?.compute !== undefined, () => ({
      at: [...at, 'computed', 'compute'],
      message: 'a related field takes its value from its path, so that no method computes it',
      remedy: 'Keep one of the two.',
    })),
  );

/** Odoo lets each user work with the wizards that this user made, and with no others. */
export const wizardsWithoutRules: SpecCheck = ({ spec }) =>
  Object.entries(spec.access).flatMap(([model, { grants, company }]) => {
    const definition = spec.models[model];
    const ruled = company !== undefined || grants.some(({ only }) => only !== undefined);
    return when(definition?.transient === true && ruled, () => ({
      at: ['access', model],
      message: `${model} is a wizard: each user has only those that this user made, whatever the rules say`,
      remedy: 'Leave out `only` and `company`.',
    }));
  });
