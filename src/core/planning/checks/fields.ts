import type { Addon } from '../../../model/addon/addon.js';
import { mixinExtras, mixinFields } from '../../odoo/data/mixin-names.js';
import { fieldNameMistake } from '../../odoo/technical-names.js';
import { brokenStep, fieldOf, isDerived, isNumbered, lacksField, relatedPath } from '../spec-queries.js';
import { fieldsOf, modelsOf, type SpecCheck, when } from './check.js';

export const monetaryCurrency: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ model, field, at }) =>
    when(field.type === 'monetary' && lacksField(source.spec, model, field.currency), () => ({
      at,
      message: `${model} has no field ${field.type === 'monetary' ? field.currency : ''} for the currency of the amount`,
      remedy: 'Add a many2one to res.currency, or name the field in `currency`.',
    })),
  );

export const oneToManyInverse: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ field, at }) => {
    if (field.type !== 'one2many') return [];
    const inverse = fieldOf(source.spec, field.to, field.inverse);
    const wrong = lacksField(source.spec, field.to, field.inverse) || (inverse !== undefined && inverse.type !== 'many2one');
    return when(wrong, () => ({
      at,
      message: `${field.to}.${field.inverse} is no many2one`,
      remedy: 'Name the many2one that points back.',
    }));
  });

export const requiredLines: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ field, at }) =>
    when((field.type === 'one2many' || field.type === 'many2many') && field.required === true, () => ({
      at,
      message: 'Odoo does not enforce a required list of records',
      remedy: 'Leave out `required`; ask for it in the form.',
    })),
  );

export const relatedPaths: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ model, field, at }) => {
    const path = relatedPath(field);
    if (path === undefined) return [];
    const broken = brokenStep(source.spec, model, path);
    const shape = /^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)+$/.test(path);
    return when(broken !== undefined || !shape, () => ({
      at: [...at, 'related'],
      message: broken === undefined ? `"${path}" is no path of fields` : `${broken.model} has no field ${broken.field}`,
      remedy: 'Join existing fields by dots, a many2one first.',
    }));
  });

/** A mirrored field stores and defaults nothing of its own. */
export const relatedValues: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ field, at }) =>
    when(field.type !== 'selection-add' && field.related !== undefined && (field.required === true || 'default' in field), () => ({
      at,
      message: 'a related field takes its value from its path; it has no default and cannot be required',
      remedy: 'Leave out `default` and `required`.',
    })),
  );

export const storedRelated: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ field, at }) =>
    when(field.type !== 'selection-add' && field.store !== undefined && !isDerived(field), () => ({
      at,
      message: '`store` is for related and computed fields; others are always stored',
      remedy: 'Leave it out.',
    })),
  );

export const selectionDefaults: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ field, at }) => {
    if (field.type !== 'selection' || field.default === undefined) return [];
    const keys = field.options.map(([key]) => key);
    return when(!keys.includes(field.default), () => ({
      at: [...at, 'default'],
      message: `"${field.default}" is none of ${keys.join(', ')}`,
      remedy: 'Take one of the keys of `options`.',
    }));
  });

/** What a default that is known only later can fill. */
const fits: Readonly<Record<string, readonly string[]>> = {
  user: ['many2one:res.users'],
  company: ['many2one:res.company'],
  'company-currency': ['many2one:res.currency'],
  today: ['date', 'datetime'],
  now: ['datetime'],
};

export const dynamicDefaults: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ field, at }) => {
    if (!('default' in field) || typeof field.default !== 'object' || !('ref' in field.default)) return [];
    const kind = field.type === 'many2one' ? `many2one:${field.to}` : field.type;
    const { ref } = field.default;
    return when(fits[ref]?.includes(kind) !== true, () => ({
      at: [...at, 'default'],
      message: `the default "${ref}" does not fit ${kind}`,
      remedy: `It fits ${fits[ref]?.join(' or ')}.`,
    }));
  });

export const sequencesOnce: SpecCheck = (source) =>
  modelsOf(source).flatMap(([model, { kind, fields }]) => {
    const numbered = Object.entries(fields).filter(([, field]) => isNumbered(field));
    return when(numbered.length > 1 || (numbered.length === 1 && kind === 'extend'), () => ({
      at: ['models', model, 'fields', numbered.at(-1)?.[0] ?? ''],
      message: kind === 'extend' ? 'the records of another module are numbered by that module' : 'a model has one reference',
      remedy: 'Keep the sequence on one field of a new model.',
    }));
  });

