import type { CatalogueChange, CatalogueSymbol } from '../../../model/catalogue/changes.js';
import type { CatalogueScope } from '../../../model/catalogue/scope.js';
import type { ModuleShard } from '../../../model/catalogue/shard.js';
import { symbolText } from '../../odoo/symbol-text.js';

type Named = { readonly name: string; readonly symbol: CatalogueSymbol; readonly of?: CatalogueSymbol };

/** Names that code can say of what a module brings; each with what it belongs to. */
function* namesIn({ name: module, models = {}, views = {}, records = {}, templates = {}, bundles = [] }: ModuleShard): Iterable<Named> {
  yield { name: module, symbol: { on: 'module', name: module } };
  for (const [model, { fields = {}, methods = {} }] of Object.entries(models)) {
    const of: CatalogueSymbol = { on: 'model', name: model };
    yield { name: model, symbol: of };
    for (const name of Object.keys(fields)) yield { name, symbol: { on: 'field', model, name }, of };
    for (const name of Object.keys(methods)) yield { name, symbol: { on: 'method', model, name }, of };
  }
  for (const name of Object.keys(views)) yield { name, symbol: { on: 'xmlid', kind: 'ir.ui.view', name } };
  for (const [kind, byId] of Object.entries(records))
    for (const id of Object.keys(byId)) {
      const name = id.includes('.') ? id : `${module}.${id}`;
      yield { name, symbol: { on: 'xmlid', kind, name } };
    }
  for (const name of Object.keys(templates)) yield { name, symbol: { on: 'template', name } };
  for (const name of bundles) yield { name, symbol: { on: 'bundle', name } };
}

const ends: ReadonlySet<CatalogueChange['kind']> = new Set(['removed', 'renamed', 'moved', 'merged', 'changed']);

/** Symbols that a step removed, renamed, moved or changed, as texts. */
export function touchedBy(changes: readonly CatalogueChange[]): ReadonlySet<string> {
  return new Set(changes.filter(({ kind }) => ends.has(kind)).map(({ symbol }) => symbolText(symbol)));
}

/** Methods of classes that are no models, such as the registry and the cursor. */
const classMethods = ({ shards }: CatalogueScope): readonly string[] =>
  [...shards.values()].flatMap(({ classes = {} }) => Object.values(classes).flatMap(({ methods = {} }) => Object.keys(methods)));

/**
 * Names whose every bearer in a scope is gone, renamed or changed in the later series: who said the name meant one of these. A name that
 * something unchanged bears, too, is not among them, nor one that a class of the later series may be asked for.
 */
export function lostNames({ order, shards }: CatalogueScope, later: CatalogueScope, touched: ReadonlySet<string>): ReadonlySet<string> {
  const lost = new Map<string, boolean>();
  for (const module of order) {
    const shard = shards.get(module);
    if (shard === undefined) continue;
    for (const { name, symbol, of } of namesIn(shard)) {
      const isLost = touched.has(symbolText(symbol)) || (of !== undefined && touched.has(symbolText(of)));
      lost.set(name, isLost && lost.get(name) !== false);
    }
  }
  for (const name of classMethods(later)) lost.delete(name);
  return new Set([...lost].filter(([, isLost]) => isLost).map(([name]) => name));
}
