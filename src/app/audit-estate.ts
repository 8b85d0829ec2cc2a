import { acceptAlso } from '../core/baseline/accept.js';
import { applyBaseline, type Scope } from '../core/baseline/apply.js';
import type { Located } from '../core/baseline/fingerprint.js';
import type { AuditReport } from '../model/audit/report.js';
import type { Baseline } from '../model/baseline.js';
import { UserError } from '../model/errors.js';
import { type Severity, severities } from '../model/finding.js';
import { type AuditRequest, auditWithSources } from './audit.js';
import { locatedFindings, withFindings } from './fingerprint-findings.js';
import { importFindings } from './import-findings.js';
import type { LoadedRegister } from './load-register.js';
import { tieToRegister } from './tie-register.js';
import { loadVouched } from './vouched-register.js';

export type EstateRequest = AuditRequest & {
  readonly at: string;
  readonly lookingBack?: boolean | undefined;
  /** A git reference: only findings on lines that changed since are kept. */
  readonly since?: string | undefined;
  /** Files of other tools, shown beside the findings. */
  readonly imports?: readonly string[] | undefined;
  /** Findings as bad as this, or worse, make the answer a no; absent: with a baseline every one, without one none. */
  readonly failOn?: Severity | undefined;
  /** Accept findings: all that are not accepted yet, or those whose fingerprints begin so. */
  readonly accept?: { readonly reason: string; readonly expires: string; readonly only: readonly string[] } | undefined;
};

export type EstateAudit = {
  readonly report: AuditReport;
  /** A finding is as bad as was asked for. */
  readonly fails: boolean;
  /** The baseline that was written, and how many findings it accepts. */
  readonly written?: { readonly file: string; readonly accepted: number; readonly removed: number };
};

/** Fewer digits of a fingerprint are met by chance. */
const fewestDigits = 8;

function chosen(fresh: readonly Located[], only: readonly string[]): readonly Located[] {
  if (only.length === 0) return fresh;
  const wrong = only.find((one) => one.length < fewestDigits || !/^[0-9a-f]+$/.test(one));
  if (wrong !== undefined) {
    const message = `--accept ${wrong}: a fingerprint has at least ${fewestDigits} digits of 0 to 9 and a to f.`;
    throw new UserError('wrong-fingerprint', `${message}\n  See them: warrant audit --findings`);
  }
  const unknown = only.find((one) => !fresh.some(({ finding }) => finding.fingerprint?.startsWith(one)));
  if (unknown !== undefined)
    throw new UserError(
      'unknown-fingerprint',
      `No finding that is not accepted yet has the fingerprint ${unknown}.\n  See them: warrant audit --findings`,
    );
  return fresh.filter(({ finding }) => only.some((one) => finding.fingerprint?.startsWith(one)));
}

type Judged = {
  readonly located: readonly Located[];
  readonly report: AuditReport;
  readonly written?: NonNullable<EstateAudit['written']>;
};

async function writeAccepted(
  fresh: readonly Located[],
  baseline: Baseline | undefined,
  scope: Scope,
  stale: ReadonlySet<string>,
  { root, at, accept }: EstateRequest,
): Promise<EstateAudit['written']> {
  if (accept === undefined) return undefined;
  const { writeBaseline } = await import('../io/register/baseline-file.js');
  const { reason, expires, only } = accept;
  if (expires < at)
    throw new UserError('wrong-date', `--expires ${expires} has passed on ${at}: name the last day on which they are accepted.`);
  const added = chosen(fresh, only);
  const next = acceptAlso(baseline, added, scope, { reason, expires, accepted: at }, stale);
  return { file: writeBaseline(root, next), accepted: added.length, removed: stale.size };
}

