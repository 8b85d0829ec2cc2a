import type { CatalogueField } from '../../model/catalogue/models.js';

type Target = Pick<CatalogueField, 'comodel' | 'selection' | 'translate'>;

/** Looks a field of a model up. */
type Look<F> = (model: string, name: string) => F | undefined;

/** The field at the end of a path: `partner_id.country_id` from a model. Undefined where a step leads nowhere. */
export function fieldAt<F extends Pick<CatalogueField, 'comodel'>>(model: string, path: string, look: Look<F>): F | undefined {
  let on: string | undefined = model;
  let found: F | undefined;
  for (const step of path.split('.')) {
    found = on === undefined ? undefined : look(on, step);
    on = found?.comodel;
  }
  return found;
}

/** A related field with what it does not say itself and therefore has from the field that it mirrors. */
export function mirrored<F extends Target>(field: F, target: Target | undefined): F & Target {
  const comodel = field.comodel ?? target?.comodel;
  const selection = field.selection ?? target?.selection;
  const translate = field.translate ?? target?.translate;
  return {
    ...field,
    ...(comodel === undefined ? {} : { comodel }),
    ...(selection === undefined ? {} : { selection }),
    ...(translate === undefined ? {} : { translate }),
  };
}
