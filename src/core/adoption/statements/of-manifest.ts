import type { Statement } from '../../../model/adoption.js';
import type { ManifestFacts } from '../../../model/facts/addon.js';

/** Keys that say which files there are; what those hold is told by itself. */
const files: ReadonlySet<string> = new Set(['data', 'demo', 'init_xml', 'update_xml', 'demo_xml', 'test', 'qweb', 'css', 'js']);

/** Odoo's defaults for keys that are not written (odoo/modules/module.py). */
const defaults: Readonly<Record<string, string>> = { license: 'LGPL-3', application: 'false', installable: 'true', auto_install: 'false' };

function said(manifest: ManifestFacts, key: string): string {
  switch (key) {
    case 'summary':
      // Lists of apps are HTML, where blanks and line ends are one blank.
      return (manifest.summary ?? '').trim().replace(/\s+/g, ' ');
    case 'development_status':
      return manifest.developmentStatus ?? '';
    case 'maintainers':
      return (manifest.maintainers ?? []).join(', ');
    case 'name':
    case 'version':
    case 'author':
    case 'website':
    case 'license':
    case 'category':
      return manifest[key] ?? defaults[key] ?? '';
    case 'depends':
      // Odoo orders modules by how deep they stand and by name, whatever the order here.
      return [...new Set(manifest.depends)].toSorted().join(', ');
    case 'auto_install':
      return JSON.stringify(manifest.autoInstall);
    case 'installable':
      return JSON.stringify(manifest.installable);
    case 'application':
      return JSON.stringify(manifest.application);
    default:
      return 'present';
  }
}

/** Every key of a manifest that says something else than Odoo's default. */
export function manifestStatements(manifest: ManifestFacts): readonly Statement[] {
  const keys = [...new Set([...manifest.keys, 'depends'])].filter((key) => !files.has(key));
  return keys.flatMap((key): readonly Statement[] => {
    const text = said(manifest, key);
    if (text === '' || text === defaults[key]) return [];
    return [{ kind: 'manifest key', key: `manifest ${key}`, name: key, text, file: manifest.file, line: 1 }];
  });
}
