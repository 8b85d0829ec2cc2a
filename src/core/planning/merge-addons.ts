import type { Addon } from '../../model/addon/addon.js';
import type { Model } from '../../model/addon/models.js';
import type { Access } from '../../model/addon/security.js';
import { pointer } from '../../model/pointer.js';
import type { SpecProblem } from './spec-problem.js';

type Part = { readonly entry: string; readonly addon: Addon };
type Records<T> = Readonly<Record<string, T>>;
/** Collects what clashes while parts are merged. */
type Clash = (part: Part, where: readonly string[], what: string) => void;

/** The owner's addon, first of the parts, with what the others contribute by id. Two parts that say the same thing clash. */
export function mergeAddons(parts: readonly Part[]): { readonly addon: Addon; readonly problems: readonly SpecProblem[] } {
  const problems: SpecProblem[] = [];
  const clash: Clash = ({ entry }, where, what) => {
    const remedy = 'Rename one of the two, or leave it to one entry.';
    problems.push({
      entry,
      pointer: pointer('addon', ...where),
      message: `${what} is already defined by another entry of this addon`,
      remedy,
    });
  };
  const [first, ...others] = parts;
  if (first === undefined) return { addon: emptyAddon, problems };
  const addon = others.reduce((merged, part) => mergePart(merged, part, clash), first.addon);
  return { addon, problems };
}

function mergePart(base: Addon, part: Part, clash: Clash): Addon {
  const { addon } = part;
  const distinct = <T>(key: 'groups' | 'views' | 'actions' | 'menus', mine: Records<T>, theirs: Records<T>): Record<string, T> =>
    mergeRecords(mine, theirs, (id) => clash(part, [key, id], `${key}.${id}`));
  return {
    ...base,
    depends: [...new Set([...base.depends, ...addon.depends])].toSorted(),
    privilege: base.privilege ?? addon.privilege,
    groups: distinct('groups', base.groups, addon.groups),
    models: mergeModels(base.models, part, clash),
    access: mergeAccess(base.access, part, clash),
    views: distinct('views', base.views, addon.views),
    actions: distinct('actions', base.actions, addon.actions),
    menus: distinct('menus', base.menus, addon.menus),
  };
}

/** Keys in order; where both have one the first stays and is reported. */
function mergeRecords<T>(mine: Records<T>, theirs: Records<T>, report: (id: string) => void): Record<string, T> {
  for (const id of Object.keys(theirs)) if (Object.hasOwn(mine, id)) report(id);
  return Object.fromEntries(Object.entries({ ...theirs, ...mine }).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function mergeModels(base: Addon['models'], part: Part, clash: Clash): Addon['models'] {
  const { models } = part.addon;
  const both = Object.keys(models).filter((model) => Object.hasOwn(base, model));
  const merged = Object.fromEntries(both.map((model) => [model, mergeModel(model, base[model], models[model], part, clash)]));
  return mergeRecords({ ...base, ...definedOnly(merged) }, models, () => undefined);
}

const definedOnly = <T>(record: Records<T | undefined>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

/** A model of the owner takes the fields of an entry that extends it; a second definition of the model clashes. */
function mergeModel(model: string, mine: Model | undefined, theirs: Model | undefined, part: Part, clash: Clash): Model | undefined {
  if (mine === undefined || theirs === undefined) return mine ?? theirs;
  if (theirs.kind === 'new') clash(part, ['models', model], `model ${model}`);
  const distinct = <T>(key: string, a: Records<T>, b: Records<T>): Record<string, T> =>
    mergeRecords(a, b, (id) => clash(part, ['models', model, key, id], `${model}: ${key}.${id}`));
  return {
    ...mine,
    mixins: [...new Set([...mine.mixins, ...theirs.mixins])],
    fields: distinct('fields', mine.fields, theirs.fields),
    constraints: distinct('constraints', mine.constraints, theirs.constraints),
    indexes: distinct('indexes', mine.indexes, theirs.indexes),
    methods: distinct('methods', mine.methods, theirs.methods),
  };
}

function mergeAccess(base: Addon['access'], part: Part, clash: Clash): Addon['access'] {
  const mine = Object.fromEntries(
    Object.entries(base).map(([model, access]) => [model, mergeGrants(model, access, part.addon.access[model], part, clash)]),
  );
  return mergeRecords(mine, part.addon.access, () => undefined);
}

function mergeGrants(model: string, mine: Access, theirs: Access | undefined, part: Part, clash: Clash): Access {
  if (theirs === undefined) return mine;
  if (theirs.company !== undefined && mine.company !== undefined && theirs.company !== mine.company) {
    clash(part, ['access', model, 'company'], `the company of ${model}`);
  }
  const company = mine.company ?? theirs.company;
  return { grants: [...mine.grants, ...theirs.grants], ...(company === undefined ? {} : { company }) };
}

/** What is asked for where an entry has no addon: the defaults of the schema. */
export const emptyAddon: Addon = {
  licence: 'LGPL-3',
  version: '1.0.0',
  application: false,
  autoInstall: false,
  depends: [],
  groups: {},
  models: {},
  access: {},
  views: {},
  actions: {},
  menus: {},
};
