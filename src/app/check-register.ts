import type { Trust } from '../core/gate/authority.js';
import type { Problem } from '../model/errors.js';
import type { Finding } from '../model/finding.js';
import type { History } from '../model/history.js';
import type { Register } from '../model/register.js';
import type { Review } from '../model/review.js';
import { addonFindings, foreignFinding, handMadeFindings } from './check-addons.js';
import { driftFindings } from './check-drift.js';
import { contentFindings, entryFindings } from './check-entry.js';
import { referenceFindings } from './check-references.js';
import { addonsOf, outputFolders } from './installed-addons.js';
import { loadRegister } from './load-register.js';
import { judgeRegister } from './review-register.js';
import { meanwhile, vouchedRegister } from './vouched-register.js';
import { watchRegister } from './watch-register.js';

export type CheckOptions = {
  readonly root: string;
  readonly at: string;
  /** A git reference: its decisions must be present and unchanged, and its policy judges the ones that it lacks. */
  readonly base?: string | undefined;
  /** Folder of generated addons; absent: `generated/<series>` of every series. */
  readonly out?: string | undefined;
  /** False: what lies in the output folder is not compared with what would be generated. */
  readonly compare?: boolean | undefined;
  /** The day was asked for: what was decided later is left out with a note. Otherwise it is today, and a later date is a mistake. */
  readonly lookingBack?: boolean | undefined;
  readonly cacheDir?: string | null | undefined;
};

export type CheckResult = { readonly findings: readonly Finding[]; readonly review: Review; readonly exitCode: 0 | 1 | 2 };

/**
 * Everything that a merge may depend on: the register is readable, its record whole, its addons approved and as generated.
 * @throws UserError when there is no readable register, or `base` names no commit
 */
export async function checkRegister(options: CheckOptions): Promise<CheckResult> {
  const { root, at, base, cacheDir } = options;
  const { committedFiles, readHistory } = await import('../io/register/history.js');
  const committed = meanwhile(committedFiles(root, 'register/', base));
  const whole = await loadRegister({ root, cacheDir });
  const history = await readHistory(whole, await committed, base);
  const broken = history.known ? history.problems : [];
  const { register, later } = await vouchedRegister(whole, { at, lookingBack: options.lookingBack, broken });
  const folders = outputFolders(register.root, options.out);
  const { addons, problems: unreadable } = await addonsOf(register, options.out);
  const { foreignAddons } = await import('../io/workspace/foreign-addons.js');
  const trust = base === undefined ? undefined : trustIn(history);
  // What a branch says about itself binds nobody: thresholds and budgets, too, are those of the reference.
  const ruling = { ...register, policy: trust?.policy ?? register.policy };
  const judged = judgeRegister(ruling, { at, addons, trust });
  const findings = [
    ...register.problems.map(problemFinding),
    ...later.map(laterFinding),
    ...historyFindings(history, register),
    ...judged.flatMap((one) => [...contentFindings(one, ruling), ...referenceFindings(one, ruling), ...entryFindings(one, ruling)]),
    ...unreadable.map(problemFinding),
    ...watchRegister(judged, ruling, at),
    ...addonFindings(addons, judged, whole),
    ...foreignAddons(register.root, folders).map((folder) => foreignFinding(folder, register)),
    ...(options.compare === false
      ? []
      : [...(await handMadeFindings(addons, register)), ...(await driftFindings(options, ruling, judged, addons))]),
  ];
  register.references.save(true);
  register.outlooks.save(true);
  return { findings, review: { at, entries: judged.map(({ review }) => review) }, exitCode: exitCodeOf(findings) };
}

function exitCodeOf(findings: readonly Finding[]): 0 | 1 | 2 {
  const asksFor = (code: 1 | 2): boolean => findings.some(({ exitCode }) => exitCode === code);
  return asksFor(2) ? 2 : asksFor(1) ? 1 : 0;
}

function trustIn(history: History): Trust | undefined {
  return history.known && history.policy !== undefined ? { newDecisions: history.newDecisions, policy: history.policy } : undefined;
}

function problemFinding({ code, place, message, remedy, entry }: Problem): Finding {
  const about = { ...(remedy === undefined ? {} : { remedy }), ...(entry === undefined ? {} : { entry }) };
  return { rule: code, severity: 'error', message, place, exitCode: 2, ...about };
}

function laterFinding({ place, message, entry }: Problem): Finding {
  const about = entry === undefined ? {} : { entry };
  return { rule: 'decision-later', severity: 'note', message: `${message}, and left out`, place, exitCode: 0, ...about };
}

function historyFindings(history: History, { policy }: Register): readonly Finding[] {
  if (!history.known) {
    const isError = policy.unknownHistory === 'error';
    const message = `git cannot vouch for the decisions: ${history.why}`;
    return [
      { rule: 'history-unknown', severity: isError ? 'error' : 'warning', message, remedy: history.remedy, exitCode: isError ? 1 : 0 },
    ];
  }
  if (!history.policyChanged) return [];
  return [
    {
      rule: 'policy-changed',
      severity: 'warning',
      message: `the policy is not the one of ${history.ref}`,
      remedy:
        'have the change reviewed by those whom it binds; with --base everything is judged by the policy of the reference until it is merged',
      place: { file: 'register/policy.ts' },
      exitCode: 0,
    },
  ];
}
