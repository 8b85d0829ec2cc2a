import { z } from 'zod';
import { Condition } from '../condition.js';
import { LocalId, LocalOrXmlId, XmlName } from '../ids.js';
import { formerNames } from './renamed.js';

export const Group = z.strictObject({
  label: z.string().min(1).max(80),
  xmlid: XmlName.optional(),
  implies: z.array(LocalOrXmlId).default([]).meta({ description: 'groups whose rights this one includes' }),
  administrators: z.boolean().default(false).meta({ description: 'the administrator is a member from the start' }),
  renamedFrom: formerNames(LocalId),
});
export type Group = z.infer<typeof Group>;

/** What one group may do, and with which records. Several grants add up: what any of them allows is allowed. */
const Grant = z.strictObject({
  group: LocalOrXmlId,
  can: z.enum(['r', 'c', 'u', 'd', 'cr', 'ru', 'rd', 'cu', 'cd', 'ud', 'cru', 'crd', 'cud', 'rud', 'crud']).meta({
    description: 'operations in the order create, read, update, delete',
  }),
  only: z
    .union([
      z.strictObject({ own: z.string().meta({ description: 'path to the user who owns the record' }) }),
      z.strictObject({ records: Condition }),
    ])
    .optional()
    .meta({ description: 'only these records; without it all' }),
  xmlid: XmlName.optional(),
  name: z.string().min(1).max(200).optional().meta({ description: 'name of the row of rights; default: made of model and group' }),
});
export type Grant = z.infer<typeof Grant>;

export const Access = z.strictObject({
  grants: z.array(Grant).min(1),
  company: z
    .string()
    .optional()
    .meta({ description: 'path to the company of a record: nobody works with records of companies that are not active' }),
});
export type Access = z.infer<typeof Access>;

/** Where the groups appear on a user: a privilege from 19.0 on, a module category before. */
export const Privilege = z.strictObject({
  label: z.string().min(1).max(80),
  category: z
    .string()
    .regex(/^[a-z][a-z0-9_]*\.[A-Za-z0-9_]+$/)
    .optional()
    .meta({ description: 'XML id of the module category that holds it' }),
});