/** Keys of `%(…)s` in a prefix. Source: ir.sequence, `_get_prefix_suffix`, 16.0 to 19.0. */
const prefixKeys = /^(?:[^%]|%\((?:range_|current_)?(?:year|month|day|y|doy|woy|weekday|h24|h12|min|sec)\)s)*$/;

export const sequencePrefixes: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ field, at }) =>
    when(field.type === 'char' && field.sequence !== undefined && !prefixKeys.test(field.sequence.prefix), () => ({
      at: [...at, 'sequence', 'prefix'],
      message: 'Odoo cannot fill in this prefix',
      remedy: 'A percent sign begins %(year)s, %(month)s, %(day)s, %(y)s and the like, nothing else.',
    })),
  );

export const trackingNeedsThread: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ model, field, at }) =>
    when(field.type !== 'selection-add' && (field.tracking ?? false) !== false && hasNoThread(source.spec, model), () => ({
      at: [...at, 'tracking'],
      message: `changes can only be logged where ${model} has a chatter`,
      remedy: 'Add the mixin mail.thread to the model, or leave out `tracking`.',
    })),
  );

/** Models of standard modules that have a chatter, so that an extension need not add it. */
const threads: ReadonlySet<string> = new Set(
  [
    'account.move',
    'crm.lead',
    'product.product',
    'product.template',
    'purchase.order',
    'res.partner',
    'sale.order',
    'stock.lot',
    'stock.picking',
  ].values(),
);

const hasNoThread = (spec: Addon, model: string): boolean =>
  spec.models[model]?.mixins.includes('mail.thread') !== true && !threads.has(model);

/** A field takes the place of what a mixin gives under its name; values may be added to a selection of it. */
export const mixinFieldsKept: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ model, name, field, at }) => {
    if (field.type === 'selection-add') return [];
    const mixins = source.spec.models[model]?.mixins ?? [];
    const all = threads.has(model) && !mixins.includes('mail.thread') ? [...mixins, 'mail.thread' as const] : mixins;
    const hidden = all.find((mixin) => mixinFields[mixin][source.series].has(name) || mixinExtras[mixin].has(name));
    return when(hidden !== undefined, () => ({
      at,
      message: `${model} has ${name} from ${hidden}: a field of that name would hide it`,
      remedy: `Choose another name${fieldNameMistake(`own_${name}`) === undefined ? `, for example own_${name}` : ''}.`,
    }));
  });

export const companyChecks: SpecCheck = (source) =>
  modelsOf(source).flatMap(([model, definition]) => {
    if (definition.kind === 'extend') return [];
    const checked = Object.values(definition.fields).some((field) => 'checkCompany' in field && field.checkCompany === true);
    const lacks = lacksField(source.spec, model, 'company_id');
    return [
      ...when(definition.checkCompany && lacks, () => ({
        at: ['models', model, 'checkCompany'],
        message: `${model} has no company_id to compare with`,
        remedy: 'Add a many2one company_id to res.company, or a related one.',
      })),
      ...when(checked && !definition.checkCompany, () => ({
        at: ['models', model],
        message: `fields of ${model} ask for a company check that the model does not do`,
        remedy: 'Set `checkCompany` of the model.',
      })),
      ...when(definition.checkCompany && !checked, () => ({
        at: ['models', model, 'checkCompany'],
        message: `no field of ${model} asks for a company check, so the model would check nothing`,
        remedy: 'Set `checkCompany` of the relations that must be of the same company, or leave it out here.',
      })),
    ];
  });

export const filenamesAreKept: SpecCheck = (source) =>
  fieldsOf(source).flatMap(({ model, field, at }) => {
    if (field.type !== 'binary' || field.filename === undefined) return [];
    const keeper = fieldOf(source.spec, model, field.filename);
    return when(keeper?.type !== 'char' || keeper.related !== undefined, () => ({
      at: [...at, 'filename'],
      message: `${field.filename} is no char field of ${model} that could keep the name of the file`,
      remedy: 'Add such a field to the model, and leave its `copy` as that of the file.',
    }));
  });
