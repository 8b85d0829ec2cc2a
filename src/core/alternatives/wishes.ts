import type { Addon } from '../../model/addon/addon.js';
import type { Field } from '../../model/addon/fields.js';
import type { Model } from '../../model/addon/models.js';
import type { Wish } from '../../model/alternatives.js';
import type { Entry } from '../../model/entry.js';
import { pointer } from '../../model/pointer.js';
import { fieldClass } from '../odoo/field-types.js';
import { type Words, wordsOf } from './words.js';

/** What an entry asks for, and the words by which something like it is looked for. */
export type WordedWish = Wish & { readonly words: Words } & (
    | { readonly on: 'feature' }
    | { readonly on: 'model'; readonly comodels: ReadonlySet<string> }
    | { readonly on: 'field'; readonly model: string; readonly type?: string; readonly comodel?: string }
  );

/** The part of an entry that is looked at; the addon as it holds in the series under review. */
export type Wanted = Pick<Entry, 'title' | 'touchpoints'> & { readonly addon?: Addon | undefined };

/** Where the feature is named that an entry asks for. */
export const featurePointer = '/title';

/** Relations that nearly every model has, so that having them in common tells nothing. */
const everywhere: ReadonlySet<string> = new Set(['res.company', 'res.currency', 'res.users']);

/**
 * What an entry wants to have: the feature that its title names, each new model, each new field of a model that others define. A related
 * field shows what is there, and the lines of a new model come and go with it.
 */
export function wishesOf({ title, addon, touchpoints }: Wanted): readonly WordedWish[] {
  // Addons begin with a word of the organization.
  const [prefix = '', ...rest] = addon?.name?.split('_') ?? [];
  const words = (text: string): Words => new Map([...wordsOf(text)].filter(([, word]) => word !== prefix));
  const feature: WordedWish = { on: 'feature', pointer: featurePointer, what: 'the feature', words: words(`${title} ${rest.join(' ')}`) };
  const models = addon?.models ?? {};
  const added = Object.entries(models).filter(([, { kind }]) => kind === 'new');
  const isLine = (name: string): boolean => added.some(([other]) => name.startsWith(`${other}.`));
  const declared = touchpoints.flatMap(({ kind, model, field }, index): readonly WordedWish[] => {
    if (kind !== 'field-add' || model === undefined || field === undefined) return [];
    return [{ on: 'field', pointer: pointer('touchpoints', index), what: `the field ${model}.${field}`, model, words: words(field) }];
  });
  const fields = Object.entries(models).flatMap(([model, { kind, fields: given }]) =>
    kind === 'new' ? [] : Object.entries(given).flatMap(([name, field]) => fieldWish(model, name, field, words(name))),
  );
  return [...added.flatMap(([name, model]) => (isLine(name) ? [] : modelWish(name, model, words(name)))), ...fields, ...declared, feature];
}

function modelWish(name: string, { fields }: Model, words: Words): WordedWish {
  const targets = Object.values(fields).flatMap((field) => ('to' in field && !everywhere.has(field.to) ? field.to : []));
  return { on: 'model', pointer: pointer('addon', 'models', name), what: `the model ${name}`, words, comodels: new Set(targets) };
}

function fieldWish(model: string, name: string, field: Field, words: Words): readonly WordedWish[] {
  if (field.type === 'selection-add' || field.related !== undefined) return [];
  const place = pointer('addon', 'models', model, 'fields', name);
  const target = 'to' in field ? { comodel: field.to } : {};
  return [{ on: 'field', pointer: place, what: `the field ${model}.${name}`, model, type: fieldClass(field.type), ...target, words }];
}

/** Modules that an entry says it depends on, generated or built by hand. */
export function dependsOf({ addon, touchpoints }: Wanted): readonly string[] {
  const declared = touchpoints.flatMap(({ kind, module }) => (kind === 'depends' && module !== undefined ? [module] : []));
  return [...(addon?.depends ?? []), ...declared];
}

/** Models that an entry builds on: their author knows them. */
export function modelsUsed({ addon, touchpoints }: Wanted): ReadonlySet<string> {
  const models = Object.entries(addon?.models ?? {});
  const targets = models.flatMap(([, { fields }]) => Object.values(fields).flatMap((field) => ('to' in field ? field.to : [])));
  const touched = touchpoints.flatMap(({ model }) => model ?? []);
  return new Set([...models.map(([name]) => name), ...targets, ...touched]);
}
