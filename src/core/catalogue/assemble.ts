import type { CatalogueManifest, ModuleShard } from '../../model/catalogue/shard.js';
import type { CatalogueView } from '../../model/catalogue/views.js';
import type { AddonFacts, ManifestFacts, OfFile } from '../../model/facts/addon.js';
import type { JavaScriptFacts } from '../../model/facts/javascript.js';
import type { RecordFact } from '../../model/facts/xml.js';
import { assembleClasses, assembleRoutes } from './assemble-classes.js';
import { assembleModels } from './assemble-models.js';
import { catalogueRecords, demoRecords } from './assemble-records.js';
import { catalogueView } from './assemble-views.js';
import { loadOrder } from './load-order.js';
import { importableNames, ownNames } from './python-names.js';
import { said } from './said.js';

function catalogueManifest(manifest: ManifestFacts, name: string): CatalogueManifest {
  const { version, author, license, category, depends, autoInstall, application, installable } = manifest;
  const kept = said<CatalogueManifest>({
    version,
    author,
    license,
    category,
    depends,
    autoInstall: autoInstall === false ? undefined : autoInstall,
    application: application || undefined,
    installable: installable ? undefined : false,
  });
  // Odoo gives `base` to a module that names none.
  return { ...kept, depends: depends.length === 0 && name !== 'base' ? ['base'] : depends };
}

/** Facts of the files that a manifest names, in its order. */
function named<T>(paths: readonly string[], files: readonly OfFile<T>[]): readonly T[] {
  const byPath = new Map(files.map(({ file, facts }) => [file, facts]));
  return paths.flatMap((path) => byPath.get(path) ?? []);
}

function recordsOf(addon: AddonFacts, paths: readonly string[]): readonly RecordFact[] {
  const files: readonly OfFile<readonly RecordFact[]>[] = [
    ...addon.xml.map(({ facts, ...file }) => ({ ...file, facts: facts.records })),
    ...addon.csv,
  ];
  return named(paths, files).flat();
}

function viewsOf(addon: AddonFacts): Readonly<Record<string, CatalogueView>> {
  const facts = named(addon.manifest.data, addon.xml).flatMap(({ views }) => views);
  return Object.fromEntries(facts.map((view) => [view.xmlid, catalogueView(view)]));
}

/** Own code of the module: `static/lib` holds libraries of others. */
const isOwnScript = (file: string): boolean => !file.includes('static/lib/');

function scriptsOf({ javascript }: AddonFacts): Readonly<Record<string, readonly string[]>> {
  const own = javascript.filter(({ file, facts }) => facts.style !== 'plain' && isOwnScript(file));
  const names = ({ module, alias }: JavaScriptFacts): readonly string[] => (alias === undefined ? [module] : [module, alias]);
  return Object.fromEntries(own.flatMap(({ facts }) => names(facts).map((name) => [name, facts.exports.toSorted()])));
}

function templatesOf({ templates }: AddonFacts): NonNullable<ModuleShard['templates']> {
  const all = templates.flatMap(({ facts }) => facts.filter(({ name }) => name !== ''));
  return Object.fromEntries(all.map(({ name, inherits }) => [name, inherits === undefined ? {} : { inherits }]));
}

/**
 * What a catalogue keeps of an addon: what Odoo would load. Python that nothing imports defines no model, and data that the manifest does
 * not name makes no record; their names can still be imported.
 */
export function assembleShard(addon: AddonFacts): ModuleShard {
  const { name, manifest, python } = addon;
  const home = `odoo.addons.${name}`;
  const loaded = loadOrder(python, home);
  const shard = said<ModuleShard>({
    name,
    manifest: catalogueManifest(manifest, name),
    models: assembleModels(loaded.flatMap(({ facts }) => facts.classes)),
    views: viewsOf(addon),
    records: catalogueRecords(recordsOf(addon, manifest.data), name),
    demo: demoRecords(recordsOf(addon, manifest.demo), name),
    python: importableNames(python, home, ownNames),
    classes: assembleClasses(python),
    scripts: scriptsOf(addon),
    templates: templatesOf(addon),
    bundles: Object.keys(manifest.assets).toSorted(),
    routes: assembleRoutes(loaded),
  });
  return shard;
}
