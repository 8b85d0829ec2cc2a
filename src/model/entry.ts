import { z } from 'zod';
import { Addon, type AddonInput } from './addon/addon.js';
import { Consumer } from './consumer.js';
import { Day, EntryId, Handle } from './ids.js';
import type { seriesList } from './known-series.js';
import { Series } from './series.js';
import { Touchpoint } from './touchpoint.js';

const text = z.string().min(1).max(2000);

/** Newest format of an entry that this version reads. */
export const entryFormat = 1;

const Measure = z.strictObject({
  name: z.string().min(1).max(160).meta({ description: 'what is measured, for example order cycle time' }),
  unit: z.string().min(1).max(40),
  baseline: z.number(),
  target: z.number(),
  by: Day.optional(),
  source: z.string().max(300).optional().meta({ description: 'where the baseline was read' }),
});

const Alternative = z.strictObject({
  kind: z.enum(['standard', 'configuration', 'community', 'process']),
  name: z.string().min(1).max(160),
  covers: z.boolean().default(false).meta({ description: 'it does what is asked: the customization is not needed' }),
  why: text.meta({ description: 'why it falls short, or why it is enough' }),
});

/** Why the organization wants to deviate from standard Odoo. Every part may be missing in a draft; the score says what it costs. */
const Justification = z.strictObject({
  kind: z.enum(['differentiator', 'compliance', 'integration', 'legacy-habit']).optional(),
  problem: text.optional(),
  measure: Measure.optional(),
  benefit: z.strictObject({ perYear: z.number().nonnegative(), currency: z.string().length(3), how: text }).optional(),
  cost: z.strictObject({ buildDays: z.number().nonnegative(), daysPerYear: z.number().nonnegative() }).optional(),
  volumes: z.strictObject({ what: z.string().min(1).max(160), perMonth: z.number().nonnegative() }).optional(),
  alternatives: z.array(Alternative).optional(),
  consequence: text.optional().meta({ description: 'what happens if it is not done' }),
  sponsor: Handle.optional(),
});

const Security = z.strictObject({
  personalData: z.enum(['none', 'business-contact', 'sensitive']).meta({ description: 'personal data that it stores or shows' }),
  reach: z.enum(['internal', 'portal', 'public']),
  newPrivileges: z.boolean(),
  sudo: z.boolean().meta({ description: 'code runs with the rights of the superuser' }),
  note: text.optional(),
});

/** Levels and scenarios of acceptance; the scenarios are the realistic operations of a distributor. */
export const acceptanceLevels = ['unit', 'integration', 'acceptance'] as const;

const Acceptance = z.strictObject({
  id: z.string().regex(/^AC-\d{1,3}$/, 'an acceptance criterion is AC- and a number'),
  level: z.enum(acceptanceLevels),
  scenario: z.string().min(1).max(120),
  given: text,
  when: text,
  // biome-ignore lint/suspicious/noThenProperty: given, when, then are the field's words; an entry is data and never awaited
  then: text,
  covers: z
    .array(
      z
        .string()
        .regex(
          /^(model|field|constraint|access|view|menu|override|group):[a-z][A-Za-z0-9_.]*$/,
          'for example model:damage.report, access:damage.report, view:order_form',
        ),
    )
    .default([])
    .meta({ description: 'the artefacts that it proves' }),
});
export type Acceptance = z.infer<typeof Acceptance>;

const Upgrade = z.strictObject({
  strategy: z.enum(['keep', 'replace', 'retire']),
  exit: text.optional().meta({ description: 'when and by what it is replaced' }),
  rollback: text.optional(),
  dataAtRisk: text.optional().meta({ description: 'data that is lost when the addon is removed' }),
});

/** One customization request. Contract `entry`, format 1. */
export const Entry = z.strictObject({
  format: z.literal(entryFormat).default(entryFormat),
  id: EntryId,
  title: z.string().min(1).max(120),
  series: Series,
  process: Handle,
  sites: z.array(Handle).min(1).optional().meta({ description: 'where it holds; without it at every site' }),
  requester: Handle,
  owner: Handle,
  extends: EntryId.optional().meta({ description: 'the entry that owns the addon to which this one contributes' }),
  requires: z.array(EntryId).default([]).meta({ description: 'entries that must be approved before this one is generated' }),
  justification: Justification.default({}),
  security: Security.optional(),
  addon: Addon.optional().meta({
    description: 'what is asked of Odoo; absent while it is not designed yet, or when nothing is to be built',
  }),
  bySeries: z.partialRecord(Series, z.record(z.string(), z.json())).default({}).meta({
    description:
      'what differs in another series, as a merge patch of addon (RFC 7396); an empty object says that the same names hold there',
  }),
  touchpoints: z.array(Touchpoint).default([]).meta({ description: 'where it depends on standard Odoo beyond what the addon shows' }),
  consumers: z.array(Consumer).min(1).optional().meta({
    description: 'integrations, spreadsheets, exports, Studio views and reports of other tools that use names of it or of what it touches',
  }),
  acceptance: z
    .array(Acceptance)
    .default([])
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'two acceptance criteria have one id'),
  upgrade: Upgrade.optional(),
});
export type Entry = z.infer<typeof Entry>;

/** Makes every key optional at every depth; null removes one (RFC 7396). Arrays are replaced whole. */
type Patch<T> = T extends readonly unknown[] ? T : T extends object ? { readonly [K in keyof T]?: Patch<T[K]> | null } : T;

/** What an author writes: defaults may be left out. */
export type EntryInput = Omit<z.input<typeof Entry>, 'bySeries'> & {
  readonly bySeries?: { readonly [S in (typeof seriesList)[number]]?: Patch<AddonInput> };
};

/**
 * The parts of an entry that a plan can see. What is left out here can never change a generated byte, which is why the
 * policy may exempt it from materiality (`exemptRoots`), and nothing else.
 */
export type PlannedEntry = Omit<Entry, ExemptRoot>;

/** Parts of an entry that no plan sees. `extends` and `requires` decide what is generated and are not among them. */
export const exemptRoots = ['justification', 'security', 'upgrade', 'sites'] as const;
export type ExemptRoot = (typeof exemptRoots)[number];