async function judged(report: AuditReport, located: readonly Located[], request: EstateRequest): Promise<Judged> {
  const { root, at } = request;
  const { readBaseline } = await import('../io/register/baseline-file.js');
  const baseline = readBaseline(root);
  if (baseline === undefined && request.accept === undefined) return { located, report };
  const scope = {
    ...{ addons: new Set(report.addons.map(({ name }) => name)), to: report.to },
    register: report.estate !== undefined,
  };
  const known = baseline ?? { format: 1 as const, findings: [] };
  const before = applyBaseline(
    located.map(({ finding }) => finding),
    known,
    scope,
    at,
  );
  const isAccepted = new Set(before.accepted.map(({ finding }) => finding.fingerprint));
  const fresh = located.filter(({ finding }) => !isAccepted.has(finding.fingerprint));
  const stale = new Set(before.stale.map(({ fingerprint }) => fingerprint));
  const written = await writeAccepted(fresh, baseline, scope, stale, request);
  if (written === undefined) {
    return { located: fresh, report: { ...report, estate: { register: [], imported: [], ...report.estate, baseline: before } } };
  }
  const after = applyBaseline(
    located.map(({ finding }) => finding),
    readBaseline(root) ?? known,
    scope,
    at,
  );
  const now = new Set(after.accepted.map(({ finding }) => finding.fingerprint));
  return {
    located: located.filter(({ finding }) => !now.has(finding.fingerprint)),
    report: { ...report, estate: { register: [], imported: [], ...report.estate, baseline: after } },
    written,
  };
}

async function limited({ located, report, written }: Judged, ref: string): Promise<Judged> {
  const { changesSince } = await import('../io/git/changed-lines.js');
  const files = [...new Set(located.flatMap(({ finding }) => finding.place?.file ?? []))];
  const { of, notes } = await changesSince(ref, files);
  const kept = located.filter(({ finding: { place } }) => {
    const change = place === undefined ? 'none' : of.get(place.file);
    if (change === undefined || change === 'all') return true;
    return change !== 'none' && (place?.line === undefined || change.has(place.line));
  });
  const since = { ref, left: located.length - kept.length };
  return {
    ...{ located: kept, ...(written === undefined ? {} : { written }) },
    report: { ...report, notes: [...report.notes, ...notes], estate: { register: [], imported: [], ...report.estate, since } },
  };
}

/** The register below the root; undefined where there is none. */
async function openRegister(request: EstateRequest): Promise<LoadedRegister | undefined> {
  const { readPolicy } = await import('../io/register/read-policy.js');
  return (await readPolicy(request.root)) === undefined ? undefined : (await loadVouched(request)).register;
}

/**
 * What there is in folders of addons, tied to the register, less what was accepted and what did not change.
 * @throws UserError as `auditWithSources` does, and for a baseline, a reference or a file of another tool that cannot be read
 */
export async function auditEstate(request: EstateRequest): Promise<EstateAudit> {
  const { root, since, failOn, accept, imports = [] } = request;
  if (since !== undefined && request.parts !== undefined)
    throw new UserError('usage', '--since compares files with git, and parts carry neither: audit the folders themselves with --since.');
  // What --since leaves out of sight would be accepted unseen.
  if (since !== undefined && accept !== undefined && accept.only.length === 0)
    throw new UserError(
      'usage',
      '--write-baseline accepts all that is found, and --since shows a part of it: leave --since out, or name findings with --accept.',
    );
  const register = await openRegister(request);
  const { report: alone, sources } = await auditWithSources(request, register);
  const tied = register === undefined ? alone : await tieToRegister(alone, register, request);
  const first = await judged(tied, await locatedFindings(tied, root, sources), request);
  const last = since === undefined ? first : await limited(first, since);
  const imported = await importFindings(tied, imports, sources);
  const told = withFindings(last.report, last.located);
  const report = imported.length === 0 ? told : { ...told, estate: { register: [], ...told.estate, imported } };
  const limit = failOn ?? (report.estate?.baseline === undefined ? undefined : 'note');
  const worst = limit === undefined ? -1 : severities.indexOf(limit);
  const fails = last.written === undefined && last.located.some(({ finding }) => severities.indexOf(finding.severity) <= worst);
  return { report, fails, ...(last.written === undefined ? {} : { written: last.written }) };
}
