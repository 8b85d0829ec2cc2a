import { z } from 'zod';
import { Condition } from '../condition.js';
import { LocalId, LocalOrXmlId, ModelName, XmlId, XmlName } from '../ids.js';
import { Context } from './context.js';
import { formerNames } from './renamed.js';

const label = z.string().min(1).max(120);
const groups = z.array(LocalOrXmlId).min(1).optional();

export const Action = z.strictObject({
  label,
  model: ModelName,
  renamedFrom: formerNames(LocalId),
  xmlid: XmlName.optional(),
  modes: z
    .array(z.enum(['list', 'form', 'kanban', 'pivot', 'graph', 'calendar', 'activity']))
    .min(1)
    .default(['list', 'form']),
  where: Condition.optional(),
  filters: z.array(LocalId).default([]).meta({ description: 'search filters and groupings that are on at the start' }),
  context: Context.optional().meta({ description: 'beside the filters' }),
  target: z.enum(['new', 'inline', 'fullscreen', 'main']).optional().meta({ description: 'new: a dialog' }),
  view: LocalOrXmlId.optional().meta({ description: 'the view that is shown first' }),
  search: LocalOrXmlId.optional().meta({ description: 'the search view' }),
  binding: z
    .strictObject({
      model: XmlId,
      modes: z
        .array(z.enum(['list', 'form', 'kanban']))
        .min(1)
        .optional(),
    })
    .optional()
    .meta({ description: 'the model in whose action menu it stands, by the XML id of its record, for example sale.model_sale_order' }),
  groups,
  help: z
    .strictObject({ title: label, text: z.string().max(500) })
    .optional()
    .meta({ description: 'shown while there are no records' }),
});
export type Action = z.infer<typeof Action>;

export const Menu = z.strictObject({
  label,
  xmlid: XmlName.optional(),
  parent: LocalOrXmlId.optional(),
  action: LocalId.optional(),
  sequence: z.int().min(0).default(10),
  groups,
  renamedFrom: formerNames(LocalId),
});
export type Menu = z.infer<typeof Menu>;
