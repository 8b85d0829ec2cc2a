import { assembleShard } from '../../src/core/catalogue/assemble.js';
import { loadOrderOf } from '../../src/core/catalogue/closure.js';
import { frameworkShard } from '../../src/core/catalogue/framework.js';
import type { CatalogueScope } from '../../src/model/catalogue/scope.js';
import type { ModuleShard } from '../../src/model/catalogue/shard.js';
import type { ClassFact } from '../../src/model/facts/python.js';
import { addon, inFile, method, plainClass, python } from './facts.js';

/** A module with just these models. */
export function moduleWith(name: string, depends: readonly string[], ...classes: readonly ClassFact[]): ModuleShard {
  return assembleShard(addon(name, { manifest: { depends }, python: [inFile('__init__.py', python({ classes }))] }));
}

/** The framework with a few methods that every model has. */
export function framework(series = '17.0'): ModuleShard {
  const methods = [method('create', { parameters: 'self, vals_list' }), method('write', { parameters: 'self, vals' })];
  return frameworkShard([inFile('models.py', python({ classes: [plainClass('BaseModel', { methods })] }))], series);
}

/** All given modules and the framework, in load order. */
export function allModules(modules: readonly ModuleShard[], series = '17.0'): CatalogueScope {
  const shards = new Map([framework(series), ...modules].map((shard) => [shard.name, shard]));
  const graph = Object.fromEntries(Array.from(shards, ([name, { manifest }]) => [name, manifest]));
  return { series, order: loadOrderOf(shards.keys(), graph), shards };
}
