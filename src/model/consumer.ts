import { z } from 'zod';
import { Handle } from './ids.js';

/** What stands outside of Odoo's code and yet depends on its names. */
export const consumerKinds = ['rpc', 'spreadsheet', 'export', 'studio', 'bi'] as const;

const ReadName = z
  .string()
  .regex(
    /^[a-z_][a-z0-9_]*(\.[a-z0-9_]+)*\.([a-z_][a-z0-9_]*|\*)$/,
    'a model and a field of it, for example sale.order.amount_total, or sale.order.* for the model as a whole',
  )
  .max(130);

/** An integration, a spreadsheet, an export, a Studio view or a report of another tool that uses names of Odoo. */
export const Consumer = z.strictObject({
  kind: z
    .enum(consumerKinds)
    .meta({ description: 'rpc: a program over JSON-RPC or XML-RPC; bi: a reporting tool, also one on the database' }),
  name: z.string().min(1).max(120).meta({ description: 'what people call it' }),
  reads: z.array(ReadName).optional().meta({ description: 'fields that it reads' }),
  writes: z.array(ReadName).optional().meta({ description: 'fields that it writes' }),
  owner: Handle.optional().meta({ description: 'person or role that has to be told when one of them changes' }),
  note: z.string().max(300).optional(),
});
export type Consumer = z.infer<typeof Consumer>;

/** `sale.order.amount_total` as its model and its field; `*` is no field. */
export function modelAndField(name: string): { readonly model: string; readonly field?: string } {
  const end = name.lastIndexOf('.');
  const [model, field] = [name.slice(0, end), name.slice(end + 1)];
  return field === '*' ? { model } : { model, field };
}
