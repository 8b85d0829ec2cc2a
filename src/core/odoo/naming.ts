/** `damage.report` → `damage_report`: file, table and part of XML ids of a model. */
export const snake = (model: string): string => model.replaceAll('.', '_');

/** `damage.report` → `DamageReport`: class of a model. */
export const camel = (name: string): string =>
  name
    .split(/[._]/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** XML id of a model's `ir.model` record, as Odoo makes it, without the module. */
export const modelXmlId = (model: string): string => `model_${snake(model)}`;

/** What may name its XML id itself, because others know it already. */
type Named = { readonly xmlid?: string | undefined } | undefined;

/** XML id of a group of this addon, without the module. */
export const groupXmlId = (id: string, group: Named): string => group?.xmlid ?? `group_${id}`;

/** XML ids of views, window actions and menus of this addon, without the module. */
export const viewXmlId = (id: string, view: Named): string => view?.xmlid ?? `view_${id}`;
export const actionXmlId = (id: string, action: Named): string => action?.xmlid ?? `action_${id}`;
export const menuXmlId = (id: string, menu: Named): string => menu?.xmlid ?? `menu_${id}`;

/** XML id of the sequence that numbers the records of a model, without the module. */
export const sequenceXmlId = (model: string): string => `sequence_${snake(model)}`;

/** An addon as far as it names its groups. */
export type GroupOwner = { readonly name: string; readonly spec: { readonly groups: Readonly<Record<string, Named>> } };

/** XML id with its module of a group of this addon (by local id) or of another one. */
export const groupRef = ({ name, spec }: GroupOwner, group: string): string =>
  group.includes('.') ? group : `${name}.${groupXmlId(group, spec.groups[group])}`;

/** The label that Odoo makes of a field's name (odoo/fields.py, `_get_attrs`), which therefore need not be written. */
export const defaultLabel = (field: string): string =>
  field
    .replace(/_ids?$/, '')
    .replaceAll('_', ' ')
    .toLowerCase()
    .replace(/[a-z]+/g, (word) => word.charAt(0).toUpperCase() + word.slice(1));

/** Names that a smart button adds to the model that it stands on. */
export const smartButtonNames = (name: string): { readonly field: string; readonly method: string } => ({
  field: `${name}_count`,
  method: `action_view_${name}`,
});
