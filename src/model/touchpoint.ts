import { z } from 'zod';
import { FieldName, ModelName, ModuleName } from './ids.js';
import { Series } from './series.js';

/** The ways in which a customization can depend on standard Odoo. */
export const touchpointKinds = [
  'depends',
  'model-extend',
  'model-reference',
  'field-add',
  'field-reference',
  'selection-add',
  'method-override',
  'method-call',
  'view-inherit',
  'view-replace',
  'menu',
  'group',
  'record-rule',
  'report',
  'controller',
  'script',
  'sql-read',
  'sql-write',
  'core-patch',
  'consumer',
  'field-change',
  'record',
  'import',
  'template',
  'bundle',
] as const;
export type TouchpointKind = (typeof touchpointKinds)[number];

/**
 * One place where a customization depends on standard Odoo. A declared one is written by the author for what the tool
 * cannot generate; the others are derived from the addon, or from existing code. Contract `touchpoint`, format 1.
 */
export const Touchpoint = z.strictObject({
  kind: z.enum(touchpointKinds),
  module: ModuleName.optional().meta({ description: 'module that defines what is touched' }),
  model: ModelName.optional(),
  field: FieldName.optional(),
  method: z
    .string()
    .regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/)
    .optional(),
  xmlid: z.string().optional().meta({ description: 'view, menu, group or report that is touched' }),
  anchor: z.string().optional().meta({ description: 'the node of the view' }),
  parameters: z
    .array(z.string().regex(/^\*{0,2}[a-zA-Z_]\w*=?$/, 'a parameter is a name: `vals`, `limit=` when it is optional, `*args`, `**kwargs`'))
    .optional()
    .meta({ description: 'method-override: what the overriding method takes, without self' }),
  super: z.boolean().optional().meta({ description: 'method-override: the original is called' }),
  access: z.enum(['read', 'write']).optional().meta({ description: 'consumer: what it does with the field' }),
  series: z.array(Series).min(1).optional().meta({ description: 'only in these series; without it in all that the entry names' }),
  note: z.string().max(300).optional().meta({ description: 'what happens there' }),
});
/** Where a touchpoint of an entry stands: JSON pointer to what it was derived from, or to where it was declared. */
export type InEntry = { readonly pointer: string };

/** A touchpoint with where it stands: in an entry, or in code (`InCode`). */
export type Touchpoint<Where = InEntry> = z.infer<typeof Touchpoint> & Where;
