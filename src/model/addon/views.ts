import { z } from 'zod';
import { Condition } from '../condition.js';
import { FieldName, LocalId, LocalOrXmlId, MethodName, ModelName, XmlId, XmlName } from '../ids.js';
import { Context } from './context.js';
import { formerNames } from './renamed.js';

const label = z.string().min(1).max(120);
const modifier = z.union([z.boolean(), Condition]);
const groups = z.array(LocalOrXmlId).min(1).optional();

const decorations = z.partialRecord(z.enum(['danger', 'warning', 'success', 'info', 'muted', 'bf', 'it']), Condition).optional();

const className = z.string().regex(/^[\w-]+( [\w-]+)*$/, 'classes of the web client, a blank between two');

const FieldNode = z.strictObject({
  field: FieldName,
  label: label.optional(),
  widget: z
    .string()
    .regex(/^[a-z0-9_]+(\.[a-z0-9_]+)?$/)
    .optional(),
  readonly: modifier.optional(),
  invisible: modifier.optional(),
  required: modifier.optional(),
  columnInvisible: z.boolean().optional().meta({ description: 'in a list: hide the whole column' }),
  optional: z.enum(['show', 'hide']).optional().meta({ description: 'in a list: the user may show or hide the column' }),
  sum: label.optional().meta({ description: 'in a list: label of the total' }),
  placeholder: label.optional(),
  nolabel: z.boolean().optional(),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  context: Context.optional().meta({ description: 'given to whatever the field opens or searches' }),
  class: className.optional(),
  colspan: z.int().min(1).max(12).optional(),
  decorations,
  groups,
  get list() {
    return z
      .strictObject({ columns: z.array(FieldNode).min(1), editable: z.enum(['top', 'bottom']).optional(), decorations })
      .optional()
      .meta({ description: 'columns shown for the lines of an x2many field' });
  },
});
export type FieldNode = z.infer<typeof FieldNode>;

type Titled = {
  title?: string | undefined;
  name?: string | undefined;
  col?: number | undefined;
  colspan?: number | undefined;
  class?: string | undefined;
  invisible?: boolean | Condition | undefined;
  groups?: string[] | undefined;
};
export type GroupNode = { group: Titled & { children: LayoutNode[] } };
export type PageNode = { page: Titled & { title: string; name: string; children: LayoutNode[] } };
/** A button calls a method of the view's model, opens an action of another module, or closes the dialog. */
const buttonKeys = {
  method: MethodName.optional().meta({ description: 'method of the model; one of this addon is declared in `methods`' }),
  action: XmlId.optional().meta({ description: 'window action, report or server action of another module' }),
  special: z.enum(['cancel', 'save']).optional(),
  label: label.optional(),
  icon: z
    .string()
    .regex(/^(fa-[a-z0-9-]+|[a-z][a-z0-9_]*)$/)
    .optional(),
  class: className.optional(),
  help: z.string().max(500).optional(),
  confirm: z.string().max(500).optional().meta({ description: 'question that is asked before' }),
  hotkey: z.string().max(20).optional(),
  widget: z.string().max(40).optional(),
  context: Context.optional(),
  invisible: modifier.optional(),
  columnInvisible: z.boolean().optional(),
  groups,
};

/** Elements that only lay out or say something. */
const elementTags = ['div', 'span', 'p', 'h1', 'h2', 'h3', 'h4', 'strong', 'b', 'i', 'br', 'label', 'ul', 'li'] as const;
const elementKeys = {
  element: z.enum(elementTags),
  name: z.string().max(80).optional(),
  class: className.optional(),
  for: FieldName.optional().meta({ description: 'of a label: its field' }),
  label: label.optional().meta({ description: 'of a label: what it says' }),
  role: z.string().max(40).optional(),
  title: z.string().max(200).optional(),
  text: z.string().max(1000).optional(),
  colspan: z.int().min(1).max(12).optional(),
  invisible: modifier.optional(),
  groups,
};

type ButtonKeys = z.infer<z.ZodObject<typeof buttonKeys, z.core.$strict>>;
type ElementKeys = z.infer<z.ZodObject<typeof elementKeys, z.core.$strict>>;
export type ButtonNode = { button: ButtonKeys & { children?: LayoutNode[] | undefined } };
export type ElementNode = ElementKeys & { children?: LayoutNode[] | undefined };
export type FilterNode = { filter: { name: string; label: string; where?: Condition | undefined; groupBy?: string | undefined } };
export type LayoutNode = FieldNode | GroupNode | PageNode | ButtonNode | ElementNode | FilterNode | { separator: string | true };

const ButtonNode: z.ZodType<ButtonNode> = z.lazy(() =>
  z.strictObject({
    button: z
      .strictObject({ ...buttonKeys, children: z.array(LayoutNode).min(1).optional() })
      .refine(
        ({ method, action, special }) => [method, action, special].filter((one) => one !== undefined).length === 1,
        'a button has one of method, action and special',
      ),
  }),
);
const ElementNode: z.ZodType<ElementNode> = z.lazy(() =>
  z.strictObject({ ...elementKeys, children: z.array(LayoutNode).min(1).optional() }),
);
const FilterNode: z.ZodType<FilterNode> = z.strictObject({
  filter: z
    .strictObject({ name: LocalId, label, where: Condition.optional(), groupBy: z.string().optional() })
    .refine(({ where, groupBy }) => (where === undefined) !== (groupBy === undefined), 'a filter has either `where` or `groupBy`'),
});

const titled = {
  name: LocalId.optional(),
  col: z.int().min(1).max(12).optional(),
  colspan: z.int().min(1).max(12).optional(),
  class: className.optional(),
  invisible: modifier.optional(),
  groups,
};

