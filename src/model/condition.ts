import { z } from 'zod';

/** Operators whose meaning is the same in a search domain, in a view expression and in all supported series. */
export const operators = ['=', '!=', '<', '<=', '>', '>=', 'in', 'not in'] as const;

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A value that is only known when the condition is evaluated in Odoo. */
const Reference = z
  .strictObject({ ref: z.enum(['user', 'company', 'companies', 'today']) })
  .meta({ description: 'the current user, the current company, the active companies, today' });

const Comparison = z.strictObject({
  field: z.string().meta({ description: 'field, or a path of fields joined by dots' }),
  operator: z.enum(operators),
  value: z.union([Scalar, z.array(Scalar), Reference]),
});

export type Comparison = z.infer<typeof Comparison>;
export type Condition =
  | Comparison
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** A condition as data: rendered by the tool as a search domain or as a view expression, never written as code. */
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    Comparison,
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
  ]),
);
