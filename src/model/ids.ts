import { z } from 'zod';

/** Id of a register entry, `CR-0007`; `new` takes the next free number. */
export const EntryId = z
  .string()
  .regex(/^CR-\d{4,6}$/, 'an id is CR- and four to six digits, for example CR-0007')
  .meta({ id: 'EntryId' });
export type EntryId = z.infer<typeof EntryId>;

/** A handle that the policy declares: a person, a role, a process, a site. */
export const Handle = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'a handle is lower case words joined by hyphens, for example head-of-sales');

/** A calendar day without time or zone, `2026-11-23`; compared as text. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** Technical name of an Odoo module. Whether it may be used for a generated addon is a rule of its own (`core/odoo/technical-names.ts`). */
export const ModuleName = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'a module is named in lower case letters, digits and underscores')
  .max(64);

/** Technical name of an Odoo model, `sale.order.line`. */
export const ModelName = z
  .string()
  .regex(/^[a-z_][a-z0-9_]*(\.[a-z0-9_]+)*$/, 'a model is named in lower case letters, digits, underscores and dots')
  .max(63);

/** Technical name of an Odoo field. */
export const FieldName = z
  .string()
  .regex(/^[a-z_][a-z0-9_]*$/, 'a field is named in lower case letters, digits and underscores')
  .max(63);

/** Name of a method of a model. */
export const MethodName = z
  .string()
  .regex(/^_?[a-z][A-Za-z0-9_]*$/, 'a method is named in letters, digits and underscores')
  .max(80);

/** An id inside the addon: view, action, menu, group, constraint. It becomes part of an XML id. */
export const LocalId = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'an id is lower case letters, digits and underscores')
  .max(64);

/** Name of an XML id of this addon, without the module. */
export const XmlName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_-]*$/, 'a name of an XML id is letters, digits, hyphens and underscores')
  .max(128)
  .meta({ description: 'name of its XML id; default: made of its id. For an addon whose records others know already' });

/** An XML id of another module, `sale.view_order_form`. */
export const XmlId = z
  .string()
  .regex(/^[a-z][a-z0-9_]*\.[A-Za-z0-9_.-]+$/, 'an XML id is module.name, for example sale.view_order_form')
  .max(128);

/** A group or menu of this addon by its id, or of another module by its XML id. */
export const LocalOrXmlId = z.union([LocalId, XmlId]);
