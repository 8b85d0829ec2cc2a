import { z } from 'zod';
import { FieldName, ModelName, ModuleName } from './ids.js';

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
] as const;
export type TouchpointKind = (typeof touchpointKinds)[number];

/**
 * One place where a customization depends on standard Odoo. A declared one is written by the author for what the tool
 * cannot generate; the others are derived from the addon. Existing code will yield the same type. Contract `touchpoint`, format 1.
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
  super: z.boolean().optional().meta({ description: 'method-override: the original is called' }),
  note: z.string().max(300).optional().meta({ description: 'what happens there' }),
});
export type Touchpoint = z.infer<typeof Touchpoint> & {
  /** JSON pointer into the entry that it was derived from, or declared at. */
  readonly pointer: string;
};
