import type { CatalogueSymbol } from '../../../model/catalogue/changes.js';
import type { ImportFact } from '../../../model/facts/python.js';
import { own } from '../../catalogue/own.js';
import type { At, Collector } from './collector.js';

const prefix = 'odoo.addons.';

/** The module of a catalogue that a Python path lies in, and the path below it. */
function homeOf(path: string): { readonly module: string; readonly below: string } | undefined {
  if (path === prefix.slice(0, -1)) return undefined;
  if (path.startsWith(prefix)) {
    const [module = '', ...steps] = path.slice(prefix.length).split('.');
    return { module, below: steps.join('.') };
  }
  return path === 'odoo' || path.startsWith('odoo.') ? { module: 'odoo', below: path.split('.').slice(1).join('.') } : undefined;
}

/** The symbol that `from path import name` asks for: a name of a module, or a module of a package. Undefined when no catalogue has it. */
function importedSymbol({ world }: Collector, path: string, name: string | undefined): CatalogueSymbol | undefined {
  const home = homeOf(path);
  if (home === undefined) return undefined;
  const files = world.standard.scope.shards.get(home.module)?.python;
  const names = own(files, home.below);
  if (name === undefined || name === '*') return names === undefined ? undefined : { on: 'python', path, name: '' };
  if (names?.includes(name)) return { on: 'python', path, name };
  const inner = home.below === '' ? name : `${home.below}.${name}`;
  return own(files, inner) === undefined ? undefined : { on: 'python', path: `${path}.${name}`, name: '' };
}

/** What is imported from the framework and from modules of the catalogue. */
export function importTouches(collector: Collector, imports: readonly ImportFact[], at: (line: number) => At): void {
  for (const { from, name, line, guarded } of imports) {
    const symbol = importedSymbol(collector, from, name);
    if (symbol !== undefined) collector.add('import', guarded ? 'guarded-import' : 'import', symbol, at(line), named(symbol));
  }
}

const named = (symbol: CatalogueSymbol) => (symbol.on === 'python' ? { module: homeOf(symbol.path)?.module ?? '' } : {});

/** What is reached over an imported module: `tools.ustr` after `from odoo import tools`. */
export function touchImported(collector: Collector, root: string, path: readonly string[], at: At): void {
  if (root !== 'odoo' && !root.startsWith('odoo.')) return;
  const [name] = path;
  const symbol = name === undefined ? undefined : importedSymbol(collector, root, name);
  if (symbol !== undefined) collector.add('import', 'read', symbol, at, named(symbol));
}

/** `odoo.addons.sale.controllers.portal.CustomerPortal` as a path and a name, when a catalogue has it. */
export function classSymbol(collector: Collector, dotted: string): { readonly path: string; readonly name: string } | undefined {
  const dot = dotted.lastIndexOf('.');
  const symbol = dot < 0 ? undefined : importedSymbol(collector, dotted.slice(0, dot), dotted.slice(dot + 1));
  return symbol?.on === 'python' ? symbol : undefined;
}
