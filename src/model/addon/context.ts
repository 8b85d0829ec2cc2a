import { z } from 'zod';

const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A value of a context: literal, or a name that the web client knows where the context stands. */
const ContextValue = z.union([
  plain,
  z.array(plain),
  z.strictObject({
    name: z
      .string()
      .regex(/^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)*$/, 'names joined by dots')
      .meta({ description: 'a field of the view, one of the record around it (parent.partner_id), or active_id' }),
  }),
]);

/** What a context gives, key by key; the order means nothing. */
export const Context = z.record(z.string().regex(/^[A-Za-z_][\w.]*$/, 'a key of a context is a name'), ContextValue);
export type Context = z.infer<typeof Context>;
