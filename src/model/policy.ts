import { z } from 'zod';
import { exemptRoots } from './entry.js';
import { evidenceOrigins } from './evidence.js';
import { Day, Handle } from './ids.js';

/** Newest format of a policy that this version reads. */
export const policyFormat = 1;

const Term = z
  .strictObject({
    role: Handle,
    process: Handle.optional().meta({ description: 'the role holds for this process only' }),
    from: Day,
    until: Day.optional().meta({ description: 'last day' }),
  })
  .refine(({ from, until }) => until === undefined || from <= until, 'the term ends before it begins');

const Person = z.strictObject({
  name: z.string().min(1).max(120),
  email: z.email(),
  terms: z.array(Term),
});
export type Person = z.infer<typeof Person>;

const Role = z.strictObject({
  title: z.string().min(1).max(120),
  may: z
    .array(z.enum(['submit', 'approve', 'reject', 'request-changes', 'waive', 'revoke', 'go-live', 'review', 'retire']))
    .min(1)
    .meta({ description: 'kinds of decision that this role may take' }),
});

/** An approval that an entry needs. All requirements that apply must be met. */
const Requirement = z.strictObject({
  role: Handle,
  persons: z.int().min(1).default(1).meta({ description: 'distinct persons' }),
  ofProcess: z.boolean().default(false).meta({ description: 'the role must be held for the process of the entry' }),
  when: z
    .strictObject({
      impactAbove: z.number().min(0).max(100).optional(),
      personalData: z.boolean().optional(),
      level: z.array(z.enum(['A', 'B', 'C', 'D'])).optional(),
    })
    .optional()
    .meta({ description: 'asked only if all of this holds; without it always' }),
});
export type Requirement = z.infer<typeof Requirement>;

const percent = z.number().min(0).max(100);

/** Thresholds, roles, people with terms, budgets, processes, sites. Contract `policy`, format 1. */
export const Policy = z.strictObject({
  format: z.literal(policyFormat).default(policyFormat),
  organization: z.string().min(1).max(120),
  website: z.url({ protocol: /^https?$/ }).optional(),
  roles: z.record(Handle, Role),
  people: z.record(Handle, Person),
  processes: z.record(
    Handle,
    z.strictObject({ title: z.string().min(1), owner: Handle, budget: z.number().nonnegative().meta({ description: 'debt in points' }) }),
  ),
  sites: z.record(Handle, z.strictObject({ title: z.string().min(1) })).default({}),
  thresholds: z.strictObject({
    justification: percent.meta({ description: 'lowest accepted score' }),
    upgradeImpact: percent.meta({ description: 'highest accepted score' }),
    plannedCoverage: percent.meta({ description: 'lowest accepted score' }),
    measuredCoverage: percent
      .optional()
      .meta({ description: 'lowest accepted score of what was measured, asked before an addon goes live; without it nothing is asked' }),
  }),
  approvals: z.strictObject({
    requirements: z.array(Requirement).min(1),
    validDays: z.int().min(1).optional().meta({ description: 'an approval expires after this many days unless the addon is live' }),
    emergency: z
      .strictObject({ role: Handle, validDays: z.int().min(1).max(90) })
      .optional()
      .meta({ description: 'one role alone may approve for a short time; the full approval must follow' }),
  }),
  waivers: z
    .strictObject({ roles: z.array(Handle).min(1), maxDays: z.int().min(1) })
    .optional()
    .meta({ description: 'who may waive a rule, and for how long; without it nobody' }),
  exempt: z
    .array(
      z.strictObject({
        path: z.string().regex(new RegExp(`^/(${exemptRoots.join('|')})(/|$)`), `a JSON pointer below ${exemptRoots.join(', ')}`),
        role: Handle,
      }),
    )
    .default([])
    .meta({ description: 'changes of these parts do not void approvals of these roles' }),
  reviews: z
    .strictObject({ daysAfterGoLive: z.array(z.int().positive()).default([30, 60, 90]), everyDays: z.int().positive().default(365) })
    .prefault({}),
  evidence: z
    .strictObject({
      counts: z
        .array(z.enum(evidenceOrigins))
        .min(1)
        .optional()
        .meta({ description: 'evidence of which origin counts: what the organization ran itself, or imported results; without it both' }),
      verifiers: z.array(Handle).min(1).optional().meta({ description: 'roles that may add evidence as verified; without it everybody' }),
      lineCoverage: z
        .number()
        .min(1)
        .max(100)
        .optional()
        .meta({ description: 'percentage of lines that tests run through; without it 80' }),
    })
    .optional()
    .meta({ description: 'what counts as measured' }),
  effort: z
    .strictObject({
      changedLinesPerDay: z.number().positive(),
      dayRate: z
        .strictObject({ amount: z.number().positive(), currency: z.string().length(3) })
        .optional()
        .meta({ description: 'what a day of work costs; sets a benefit in money against its cost in days' }),
    })
    .optional()
    .meta({ description: 'turns changed lines into days, and days into money; without it lines only' }),
  upkeep: z
    .strictObject({
      per100Lines: z.strictObject({ amount: z.number().nonnegative(), currency: z.string().length(3) }),
    })
    .optional()
    .meta({ description: 'what a hundred lines of custom code cost, by your contract; without it an audit shows lines only' }),
  unknownHistory: z
    .enum(['warning', 'error'])
    .default('warning')
    .meta({ description: 'how bad it is that git cannot vouch for the decisions' }),
});
export type Policy = z.infer<typeof Policy>;
export type PolicyInput = z.input<typeof Policy>;
