import type { MergedField } from '../../model/catalogue/merged.js';
import type { CatalogueField } from '../../model/catalogue/models.js';
import { extendedField } from './extended-field.js';
import { baseModel, frameworkModule, logFields } from './framework.js';
import type { Part } from './inheritance.js';
import { own } from './own.js';

/** Keys of a selection after all extensions. */
function selectionOf({ selection, selectionAdd }: CatalogueField): CatalogueField['selection'] {
  if (selectionAdd === undefined || selection === 'dynamic') return selection;
  return [...new Set([...(selection ?? []), ...selectionAdd])];
}

/** Whether Odoo calls the field stored. Values per company were properties until 18.0 made them a column. */
function isStored(field: CatalogueField, series: string): boolean {
  if (field.companyDependent && (series === '16.0' || series === '17.0')) return false;
  return field.store ?? (field.compute === undefined && field.related === undefined);
}

/** Whether the framework adds a field only where nobody says it. Since 19.0 `display_name` is said by the class of all models. */
const isAddedLast = (name: string, series: string): boolean =>
  logFields.has(name) || (name === 'display_name' && ['16.0', '17.0', '18.0'].includes(series));

/**
 * One field out of all that is said about it, or undefined when nobody says anything.
 *
 * @param parts in the order of look-up
 */
function mergedField(name: string, model: string, parts: readonly Part[], series: string): MergedField | undefined {
  const all = parts.flatMap((part) => {
    const field = own(part.says.fields, name);
    return field === undefined ? [] : [{ origin: { module: part.module, model: part.model }, field }];
  });
  const said = isAddedLast(name, series) ? all.filter(({ origin }) => origin.module !== frameworkModule) : all;
  const saying = said.length > 0 ? said : all;
  if (saying.length === 0) return undefined;
  const whole = saying.map(({ field }) => field).reduceRight(extendedField);
  const selection = selectionOf(whole);
  const origins = all.map(({ origin }) => origin).toReversed();
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
  // Where one of the models keeps it, so do all that inherit from it.
  const logged = [...new Set(parts.map((part) => part.model))].some((name) => name !== baseModel && keepsLog(name, parts));
  const fields = new Map<string, MergedField>();
  for (const name of names) {
    const field = mergedField(name, model, parts, series);
    if (field !== undefined && (logged || field.from !== 'framework' || !logFields.has(name))) fields.set(name, field);
  }
  return fields;
}
