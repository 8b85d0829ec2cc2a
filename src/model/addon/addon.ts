import { z } from 'zod';
import { LocalId, ModelName, ModuleName } from '../ids.js';
import { Action, Menu } from './actions.js';
import { Models } from './models.js';
import { Access, Group, Privilege } from './security.js';
import { View } from './views.js';

/** Licences that Odoo's manifest knows (odoo/modules/module.py). */
const licences = ['LGPL-3', 'AGPL-3', 'GPL-3', 'OPL-1', 'OEEL-1', 'Other OSI approved licence', 'Other proprietary'] as const;

/** Words of the community for how mature an addon is (OCA's manifest template). */
const developmentStatuses = ['Alpha', 'Beta', 'Production/Stable', 'Mature'] as const;

/** What is asked of Odoo, as data: everything that the generated addon contains follows from here. */
export const Addon = z.strictObject({
  name: ModuleName.optional().meta({ description: 'technical name; absent in an entry that extends another one' }),
  title: z.string().min(1).max(120).optional().meta({ description: 'name in the apps list; default: the title of the entry' }),
  summary: z.string().min(1).max(160).optional(),
  author: z.string().min(1).max(120).optional().meta({ description: 'default: the organization of the policy' }),
  website: z.url({ protocol: /^https?$/ }).optional(),
  category: z.string().max(80).optional(),
  licence: z.enum(licences).default('LGPL-3'),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, 'three numbers; the series is put in front')
    .default('1.0.0'),
  application: z.boolean().default(false),
  autoInstall: z
    .union([z.boolean(), z.array(ModuleName).min(1)])
    .default(false)
    .meta({ description: 'installed once its dependencies are, or those that are named' }),
  developmentStatus: z.enum(developmentStatuses).optional(),
  maintainers: z.array(z.string().min(1).max(80)).min(1).optional().meta({ description: 'names on GitHub, as the community writes them' }),
  depends: z.array(ModuleName).default([]),
  privilege: Privilege.optional(),
  groups: z.record(LocalId, Group).default({}),
  models: Models.default({}),
  access: z.record(ModelName, Access).default({}),
  views: z.record(LocalId, View).default({}),
  actions: z.record(LocalId, Action).default({}),
  menus: z.record(LocalId, Menu).default({}),
});
export type Addon = z.infer<typeof Addon>;
export type AddonInput = z.input<typeof Addon>;

/** An addon that was put together from parts, or what is wrong with it: where and what. */
export type ParsedAddon = { readonly ok: true; readonly addon: Addon } | { readonly ok: false; readonly why: string };

/** How an addon that was put together is validated. It is handed to whom may need it: most runs never do, and then no schema is loaded. */
export type ParseAddon = (value: unknown) => ParsedAddon;

export const parseAddon: ParseAddon = (value) => {
  const parsed = Addon.safeParse(value);
  if (parsed.success) return { ok: true, addon: parsed.data };
  const [first] = parsed.error.issues;
  return { ok: false, why: `at /${first?.path.join('/') ?? ''}: ${first?.message ?? ''}` };
};
