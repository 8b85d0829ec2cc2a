import { join } from 'node:path';
import { bundled, root } from '../bundled.js';

const entry = `
import { openCatalogue } from './src/io/catalogues/catalogue-file.ts';
import { closureOf } from './src/core/catalogue/closure.ts';
import { fieldAt, mirrored } from './src/core/catalogue/mirrored.ts';
import { modelsOf } from './src/core/catalogue/merged-model.ts';
import { scopeOf } from './src/core/catalogue/scope.ts';
import { seriesCatalogue } from './src/core/catalogue/series-catalogue.ts';

export function open(file) {
  const { index, load } = openCatalogue(file);
  const catalogue = seriesCatalogue(index.series, [{ index, shard: (module) => load([module])[0] }]);
  const merged = (modules) => {
    const scope = scopeOf(catalogue, modules);
    const models = modelsOf(scope);
    const field = (model, name, depth = 0) => {
      const found = models.get(model)?.fields.get(name);
      if (found?.related === undefined || depth > 10) return found;
      return mirrored(found, fieldAt(model, found.related, (on, step) => field(on, step, depth + 1)));
    };
    return { scope, models, field };
  };
  // Since 18.0 what is made for some countries installs itself for companies of these only, and the first company has none.
  const isOfCountry = (name) => /^l10n_|^account_peppol$/.test(name) && !['16.0', '17.0'].includes(index.series);
  const automatic = (installed) =>
    Object.entries(index.modules).flatMap(([name, { depends, autoInstall }]) => {
      if (isOfCountry(name)) return [];
      const triggers = autoInstall === true ? depends : (autoInstall ?? []);
      return triggers.length > 0 && !installed.has(name) && triggers.every((other) => installed.has(other)) ? [name] : [];
    });
  /** All that Odoo would install: what the modules need, and what installs itself beside them. */
  const installedWith = (modules) => {
    let installed = new Set(closureOf(modules, index.modules).order);
    for (let more = automatic(installed); more.length > 0; more = automatic(installed))
      installed = new Set(closureOf([...installed, ...more], index.modules).order);
    installed.delete('odoo');
    return installed;
  };
  return { installedWith, modules: index.modules, provenance: index.provenance, digest: index.digest, merged };
}
`;

/** Opens a catalogue with the code of the package. */
export const { open } = await bundled(entry);

/** The built-in catalogue of a series. */
export const builtIn = (series) => join(root, 'catalogues', `${series}.catalogue`);
