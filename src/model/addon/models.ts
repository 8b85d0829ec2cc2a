import { z } from 'zod';
import { FieldName, LocalId, MethodName, ModelName } from '../ids.js';
import { Field } from './fields.js';
import { formerNames } from './renamed.js';

/** One comparison inside a CHECK constraint; the other side is a value or a second field of the same model. */
const Check = z.strictObject({
  field: FieldName,
  operator: z.enum(['=', '!=', '<', '<=', '>', '>=']),
  than: z.union([z.number(), z.string(), z.strictObject({ field: FieldName })]),
});

/** An SQL constraint as data. */
const Constraint = z.union([
  z.strictObject({ unique: z.array(FieldName).min(1), message: z.string().min(1).max(300) }),
  z.strictObject({ check: z.array(Check).min(1), message: z.string().min(1).max(300) }),
]);
export type Constraint = z.infer<typeof Constraint>;

const Index = z.strictObject({
  fields: z.array(FieldName).min(2).meta({ description: 'fields of a composite index; for one field use its own key index' }),
});

const path = z.string().regex(/^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)*$/, 'a path is fields joined by dots');

/** A method whose body is written by hand. The generator leaves a stub that keeps Odoo working, and never touches it again. */
export const Method = z.strictObject({
  kind: z.enum(['compute', 'inverse', 'search', 'action']).meta({ description: 'what calls it; an action is called by a button' }),
  depends: z.array(path).min(1).optional().meta({ description: 'fields whose change computes anew; for a compute' }),
  context: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .meta({ description: 'keys of the context that the value depends on; for a compute' }),
  calls: z.literal('super').optional().meta({ description: 'it overrides a method of another module, and calls that' }),
});
export type Method = z.infer<typeof Method>;

const Mixin = z.enum(['mail.thread', 'mail.activity.mixin']);

const parts = {
  transient: z.boolean().default(false).meta({ description: 'a wizard: its records are kept for a while, each for who made it' }),
  fields: z.record(FieldName, Field).default({}),
  constraints: z.record(LocalId, Constraint).default({}),
  indexes: z.record(LocalId, Index).default({}),
  methods: z.record(MethodName, Method).default({}).meta({ description: 'methods that are written by hand: stubs are generated' }),
};

const NewModel = z.strictObject({
  kind: z.literal('new'),
  label: z.string().min(1).max(120),
  mixins: z.array(Mixin).default([]),
  order: z
    .array(z.tuple([FieldName, z.enum(['asc', 'desc'])]))
    .min(1)
    .optional(),
  recName: FieldName.optional(),
  displayName: z.array(FieldName).min(2).optional().meta({ description: 'fields that are joined to the display name' }),
  searchNames: z.array(FieldName).min(1).optional().meta({ description: 'fields that a search by name looks into' }),
  checkCompany: z.boolean().default(false),
  renamedFrom: formerNames(ModelName),
  ...parts,
});

const ExtendedModel = z.strictObject({ kind: z.literal('extend'), mixins: z.array(Mixin).default([]), ...parts });

/** A model that the addon defines, or one of another module that it extends. */
export const Model = z.discriminatedUnion('kind', [NewModel, ExtendedModel]);
export type Model = z.infer<typeof Model>;
export type NewModel = z.infer<typeof NewModel>;
export type ExtendedModel = z.infer<typeof ExtendedModel>;

export const Models = z.record(ModelName, Model);
