import type { AddonFacts } from '../../model/facts/addon.js';
import { isJson, partOf } from './said.js';

type Json = { readonly [key: string]: unknown };

/** Parts of one addon that have nothing to do with one another: models, with what is about them. */
class Groups {
  readonly #parent = new Map<string, string>();

  root(name: string): string {
    let at = name;
    for (let above = this.#parent.get(at); above !== undefined && above !== at; above = this.#parent.get(at)) at = above;
    return at;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.root(a), this.root(b)];
    // The first by name stands for the group, whatever the order of joining.
    const [first = one, second = other] = [one, other].toSorted();
    if (first !== second) this.#parent.set(second, first);
  }
}

/** Names of models, fields and paths that a class and its declarations mention. */
function mentions(addon: AddonFacts): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { role, facts } of addon.python) {
    if (role !== undefined) continue;
    for (const one of facts.classes) {
      const model = one.model?.name;
      if (model === undefined) continue;
      const words = found.get(model) ?? new Set<string>();
      found.set(model, words);
      for (const { name, arguments: given } of one.fields) {
        words.add(name);
        for (const value of Object.values(given))
          if ('literal' in value && typeof value.literal === 'string')
            for (const word of value.literal.split('.')) words.add(word).add(value.literal);
      }
      for (const { decorators } of one.methods)
        for (const { arguments: paths } of decorators) for (const path of paths) for (const word of path.split('.')) words.add(word);
      const inside = facts.uses.filter(({ line }) => line >= one.line && line <= one.end);
      for (const use of inside) {
        if (use.use === 'model') words.add(use.model);
        if (use.use === 'attribute' || use.use === 'call') for (const word of use.chain.path) words.add(word);
        if (use.use === 'path') for (const word of [...use.on.path, ...use.path.split('.')]) words.add(word);
      }
    }
  }
  return found;
}

const fieldsOf = (addon: AddonFacts): readonly (readonly [string, readonly string[]])[] =>
  addon.python.flatMap(({ role, facts }) =>
    role === undefined
      ? facts.classes.flatMap(({ model, fields }) => (model === undefined ? [] : [[model.name, fields.map(({ name }) => name)] as const]))
      : [],
  );

function groupModels(addon: AddonFacts, models: readonly string[]): Groups {
  const groups = new Groups();
  const words = mentions(addon);
  for (const { role, facts } of addon.python) {
    const here = role === undefined ? facts.classes.flatMap(({ model }) => model?.name ?? []) : [];
    for (const model of here) groups.join(here[0] ?? model, model);
  }
  for (const one of models)
    for (const other of models)
      if (one !== other && (other.startsWith(`${one}.`) || words.get(one)?.has(other) === true)) groups.join(one, other);
  for (const [owner, fields] of fieldsOf(addon))
    for (const [model, said] of words) if (model !== owner && fields.some((field) => said.has(field))) groups.join(model, owner);
  return groups;
}

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isJson(value) ? Object.values(value).flatMap(textsIn) : [];
};

const shared = ['models', 'access', 'views', 'actions', 'menus', 'groups'] as const;

/** The model that each part of the draft belongs to; parts that name one another belong together. */
function ownersOf(addon: Json, groups: Groups): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const menus = Object.entries(partOf(addon, 'menus'));
  for (const key of ['models', 'access'] as const)
    for (const model of Object.keys(partOf(addon, key))) owners.set(`${key} ${model}`, model);
  for (const key of ['views', 'actions'] as const)
    for (const [id, one] of Object.entries(partOf(addon, key))) owners.set(`${key} ${id}`, isJson(one) ? String(one['model']) : id);
  // A menu without action belongs to what hangs on it.
  for (const [id] of menus) owners.set(`menus ${id}`, `menu ${id}`);
  for (const [id, menu] of menus) {
    if (!isJson(menu)) continue;
    const action = owners.get(`actions ${String(menu['action'])}`);
    if (action !== undefined) groups.join(`menu ${id}`, action);
    if (owners.has(`menus ${String(menu['parent'])}`)) groups.join(`menu ${id}`, `menu ${String(menu['parent'])}`);
  }
  for (const id of Object.keys(partOf(addon, 'groups'))) {
    owners.set(`groups ${id}`, `group ${id}`);
    for (const key of shared)
      for (const [name, one] of Object.entries(partOf(addon, key)))
        if ((key !== 'groups' || name !== id) && textsIn(one).includes(id))
          groups.join(`group ${id}`, owners.get(`${key} ${name}`) ?? `group ${name}`);
  }
  return owners;
}

/** A feature of an addon: the models that it is about, and its part of the draft. */
export type Feature = { readonly models: readonly string[]; readonly parts: Json };

/**
 * The features that an addon mixes, the largest first: models that share no file, no relation, no name of a field and no call, each with
 * its views, rights, actions, menus and groups. What names nothing of the others is one that could be retired by itself.
 */
export function featuresOf(facts: AddonFacts, addon: Json): readonly Feature[] {
  const models = [...new Set([...shared.slice(0, 2).flatMap((key) => Object.keys(partOf(addon, key))), ...modelsNamed(addon)])].toSorted();
  const groups = groupModels(facts, [...new Set([...models, ...fieldsOf(facts).map(([model]) => model)])]);
  const owners = ownersOf(addon, groups);
  const found = new Map<string, Map<string, Record<string, unknown>>>();
  for (const key of shared)
    for (const [id, one] of Object.entries(partOf(addon, key))) {
      const root = groups.root(owners.get(`${key} ${id}`) ?? id);
      const parts = found.get(root) ?? new Map<string, Record<string, unknown>>();
      found.set(root, parts.set(key, { ...parts.get(key), [id]: one }));
    }
  const size = (parts: ReadonlyMap<string, object>): number => JSON.stringify([...parts.values()]).length;
  return [...found]
    .toSorted(([a, first], [b, second]) => size(second) - size(first) || (a < b ? -1 : 1))
    .map(([root, parts]) => ({ models: models.filter((model) => groups.root(model) === root), parts: Object.fromEntries(parts) }));
}

const modelsNamed = (addon: Json): readonly string[] =>
  (['views', 'actions'] as const).flatMap((key) =>
    Object.values(partOf(addon, key)).flatMap((one) => (isJson(one) ? String(one['model']) : [])),
  );
