import type { AddonSource } from '../artefact.js';
import { fieldsOf, type SpecCheck, when } from './check.js';

type At = readonly (string | number)[];
/** A place that names a record: by its id in this addon, or by its XML id. */
type Named = { readonly id: string; readonly at: At };

const namedAt = (ids: readonly string[] | undefined, at: At): readonly Named[] =>
  (ids ?? []).map((id, index) => ({ id, at: [...at, index] }));

/** Every place that names a group. */
export function groupsNamed(source: AddonSource): readonly Named[] {
  const { groups, access, menus, views } = source.spec;
  const implied = Object.entries(groups).flatMap(([id, { implies }]) => namedAt(implies, ['groups', id, 'implies']));
  const granted = Object.entries(access).flatMap(([model, { grants }]) =>
    grants.map(({ group }, index) => ({ id: group, at: ['access', model, 'grants', index, 'group'] })),
  );
  const onFields = fieldsOf(source).flatMap(({ field, at }) =>
    field.type === 'selection-add' ? [] : namedAt(field.groups, [...at, 'groups']),
  );
  const onMenus = Object.entries(menus).flatMap(([id, menu]) => namedAt(menu.groups, ['menus', id, 'groups']));
  return [...implied, ...granted, ...onFields, ...onMenus, ...groupsInside(views, ['views'])];
}

/** The groups of every node of a view, however deep. */
function groupsInside(value: unknown, at: At): readonly Named[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Array.isArray(value) ? value.map((item, index) => [index, item] as const) : Object.entries(value);
  return inside.flatMap(([key, item]) =>
    key === 'groups' && Array.isArray(item) ? namedAt(item, [...at, key]) : groupsInside(item, [...at, key]),
  );
}

/** Every place that can name a record of another module by its XML id. */
function recordsNamed(source: AddonSource): readonly Named[] {
  const { views, menus, privilege } = source.spec;
  const inherited = Object.entries(views).flatMap(([id, view]) =>
    view.type === 'inherit' ? [{ id: view.inherits, at: ['views', id, 'inherits'] }] : [],
  );
  const parents = Object.entries(menus).flatMap(([id, { parent }]) =>
    parent === undefined ? [] : [{ id: parent, at: ['menus', id, 'parent'] }],
  );
  const defaults = fieldsOf(source).flatMap(({ field, at }) =>
    field.type === 'many2one' && field.default !== undefined && 'record' in field.default
      ? [{ id: field.default.record, at: [...at, 'default', 'record'] }]
      : [],
  );
  const category = privilege?.category === undefined ? [] : [{ id: privilege.category, at: ['privilege', 'category'] }];
  return [...groupsNamed(source), ...inherited, ...parents, ...defaults, ...category];
}

/** What other modules bring along is not known without a catalogue; `base` alone brings nothing. */
export const referencesReachable: SpecCheck = (source) => {
  const { name, spec } = source;
  if (spec.depends.some((module) => module !== 'base')) return [];
  return recordsNamed(source).flatMap(({ id, at }) => {
    const [module = ''] = id.split('.');
    return when(id.includes('.') && module !== 'base' && module !== name, () => ({
      at,
      message: `${id} is a record of the module ${module}, on which this addon does not depend`,
      remedy: `Add "${module}" to \`depends\`.`,
    }));
  });
};

/** Odoo refuses a circle of modules when it reads their manifests. */
export const noSelfDependency: SpecCheck = ({ name, spec, owner, extendedBy }) => {
  if (!spec.depends.includes(name)) return [];
  const mistake = { message: `${name} depends on itself`, remedy: 'Leave it out of `depends`.' };
  const said = [owner, ...extendedBy].flatMap(({ id, addon }) => {
    const index = addon?.depends.indexOf(name) ?? -1;
    return index < 0 ? [] : [{ at: ['depends', index], entry: id, ...mistake }];
  });
  return said.length > 0 ? said : [{ at: ['depends'], entry: owner.id, ...mistake }];
};
