import { z } from 'zod';
import { Digest } from './decision.js';
import { Day } from './ids.js';

/** Newest format of `register/baseline.json` that this version reads. */
export const baselineFormat = 1;

/** Where it lies, relative to the folder that holds `register/`. */
export const baselineFile = 'register/baseline.json';

const AcceptedFinding = z.strictObject({
  fingerprint: Digest.meta({ description: 'sha256 of rule, addon, path and line, not of its number' }),
  rule: z.string().min(1).max(200),
  addon: z.string().max(200).optional().meta({ description: 'absent: it concerns the register' }),
  file: z.string().max(4000).meta({ description: 'where it stood when it was accepted, in the addon or the register' }),
  message: z.string().max(10_000),
  to: z.string().max(20).optional().meta({ description: 'it is of an upgrade to this series: other audits say nothing about it' }),
  reason: z.string().min(1).max(2000),
  accepted: Day,
  expires: Day.meta({ description: 'last day on which it is accepted' }),
});
export type AcceptedFinding = z.infer<typeof AcceptedFinding>;

/** Findings of an audit that are known and accepted for a time. Contract `baseline`, format 1. */
export const Baseline = z.strictObject({ format: z.literal(baselineFormat), findings: z.array(AcceptedFinding) });
export type Baseline = z.infer<typeof Baseline>;
