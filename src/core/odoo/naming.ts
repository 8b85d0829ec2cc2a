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

/** XML id of a group of this addon, without the module. */
export const groupXmlId = (id: string): string => `group_${id}`;

/** XML ids of views, window actions and menus of this addon, without the module. */
export const viewXmlId = (id: string): string => `view_${id}`;
export const actionXmlId = (id: string): string => `action_${id}`;
export const menuXmlId = (id: string): string => `menu_${id}`;

/** XML id of the sequence that numbers the records of a model, without the module. */
export const sequenceXmlId = (model: string): string => `sequence_${snake(model)}`;

/** XML id with its module of a group of this addon (by local id) or of another one. */
export const groupRef = (addon: string, group: string): string => (group.includes('.') ? group : `${addon}.${groupXmlId(group)}`);

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
