import type { MergedField } from '../../model/catalogue/merged.js';
import type { CatalogueField } from '../../model/catalogue/models.js';
import { baseModel, logFields } from './framework.js';
import type { Part } from './inheritance.js';
import { own } from './own.js';

/** Keys of a selection after all extensions, oldest first. */
function selectionOf(definitions: readonly CatalogueField[]): CatalogueField['selection'] {
  let keys: CatalogueField['selection'];
  for (const { selection, selectionAdd } of definitions) {
    keys = selection ?? keys;
    if (selectionAdd !== undefined && keys !== 'dynamic') keys = [...new Set([...(keys ?? []), ...selectionAdd])];
  }
  return keys;
}

/** Whether Odoo calls the field stored. Values per company were properties until 18.0 made them a column. */
function isStored(field: CatalogueField, series: string): boolean {
  if (field.companyDependent && (series === '16.0' || series === '17.0')) return false;
  return field.store ?? (field.compute === undefined && field.related === undefined);
}

/** A definition of another type replaces what is older; one of the same type adds to it. */
function effective(definitions: readonly CatalogueField[]): readonly CatalogueField[] {
  const [newest] = definitions;
  const cut = definitions.findIndex(({ type }) => type !== newest?.type);
  return (cut < 0 ? definitions : definitions.slice(0, cut)).toReversed();
}

/**
 * One field out of all that is said about it, or undefined when nobody says anything.
 *
 * @param parts in the order of look-up
 */
function mergedField(name: string, model: string, parts: readonly Part[], series: string): MergedField | undefined {
  const saying = parts.flatMap((part) => {
    const field = own(part.says.fields, name);
    return field === undefined ? [] : [{ origin: { module: part.module, model: part.model }, field }];
  });
  const [oldest, ...newer] = effective(saying.map(({ field }) => field));
  if (oldest === undefined) return undefined;
  let whole = oldest;
  for (const field of newer) whole = { ...whole, ...field };
  const selection = selectionOf([oldest, ...newer]);
  const origins = saying.map(({ origin }) => origin).toReversed();
  const framework = origins.every((origin) => origin.model === baseModel);
  return {
    ...whole,
    ...(selection === undefined ? {} : { selection }),
    name,
    origins,
    from: origins.some((origin) => origin.model === model) ? 'own' : framework ? 'framework' : 'mixin',
    stored: isStored(whole, series),
  };
}

/** Whether the framework keeps who changed a record of the model: not where it makes no table, unless the model says so. */
function keepsLog(model: string, parts: readonly Part[]): boolean {
  const [first, ...others] = parts.filter((part) => part.model === model).map(({ says }) => says);
  if (first === undefined) return false;
  const said = [first, ...others];
  const explicit = said.find(({ logAccess }) => logAccess !== undefined)?.logAccess;
  const kind = said.find(({ defines }) => defines)?.kind ?? first.kind;
  return explicit ?? (kind !== 'abstract' && said.every(({ auto }) => auto !== false));
}

/** The fields that the parts of a model say, those of the framework included; delegated ones are not among them. */
export function fieldsOfParts(model: string, parts: readonly Part[], series: string): Map<string, MergedField> {
  const names = new Set(parts.toReversed().flatMap(({ says }) => Object.keys(says.fields ?? {})));
  const logged = keepsLog(model, parts);
  const fields = new Map<string, MergedField>();
  for (const name of names) {
    const field = mergedField(name, model, parts, series);
    if (field !== undefined && (logged || field.from !== 'framework' || !logFields.has(name))) fields.set(name, field);
  }
  return fields;
}
