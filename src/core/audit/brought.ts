import type { CatalogueModel } from '../../model/catalogue/models.js';
import type { ModuleShard } from '../../model/catalogue/shard.js';
import type { CatalogueNode } from '../../model/catalogue/views.js';
import type { AddonFacts } from '../../model/facts/addon.js';
import { unlistedNames } from '../odoo/unlisted-names.js';
import type { KnownModules } from './known-modules.js';
import type { NamedWords } from './named-words.js';

/** What is there without the modules that are judged. */
export class Rest {
  readonly #shards: readonly ModuleShard[];
  readonly #members: readonly ReadonlySet<string>[];

  /** @param modules by name */
  constructor(known: KnownModules, modules: Iterable<string>) {
    const names = [...modules];
    this.#shards = names.flatMap((name) => known.shard(name) ?? []);
    this.#members = names.map((name) => known.members(name));
  }

  /** A field or method of a model, or of all models. */
  hasMember(model: string, name: string): boolean {
    return this.#shards.some(({ models = {} }) =>
      [model, 'base'].some((one) => {
        if (!Object.hasOwn(models, one)) return false;
        const { fields = {}, methods = {} } = models[one] ?? {};
        return Object.hasOwn(fields, name) || Object.hasOwn(methods, name);
      }),
    );
  }

  hasModel(model: string): boolean {
    return this.#shards.some(({ models = {} }) => Object.hasOwn(models, model));
  }

  /** A record by its complete XML id. */
  hasRecord(xmlid: string): boolean {
    const [module, id = ''] = [xmlid.slice(0, xmlid.indexOf('.')), xmlid.slice(xmlid.indexOf('.') + 1)];
    const { records = {}, demo = {} } = this.#shards.find(({ name }) => name === module) ?? {};
    return Object.values(records).some((byId) => Object.hasOwn(byId, id)) || Object.values(demo).some((ids) => ids.includes(id));
  }

  /** A field or method of this name in any model. */
  hasName(name: string): boolean {
    return this.#members.some((names) => names.has(name));
  }
}

/** What an addon says itself about models: it comes after what modules say that it depends on. */
export class OwnMembers {
  readonly #pairs = new Set<string>();
  readonly #names = new Set<string>();

  constructor({ python }: AddonFacts) {
    for (const { facts } of python)
      for (const { model, fields, methods } of facts.classes)
        if (model !== undefined)
          for (const { name } of [...fields, ...methods]) {
            this.#pairs.add(`${model.name} ${name}`);
            this.#names.add(name);
          }
  }

  hasMember(model: string, name: string): boolean {
    return this.#pairs.has(`${model} ${name}`);
  }

  hasName(name: string): boolean {
    return this.#names.has(name);
  }
}

/** Names in the values of records that code looks up: sequences by their codes, parameters by their keys. */
const lookedUp: Readonly<Record<string, string>> = {
  'ir.sequence': 'code',
  'ir.config_parameter': 'key',
  'ir.actions.client': 'tag',
  'ir.actions.report': 'report_name',
};

/** What of the records of a module others could name without naming the module. */
function recordNames({ records = {}, demo = {} }: ModuleShard, rest: Rest): readonly string[] {
  const ids = [...Object.values(records).flatMap((byId) => Object.keys(byId)), ...Object.values(demo).flat()];
  const values = Object.entries(lookedUp).flatMap(([model, field]) =>
    Object.values(records[model] ?? {}).flatMap((one) => one[field] ?? []),
  );
  // An id without a module is the module's own. One of another module mostly changes a record that is there without it.
  return [...ids.filter((id) => id.includes('.') && !rest.hasRecord(id)), ...values];
}

/** `/my/orders/<int:order_id>` as a name stands in a text: `/my/orders`. */
const routeName = (route: string): string => route.replace(/<.*$/, '').replace(/\/+$/, '');

