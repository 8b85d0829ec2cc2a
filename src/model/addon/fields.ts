import { z } from 'zod';
import { Condition } from '../condition.js';
import { FieldName, LocalOrXmlId, MethodName, ModelName } from '../ids.js';
import { formerNames } from './renamed.js';

const label = z.string().min(1).max(120);

/** Methods that a field's value comes from. Their bodies are written by hand: the generator leaves a stub of each. */
const Computed = z
  .strictObject({
    compute: MethodName.optional().meta({ description: 'gives the field its value' }),
    inverse: MethodName.optional().meta({ description: 'writes a value that a user gave' }),
    search: MethodName.optional().meta({ description: 'makes a domain of a search by the field' }),
    sudo: z.boolean().optional().meta({ description: 'computed with all rights; default: where it is stored' }),
    precompute: z.boolean().optional().meta({ description: 'computed before the record is in the database' }),
    recursive: z.boolean().optional().meta({ description: 'depends on the same field of other records' }),
  })
  .refine(({ compute, inverse, search }) => [compute, inverse, search].some((one) => one !== undefined), 'name at least one method');

/** What every field may say. */
const common = {
  label: label.optional().meta({ description: 'what the user reads; default: made from the technical name' }),
  help: z.string().max(500).optional(),
  required: z.boolean().optional(),
  readonly: z.boolean().optional(),
  copy: z.boolean().optional(),
  index: z.enum(['btree', 'btree_not_null', 'trigram']).optional(),
  tracking: z
    .union([z.boolean(), z.int().min(1)])
    .optional()
    .meta({ description: 'log changes in the chatter, in the order of numbers; the model needs the mixin mail.thread' }),
  groups: z.array(LocalOrXmlId).min(1).optional().meta({ description: 'only these groups see the field' }),
  related: z.string().optional().meta({ description: 'path to the field that this one mirrors, for example partner_id.email' }),
  computed: Computed.optional().meta({ description: 'methods of the model that compute it, each declared in `methods`' }),
  store: z.boolean().optional().meta({ description: 'store a related or computed field' }),
  renamedFrom: formerNames(FieldName),
  companyDependent: z.boolean().optional().meta({ description: 'each company has a value of its own' }),
};

/** A default that is known only when a record is made. */
const Dynamic = z.strictObject({ ref: z.enum(['user', 'company', 'today', 'now', 'company-currency']) });

const key = z.string().regex(/^[a-z0-9][a-z0-9_]*$/, 'a selection key is lower case letters, digits and underscores');
const choice = z.tuple([key, label]);

/** A value that was dropped may find its place in another one that is there, so that several names may stand for one. */
const renamedOptions = z
  .record(key, z.array(key).min(1))
  .optional()
  .meta({ description: 'earlier keys by the key that took their place, oldest first: rows that hold them are given the new one' });

const options = z
  .array(choice)
  .min(1)
  .refine((list) => new Set(list.map(([key]) => key)).size === list.length, 'a selection key stands twice');

const Char = z.strictObject({
  type: z.literal('char'),
  ...common,
  size: z.int().min(1).max(1000).optional(),
  translate: z.boolean().optional(),
  default: z.string().optional(),
  sequence: z
    .strictObject({
      prefix: z.string().max(32).meta({ description: 'for example DMG/%(year)s/' }),
      padding: z.int().min(1).max(12).default(5),
    })
    .optional()
    .meta({ description: 'the field is a reference, numbered by a sequence when the record is created' }),
});
const Text = z.strictObject({ type: z.literal('text'), ...common, translate: z.boolean().optional(), default: z.string().optional() });
const Html = z.strictObject({ type: z.literal('html'), ...common, default: z.string().optional() });
const Integer = z.strictObject({ type: z.literal('integer'), ...common, default: z.int().optional() });
const Float = z.strictObject({
  type: z.literal('float'),
  ...common,
  digits: z
    .union([z.tuple([z.int().min(1).max(38), z.int().min(0).max(18)]), z.string()])
    .optional()
    .meta({ description: 'total and decimal digits, or the name of a decimal precision' }),
  default: z.number().optional(),
});
const Monetary = z.strictObject({
  type: z.literal('monetary'),
  ...common,
  currency: FieldName.default('currency_id'),
  default: z.number().optional(),
});
const BooleanField = z.strictObject({ type: z.literal('boolean'), ...common, default: z.boolean().optional() });
const DateField = z.strictObject({ type: z.literal('date'), ...common, default: z.union([z.iso.date(), Dynamic]).optional() });
const Datetime = z.strictObject({ type: z.literal('datetime'), ...common, default: Dynamic.optional() });
const Selection = z.strictObject({
  type: z.literal('selection'),
  ...common,
  options,
  renamedOptions,
  default: z.string().optional(),
});
const SelectionAdd = z.strictObject({
  type: z.literal('selection-add'),
  options,
  renamedOptions,
  onUninstall: z
    .union([z.enum(['set null', 'set default', 'cascade']), z.strictObject({ set: z.string() })])
    .meta({ description: 'what becomes of records that hold an added value when the addon is uninstalled' }),
});
const Binary = z.strictObject({
  type: z.literal('binary'),
  ...common,
  attachment: z.boolean().optional(),
  filename: FieldName.optional().meta({ description: 'char field of the same model that keeps the name of the file' }),
});
const Image = z.strictObject({
  type: z.literal('image'),
  ...common,
  maxWidth: z.int().positive().optional(),
  maxHeight: z.int().positive().optional(),
});

const relation = { to: ModelName, domain: Condition.optional() };

const Many2one = z.strictObject({
  type: z.literal('many2one'),
  ...common,
  ...relation,
  onDelete: z.enum(['set null', 'restrict', 'cascade']).optional(),
  checkCompany: z.boolean().optional(),
  default: z.union([Dynamic, z.strictObject({ record: LocalOrXmlId })]).optional(),
});
const One2many = z.strictObject({ type: z.literal('one2many'), ...common, ...relation, inverse: FieldName });
const Many2many = z.strictObject({
  type: z.literal('many2many'),
  ...common,
  ...relation,
  table: z
    .string()
    .regex(/^[a-z_][a-z0-9_]*$/)
    .max(63)
    .optional(),
  columns: z.tuple([FieldName, FieldName]).optional(),
  checkCompany: z.boolean().optional(),
});

/** A field of a model. `selection-add` adds values to a selection that another module defines. */
export const Field = z.discriminatedUnion('type', [
  Char,
  Text,
  Html,
  Integer,
  Float,
  Monetary,
  BooleanField,
  DateField,
  Datetime,
  Selection,
  SelectionAdd,
  Binary,
  Image,
  Many2one,
  One2many,
  Many2many,
]);
export type Field = z.infer<typeof Field>;