/** What stands in a form or is added to one. A page is allowed where a notebook is. */
const LayoutNode: z.ZodType<LayoutNode> = z.lazy(() =>
  z.union([
    FieldNode,
    z.strictObject({ group: z.strictObject({ ...titled, title: label.optional(), children: z.array(LayoutNode).min(1) }) }),
    PageNode,
    ButtonNode,
    ElementNode,
    FilterNode,
    z.strictObject({ separator: z.union([label, z.literal(true)]) }).meta({ description: 'a line, with a title where there is one' }),
  ]),
);

const PageNode: z.ZodType<PageNode> = z.strictObject({
  page: z.strictObject({ ...titled, title: label, name: LocalId, children: z.array(LayoutNode).min(1) }),
});

const SmartButton = z.strictObject({
  name: LocalId,
  label,
  icon: z
    .string()
    .regex(/^(fa-[a-z0-9-]+|[a-z][a-z0-9_]*)$/)
    .default('fa-list')
    .meta({ description: 'name in Font Awesome (fa-truck), or from 20.0 in Material Symbols (local_shipping)' }),
  model: ModelName.meta({ description: 'model whose records are counted and shown' }),
  by: FieldName.meta({ description: 'many2one field of that model that points here' }),
});
export type SmartButton = z.infer<typeof SmartButton>;

const rootLabel = label.optional().meta({ description: 'name of the view itself; Odoo shows it hardly anywhere' });

const recordName = z.string().min(1).max(200).optional().meta({ description: 'name of its record; default: made of model and id' });
const priority = z
  .int()
  .min(0)
  .optional()
  .meta({ description: 'views of lower priority come first; default: 16, or 99 where a node is replaced' });

const FormView = z.strictObject({
  type: z.literal('form'),
  model: ModelName,
  renamedFrom: formerNames(LocalId),
  xmlid: XmlName.optional(),
  name: recordName,
  priority,
  label: rootLabel,
  title: FieldName.optional().meta({ description: 'field shown as heading' }),
  statusbar: z
    .strictObject({ field: FieldName, visible: z.array(z.string()).min(1).optional(), clickable: z.boolean().default(false) })
    .optional(),
  smartButtons: z.array(SmartButton).default([]),
  dialog: z.boolean().default(false).meta({ description: 'the content stands in the form itself, as in wizards, and not on a sheet' }),
  header: z.array(LayoutNode).default([]).meta({ description: 'buttons above the sheet, before the status bar' }),
  footer: z.array(LayoutNode).default([]).meta({ description: 'buttons below a dialog' }),
  sheet: z.array(LayoutNode).min(1),
  notebook: z.array(PageNode).default([]),
  chatter: z.boolean().default(false),
});
const ListView = z.strictObject({
  type: z.literal('list'),
  model: ModelName,
  renamedFrom: formerNames(LocalId),
  xmlid: XmlName.optional(),
  name: recordName,
  priority,
  label: rootLabel,
  columns: z.array(FieldNode).min(1),
  editable: z.enum(['top', 'bottom']).optional(),
  multiEdit: z.boolean().optional(),
  decorations,
});
const SearchView = z.strictObject({
  type: z.literal('search'),
  model: ModelName,
  renamedFrom: formerNames(LocalId),
  xmlid: XmlName.optional(),
  name: recordName,
  priority,
  label: rootLabel,
  fields: z.array(FieldName).min(1),
  filters: z.array(z.strictObject({ name: LocalId, label, where: Condition })).default([]),
  groupBy: z.array(z.strictObject({ name: LocalId, label, field: z.string() })).default([]),
});

/** One node of the inherited view, named by what is stable about it. Exactly one key, `in` apart. */
export const Anchor = z.union([
  z.strictObject({ field: FieldName, in: FieldName.optional().meta({ description: 'x2many field whose embedded list holds the node' }) }),
  z.strictObject({ page: z.string() }),
  z.strictObject({ group: z.string() }),
  z.strictObject({ button: z.string() }),
  z.strictObject({ filter: z.string() }),
  z.strictObject({ element: z.enum(['sheet', 'header', 'notebook', 'footer', 'list', 'search', 'chatter']) }),
  z.strictObject({ xpath: z.string().min(1) }),
]);
export type Anchor = z.infer<typeof Anchor>;

const Change = z.union([
  z.strictObject({ at: Anchor, position: z.enum(['before', 'after', 'inside', 'replace']), add: z.array(LayoutNode).min(1) }),
  z.strictObject({
    at: Anchor,
    position: z.literal('attributes'),
    set: z.strictObject({
      invisible: modifier.optional(),
      readonly: modifier.optional(),
      required: modifier.optional(),
      label: label.optional(),
      optional: z.enum(['show', 'hide']).optional(),
      columnInvisible: z.boolean().optional(),
      widget: z.string().max(60).optional(),
      placeholder: label.optional(),
      context: Context.optional(),
      decorations,
      groups,
    }),
  }),
]);
export type ViewChange = z.infer<typeof Change>;

const InheritedView = z.strictObject({
  type: z.literal('inherit'),
  model: ModelName,
  renamedFrom: formerNames(LocalId),
  xmlid: XmlName.optional(),
  name: recordName,
  priority,
  inherits: XmlId,
  present: z
    .array(FieldName)
    .min(1)
    .optional()
    .meta({ description: 'fields of conditions that the inherited view has already, so that none is added hidden' }),
  changes: z.array(Change).min(1),
});

export const View = z.discriminatedUnion('type', [FormView, ListView, SearchView, InheritedView]);
export type View = z.infer<typeof View>;
export type FormView = z.infer<typeof FormView>;
export type ListView = z.infer<typeof ListView>;
export type SearchView = z.infer<typeof SearchView>;
export type InheritedView = z.infer<typeof InheritedView>;
