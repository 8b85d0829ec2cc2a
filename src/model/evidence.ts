import { z } from 'zod';
import { Digest } from './decision.js';
import { Day, EntryId, Handle, ModuleName } from './ids.js';
import { Series } from './series.js';

/** Newest format of evidence that this version reads. */
export const evidenceFormat = 1;

/** Who ran what was measured: the organization itself, or somebody whose results it took over. Claimed, not proven. */
export const evidenceOrigins = ['verified', 'imported'] as const;
export type EvidenceOrigin = (typeof evidenceOrigins)[number];

export const evidenceKinds = ['odoo-log', 'junit', 'cobertura', 'sarif', 'uat'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Why a test proves nothing. `deleted`: generated and no longer there; `not-run`: there, and not among the results. */
export const testFaults = ['failed', 'error', 'skipped', 'empty', 'deleted', 'not-run'] as const;
export type TestFault = (typeof testFaults)[number];

/** A test by the file, the class and the method that it stands in: `test_access.TestAccess.test_portal`. */
const TestId = z.string().regex(/^[\w.]+\.\w+\.\w+$/, 'a test is file.Class.method');
const CriterionId = z.string().regex(/^AC-\d{1,3}$/, 'an acceptance criterion is AC- and a number');
const amount = z.int().nonnegative();
const shown = z.string().min(1).max(200);

const Tests = z.strictObject({
  passed: amount,
  faults: z.array(z.strictObject({ test: TestId, fault: z.enum(testFaults) })).meta({ description: 'sorted by test' }),
  criteria: z
    .record(CriterionId, z.strictObject({ passed: z.array(TestId), faults: z.array(TestId) }))
    .meta({ description: 'the tests that name a criterion of the entry' }),
});
export type TestSummary = z.infer<typeof Tests>;

const Lines = z.strictObject({
  valid: amount.meta({ description: 'lines that could run; manifest, tests and migrations left out' }),
  covered: amount,
  unmeasured: z.array(z.string().min(1).max(300)).meta({ description: 'Python files of the addon of which the report says nothing' }),
});
export type LineSummary = z.infer<typeof Lines>;

const StaticFindings = z.strictObject({
  tool: shown,
  error: amount,
  warning: amount,
  note: amount,
  rules: z.record(z.string().min(1).max(200), amount).meta({ description: 'how often each rule reports something' }),
});
export type StaticFindings = z.infer<typeof StaticFindings>;

const SignedResult = z.strictObject({
  result: z.enum(['passed', 'failed']),
  by: shown,
  on: Day,
  remark: z.string().min(1).max(500).optional(),
});
const SignedOff = z.strictObject({
  acceptance: Digest.meta({ description: 'sha256 of the canonical JSON of the acceptance criteria that were played through' }),
  results: z.record(CriterionId, SignedResult),
});
export type SignedResult = z.infer<typeof SignedResult>;

/** What was measured on the code of an entry, bound to that code by its digest. Contract `evidence`, format 1. */
export const EvidenceRecord = z.strictObject({
  format: z.literal(evidenceFormat),
  entry: EntryId,
  date: Day.meta({ description: 'day on which it was added' }),
  person: Handle.meta({ description: 'who added it' }),
  origin: z.enum(evidenceOrigins),
  series: Series,
  addon: z.strictObject({
    name: ModuleName,
    folder: z
      .string()
      .regex(/^(?!\/)(?!.*(^|\/)\.\.?(\/|$))[^\\]+$/, 'a path below the folder that holds register/')
      .max(500)
      .optional()
      .meta({ description: 'where the code lies; absent for an addon that was generated into a folder elsewhere' }),
    digest: Digest.meta({ description: 'of its files but .warrant; line ends do not count' }),
  }),
  sources: z
    .array(
      z.strictObject({
        kind: z.enum(evidenceKinds),
        tool: shown.optional(),
        sha256: Digest.meta({ description: 'of the file that was read' }),
      }),
    )
    .min(1),
  tests: Tests.optional(),
  lines: Lines.optional(),
  findings: z.array(StaticFindings).optional(),
  signedOff: SignedOff.optional(),
  parents: z.array(Digest).meta({ description: 'digests of all evidence on the entry that no other one named yet, sorted' }),
});
export type EvidenceRecord = z.infer<typeof EvidenceRecord>;

/** Evidence as it was read: with its own digest and where it lies. */
export type RecordedEvidence = EvidenceRecord & { readonly self: string; readonly file: string };