/** Names of nodes that a view adds, by which another one may find its place; fields have theirs from models. */
function nodeNames(nodes: readonly CatalogueNode[]): readonly string[] {
  return nodes.flatMap(({ tag, attributes = {}, children = [] }) => {
    const isAnchor = tag === 'xpath' || attributes['position'] !== undefined;
    const own = isAnchor || tag === 'field' ? [] : [attributes['name'], attributes['id']].flatMap((name) => name ?? []);
    return [...own, ...nodeNames(children)];
  });
}

/** Methods of all records: whoever changes one calls the next, and which of two comes first hardly ever matters. */
const ofRecords: ReadonlySet<string> = new Set(
  `create write unlink copy copy_data read search name_get name_create name_search _name_search default_get fields_get fields_view_get get_view
  _get_view read_group _read_group _search init _auto_init _register_hook _compute_display_name`.split(/\s+/),
);

export type Judged = {
  readonly named: NamedWords;
  readonly own: OwnMembers;
  readonly rest: Rest;
  /** Views that inherit nothing, below which the addon changes something. */
  readonly changed: ReadonlySet<string>;
};

function isModelNamed(model: string, { defines, fields = {}, methods = {} }: CatalogueModel, { named, own, rest }: Judged): boolean {
  if (defines === true && named.hasModel(model)) return true;
  const names = [...Object.keys(fields), ...Object.keys(methods)].filter((name) => named.hasWord(name));
  // Whoever has a record of a model that is new got it by another name. What is called like nothing else is believed all the same.
  if (!rest.hasModel(model)) return names.some((name) => name.includes('_') && !rest.hasName(name) && !own.hasName(name));
  // What is there without the module was changed by it, which matters to who changes it in turn.
  const isChanged = (name: string): boolean => own.hasMember(model, name) && !ofRecords.has(name);
  // Private methods of one name are many: the addon's own, or another one, is meant.
  const isOther = (name: string): boolean => name.startsWith('_') && (own.hasName(name) || rest.hasName(name));
  if (names.some((name) => (rest.hasMember(model, name) || isOther(name) ? isChanged(name) : true))) return true;
  // A key alone may be any word: who asks for it names its field.
  return Object.entries(fields).some(
    ([name, { selectionAdd = [] }]) => named.hasWord(name) && selectionAdd.some((key) => named.hasText(key)),
  );
}

/** Whether anything that a module brings is named. Fields and methods count by name alone, whatever they are read from. */
export function isNamed(shard: ModuleShard, known: KnownModules, judged: Judged): boolean {
  const { name, routes = {}, models = {}, classes = {}, templates = {}, scripts = {}, views = {} } = shard;
  const { named, rest, changed } = judged;
  if (named.hasModule(name) || (unlistedNames[name] ?? []).some((one) => named.hasWord(one) || named.hasText(one))) return true;
  if (Object.keys(routes).some((route) => named.hasText(routeName(route)))) return true;
  // A class of fields is put beside those of Odoo and imported by nobody.
  if (Object.keys(classes).some((path) => named.hasWord(path.slice(path.indexOf(':') + 1)))) return true;
  if ([...Object.keys(templates), ...Object.keys(scripts), ...recordNames(shard, rest)].some((one) => named.hasText(one))) return true;
  if (Object.entries(models).some(([model, said]) => isModelNamed(model, said, judged))) return true;
  return Object.entries(views).some(
    ([xmlid, { nodes }]) => changed.has(known.rootView(xmlid)) && nodeNames(nodes).some((one) => named.isAnchor(one)),
  );
}

/** Whether a module brings anything that is looked at: what only adds or changes methods is there for what it does. */
export function hasNames({ models = {}, records = {}, views, templates, scripts, routes }: ModuleShard, rest: Rest): boolean {
  if ([views, templates, scripts, routes].some((one) => one !== undefined) || Object.keys(records).length > 0) return true;
  return Object.entries(models).some(
    ([model, { defines, fields = {} }]) => defines === true || Object.keys(fields).some((name) => !rest.hasMember(model, name)),
  );
}
