import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FoundAddon, findAddons } from '../../src/io/addons/find-addons.js';
import { readManifest } from '../../src/io/addons/manifest/read-manifest.js';
import { readData } from '../../src/io/addons/xml/read-data.js';
import type { ManifestFacts } from '../../src/model/facts/addon.js';
import type { ViewFact } from '../../src/model/facts/xml.js';
import { addonsOf } from './odoo-tree.js';

type Module = FoundAddon & { readonly manifest: ManifestFacts };

/** Modules and all they depend on, each after what it depends on: by depth and then by name, as Odoo loads them. */
function loadOrder(modules: ReadonlyMap<string, Module>, wanted: Iterable<string>): readonly Module[] {
  const depths = new Map<string, number>();
  const depth = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    depths.set(name, 0);
    const depends = modules.get(name)?.manifest.depends ?? [];
    const found = name === 'base' ? 0 : 1 + Math.max(0, ...depends.map(depth));
    depths.set(name, found);
    return found;
  };
  for (const name of wanted) depth(name);
  return [...depths].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).flatMap(([name]) => modules.get(name) ?? []);
}

/** The views of modules and of all that these depend on, in the order in which Odoo loads them; of two with one id the later one. */
export function realViews(tree: string, wanted?: readonly string[]): readonly ViewFact[] {
  const modules = new Map(
    findAddons(addonsOf(tree)).addons.map((addon) => {
      const file = '__manifest__.py';
      const { facts } = readManifest(file, readFileSync(join(addon.folder, file), 'utf8'));
      return [addon.name, { ...addon, manifest: facts }] as const;
    }),
  );
  const views = new Map<string, ViewFact>();
  for (const { name, folder, manifest } of loadOrder(modules, wanted ?? modules.keys())) {
    for (const file of manifest.data.filter((path) => path.endsWith('.xml'))) {
      const { facts } = readData({ module: name, file, noupdate: false }, readFileSync(join(folder, file)));
      for (const view of facts.views) views.set(view.xmlid, view);
    }
  }
  return [...views.values()];
}
