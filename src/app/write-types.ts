import { join } from 'node:path';
import { layerOf } from '../core/catalogue/series-catalogue.js';
import { declarationsOf } from '../core/declarations/declare.js';
import { type NamesInSeries, namesAround, type SharedIds } from '../core/declarations/series-names.js';
import { variantFor } from '../core/odoo/variant.js';
import { specShard } from '../core/references/spec-shard.js';
import { surroundingsIn } from '../core/references/surroundings.js';
import { UserError } from '../model/errors.js';
import { type Series, seriesList } from '../model/known-series.js';
import { seriesOf } from './check-references.js';
import { type Families, familiesOf } from './entry-families.js';
import { type LoadedRegister, loadRegister } from './load-register.js';
import { type Catalogues, openCatalogues } from './open-catalogues.js';
import { saveText } from './save-text.js';

export type WriteTypesOptions = {
  readonly root: string;
  /** File to write; absent: `register/odoo.d.ts`. */
  readonly out?: string | undefined;
  readonly cacheDir?: string | null | undefined;
};

export type WrittenTypes = { readonly file: string; readonly bytes: number; readonly series: readonly SeriesCount[] };
export type SeriesCount = { readonly series: string; readonly models: number; readonly fields: number; readonly views: number };

const usualFile = 'register/odoo.d.ts';

/**
 * Writes declarations of the names that the entries of a register can use: for each series that they name, over all modules that they
 * depend on.
 * @throws UserError when there is no readable register, or no catalogue of any series that it names
 */
export async function writeTypes({ root, out, cacheDir }: WriteTypesOptions): Promise<WrittenTypes> {
  const register = await loadRegister({ root, cacheDir });
  const catalogues = await openCatalogues(register.root);
  const families = familiesOf(register);
  const wanted = seriesList.filter((series) => register.entries.some(({ entry }) => seriesOf(entry).includes(series)));
  const names = wanted.flatMap((series) => namesIn(series, register, families, catalogues) ?? []);
  if (names.length === 0) {
    const asked = wanted.length === 0 ? 'no entry names a series' : `there is no catalogue of ${wanted.join(', ')}`;
    throw new UserError('no-catalogue', `No names can be declared: ${asked}. Build one with "warrant catalogue build".`);
  }
  const text = declarationsOf(names);
  const file = out ?? join(root, usualFile);
  if (out === undefined) (await import('../io/register/write-once.js')).replaceFile(file, text);
  else await saveText(out, text, root);
  return { file, bytes: Buffer.byteLength(text), series: names.map(countsOf) };
}

function namesIn(series: Series, register: LoadedRegister, families: Families, catalogues: Catalogues): NamesInSeries | undefined {
  const addons = families.addons(series);
  const catalogue = catalogues.of(series, [layerOf(Array.from(addons, ([name, addon]) => specShard(name, addon, series)))]);
  if (catalogue === undefined) return undefined;
  const depends = register.entries.flatMap(({ entry }) => {
    const variant = variantFor(entry, series, register.parseAddon);
    const declared = entry.touchpoints.flatMap(({ module }) => module ?? []);
    return variant.ok ? [...(variant.addon?.depends ?? []), ...declared] : [];
  });
  return namesAround(
    surroundingsIn(catalogue, series)([...depends, ...addons.keys()]),
    new Set(addons.keys()),
    sharedIds(register, series),
  );
}

/** Ids of the parts of addons to which several entries contribute. */
function sharedIds({ entries, parseAddon }: LoadedRegister, series: Series): SharedIds {
  const owners = new Set(entries.flatMap(({ entry }) => entry.extends ?? []));
  const addons = entries.flatMap(({ entry }) => {
    const variant = owners.has(entry.id) || entry.extends !== undefined ? variantFor(entry, series, parseAddon) : undefined;
    return variant?.ok && variant.addon !== undefined ? [variant.addon] : [];
  });
  const ids = (part: 'groups' | 'menus' | 'actions'): readonly string[] =>
    [...new Set(addons.flatMap((addon) => Object.keys(addon[part])))].toSorted();
  return { groups: ids('groups'), menus: ids('menus'), actions: ids('actions') };
}

function countsOf({ series, models, views }: NamesInSeries): SeriesCount {
  const sum = (counts: Iterable<number>): number => Array.from(counts).reduce((total, count) => total + count, 0);
  const fields = sum(models.map((model) => model.fields.length));
  return { series, models: models.length, fields, views: sum(Array.from(views.values(), ({ length }) => length)) };
}
