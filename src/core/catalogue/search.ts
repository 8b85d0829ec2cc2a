import type { CatalogueHit } from '../../model/catalogue/hit.js';
import type { CatalogueScope } from '../../model/catalogue/scope.js';
import type { ModuleShard } from '../../model/catalogue/shard.js';

/** All names of a module that can be searched for. */
function* namesOf({
  name: module,
  models = {},
  views = {},
  records = {},
  scripts = {},
  templates = {},
  routes = {},
}: ModuleShard): Iterable<CatalogueHit> {
  yield { on: 'module', name: module, module };
  for (const [model, { defines, kind, fields = {}, methods = {} }] of Object.entries(models)) {
    if (defines) yield { on: 'model', name: model, module, what: kind };
    for (const [field, { type }] of Object.entries(fields)) yield { on: 'field', name: `${model}.${field}`, module, what: type };
    for (const method of Object.keys(methods)) yield { on: 'method', name: `${model}.${method}`, module };
  }
  for (const [xmlid, { type = 'view' }] of Object.entries(views)) yield { on: 'xmlid', name: xmlid, module, what: type };
  for (const [kind, byId] of Object.entries(records))
    for (const id of Object.keys(byId)) yield { on: 'xmlid', name: id.includes('.') ? id : `${module}.${id}`, module, what: kind };
  for (const name of Object.keys(scripts)) yield { on: 'script', name, module };
  for (const name of Object.keys(templates)) yield { on: 'template', name, module };
  for (const name of Object.keys(routes)) yield { on: 'route', name, module };
}

/** 0: the name itself; 1: its last part; 2: it begins with the text; 3: a word of it; 4: anywhere. */
function rank(name: string, text: string): number {
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (name === text) return 0;
  if (last === text) return 1;
  if (name.startsWith(text) || last.startsWith(text)) return 2;
  return name.split(/[._/@]/).includes(text) ? 3 : 4;
}

/** Names that contain a text, the best first; a name that several modules have something to say about comes once, with the first of them. */
export function searchNames({ order, shards }: CatalogueScope, text: string): readonly CatalogueHit[] {
  const wanted = text.toLowerCase();
  const found = new Map<string, CatalogueHit>();
  for (const module of order) {
    const shard = shards.get(module);
    if (shard === undefined) continue;
    for (const hit of namesOf(shard)) {
      const key = `${hit.on} ${hit.name}`;
      if (!found.has(key) && hit.name.toLowerCase().includes(wanted)) found.set(key, hit);
    }
  }
  const ranked = Array.from(found.values(), (hit) => ({ hit, place: rank(hit.name.toLowerCase(), wanted) }));
  return ranked.toSorted((a, b) => a.place - b.place || a.hit.name.length - b.hit.name.length).map(({ hit }) => hit);
}
