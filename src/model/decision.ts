import { z } from 'zod';
import { Day, EntryId, Handle } from './ids.js';

/** Newest format of a decision that this version reads. */
export const decisionFormat = 1;

export const decisionKinds = ['submit', 'approve', 'reject', 'request-changes', 'waive', 'revoke', 'go-live', 'review', 'retire'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export const Digest = z.string().regex(/^[0-9a-f]{64}$/, 'a digest is 64 hexadecimal digits');

/** What a person decided on an entry, bound to the content by its digest. Contract `decision`, format 1. */
export const Decision = z.strictObject({
  format: z.literal(decisionFormat),
  entry: EntryId,
  digest: Digest.meta({ description: 'sha256 of the RFC 8785 canonical JSON of the entry as authored' }),
  kind: z.enum(decisionKinds),
  person: Handle,
  role: Handle,
  date: Day,
  reason: z.string().min(1).max(2000),
  conditions: z.array(z.string().min(1).max(500)).optional(),
  expires: Day.optional().meta({ description: 'last day on which it counts' }),
  rule: z.string().optional().meta({ description: 'waive: the rule of the gate that is waived' }),
  emergency: z.literal(true).optional().meta({ description: 'approve: by one role for a short time' }),
  parents: z.array(Digest).meta({ description: 'digests of all decisions on the entry that no other one named yet, sorted' }),
});
export type Decision = z.infer<typeof Decision>;

/** A decision as it was read: with its own digest and where it lies. */
export type RecordedDecision = Decision & { readonly self: string; readonly file: string };
