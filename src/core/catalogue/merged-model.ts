import type { MergedField, MergedMethod, MergedModel } from '../../model/catalogue/merged.js';
import type { CatalogueModel } from '../../model/catalogue/models.js';
import type { CatalogueScope } from '../../model/catalogue/scope.js';
import type { Answers } from '../../model/last-answers.js';
import { lookupOrder, type Part, partsByModel } from './inheritance.js';
import { fieldsOfParts } from './merged-fields.js';

/** Answers for one scope; each model is merged once, when it is first asked for. */
export type Models = {
  readonly names: readonly string[];
  /** Undefined when no module of the scope says anything about the model. */
  readonly get: (name: string) => MergedModel | undefined;
};

function methodsOf(parts: readonly Part[]): ReadonlyMap<string, MergedMethod> {
  const methods = new Map<string, { name: string; private: boolean; overrides: MergedMethod['overrides'][number][] }>();
  for (const { module, model, says } of parts)
    for (const [name, method] of Object.entries(says.methods ?? {})) {
      const known = methods.get(name);
      if (known === undefined) methods.set(name, { name, private: name.startsWith('_'), overrides: [{ module, model, ...method }] });
      else known.overrides.push({ module, model, ...method });
    }
  return methods;
}

/** What the newest part says that says anything. */
function newest<T>(parts: readonly Part[], pick: (says: CatalogueModel) => T | undefined): T | undefined {
  for (const { says } of parts) {
    const value = pick(says);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** `_inherits` of all parts, and many2one fields that say `delegate=True`. */
function delegatesOf(parts: readonly Part[], fields: ReadonlyMap<string, MergedField>): Readonly<Record<string, string>> {
  const said = parts.toReversed().flatMap(({ says }) => Object.entries(says.delegates ?? {}));
  const byField = [...fields.values()].flatMap(({ name, comodel, delegate }) => (delegate && comodel ? [[comodel, name] as const] : []));
  return Object.fromEntries([...said, ...byField]);
}

/** Fields of the delegated models that the model itself lacks, each as a field that follows the many2one. */
function delegatedFields(
  delegates: Readonly<Record<string, string>>,
  fields: ReadonlyMap<string, MergedField>,
  get: Models['get'],
): readonly MergedField[] {
  return Object.entries(delegates).flatMap(([model, through]) =>
    [...(get(model)?.fields.values() ?? [])]
      .filter(({ name }) => !fields.has(name))
      .map((field) => ({ ...field, from: 'delegate' as const, related: `${through}.${field.name}`, stored: false })),
  );
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

function merged(name: string, parts: readonly Part[], series: string, get: Models['get']): MergedModel {
  const fields = fieldsOfParts(name, parts, series);
  const delegates = delegatesOf(parts, fields);
  for (const field of delegatedFields(delegates, fields, get)) fields.set(field.name, field);
  const ownParts = parts.filter(({ model }) => model === name);
  const defining = ownParts.filter(({ says }) => says.defines);
  const load = (list: readonly Part[]): readonly string[] => unique(list.map(({ module }) => module).toReversed());
  return {
    name,
    kind: (defining[0] ?? ownParts[0])?.says.kind ?? 'model',
    definedBy: load(defining),
    extendedBy: load(ownParts.filter(({ says }) => !says.defines)),
    mixins: unique(parts.map(({ model }) => model).filter((model) => model !== name)),
    delegates,
    recName: newest(parts, ({ recName }) => recName) ?? (fields.has('name') ? 'name' : fields.has('x_name') ? 'x_name' : ''),
    order: newest(parts, ({ order }) => order) ?? 'id',
    table: newest(ownParts, ({ table }) => table) ?? name.replaceAll('.', '_'),
    fields,
    methods: methodsOf(parts),
  };
}

/** Models that were merged, by all parts that they are made of: two scopes of one catalogue often have the same. */
export type MergedModels = Answers<MergedModel>;

/** Models that the parts of a model delegate to. */
const delegatedBy = ({ says }: Part): readonly string[] => [
  ...Object.keys(says.delegates ?? {}),
  ...Object.values(says.fields ?? {}).flatMap(({ comodel, delegate }) => (delegate && comodel !== undefined ? [comodel] : [])),
];

/** All that a merged model depends on, as a text. */
function keyOf(name: string, parts: readonly Part[], partsFor: (name: string) => readonly Part[]): string {
  const seen = new Map<string, readonly Part[]>([[name, parts]]);
  for (const [, list] of seen) for (const other of list.flatMap(delegatedBy)) if (!seen.has(other)) seen.set(other, partsFor(other));
  return Array.from(seen, ([model, list]) => `${model}=${list.map((part) => `${part.module}:${part.model}`).join()}`).join(' ');
}

/**
 * The models of a scope as an addon sees it that depends on just these modules: fields by the last definition with all who say something
 * about them, those of mixins, of `_inherits` and of the framework included; methods with all overrides.
 *
 * @param shared what other scopes of the same catalogue have merged
 */
export function modelsOf(scope: CatalogueScope, shared: MergedModels = new Map()): Models {
  const parts = partsByModel(scope);
  const known = new Map<string, MergedModel | undefined>();
  const pending = new Set<string>();
  const partsFor = (name: string): readonly Part[] => (parts.has(name) ? lookupOrder(name, parts) : []);
  const get = (name: string): MergedModel | undefined => {
    if (known.has(name)) return known.get(name);
    // Two models that delegate to each other would never end.
    if (!parts.has(name) || pending.has(name)) return undefined;
    pending.add(name);
    const own = partsFor(name);
    const key = keyOf(name, own, partsFor);
    const model = shared.get(key) ?? merged(name, own, scope.series, get);
    pending.delete(name);
    // Inside a circle of delegations a model is not whole.
    if (pending.size === 0) shared.set(key, model);
    known.set(name, model);
    return model;
  };
  return { names: [...parts.keys()].toSorted(), get };
}
