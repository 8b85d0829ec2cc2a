import { join } from 'node:path';
import type { Trust } from '../core/gate/authority.js';
import type { Problem } from '../model/errors.js';
import type { Finding } from '../model/finding.js';
import type { History } from '../model/history.js';
import { seriesList } from '../model/known-series.js';
import type { Register } from '../model/register.js';
import type { Review } from '../model/review.js';
import type { InstalledAddon } from '../model/state-file.js';
import { addonFindings, driftFindings, foreignFinding } from './check-addons.js';
import { entryFindings } from './check-entry.js';
import { loadRegister } from './load-register.js';
import { judgeRegister } from './review-register.js';

export type CheckOptions = {
  readonly root: string;
  readonly at: string;
  /** A git reference: its decisions must be present and unchanged, and its policy judges the ones that it lacks. */
  readonly base?: string | undefined;
  /** Folder of generated addons; absent: `generated/<series>` of every series. */
  readonly out?: string | undefined;
  /** False: what lies in the output folder is not compared with what would be generated. */
  readonly compare?: boolean | undefined;
  readonly cacheDir?: string | null | undefined;
};

export type CheckResult = { readonly findings: readonly Finding[]; readonly review: Review; readonly exitCode: 0 | 1 | 2 };

/**
 * Everything that a merge may depend on: the register is readable, its record whole, its addons approved and as generated.
 * @throws UserError when there is no readable register, or `base` names no commit
 */
export async function checkRegister(options: CheckOptions): Promise<CheckResult> {
  const { root, at, base, cacheDir } = options;
  const { futureDecisions, readHistory } = await import('../io/register/history.js');
  const register = await loadRegister({ root, cacheDir });
  const history = await readHistory(register, base);
  const folders = options.out === undefined ? seriesList.map((series) => join(register.root, 'generated', series)) : [options.out];
  const { addons, foreign } = await readOutput(folders);
  const trust = base === undefined ? undefined : trustIn(history);
  const broken = [...(history.known ? history.problems : []), ...futureDecisions(register, at)];
  const judged = judgeRegister({ ...register, problems: [...register.problems, ...broken] }, { at, addons, trust });
  const findings = [
    ...[...register.problems, ...broken].map(problemFinding),
    ...historyFindings(history, register),
    ...judged.flatMap((one) => entryFindings(one, register)),
    ...addonFindings(addons, judged, register),
    ...foreign.map((folder) => foreignFinding(folder, register)),
    ...(options.compare === false ? [] : await driftFindings(options, register, judged, addons)),
  ];
  return { findings, review: { at, entries: judged.map(({ review }) => review) }, exitCode: exitCodeOf(findings) };
}

type Output = { readonly addons: readonly InstalledAddon[]; readonly foreign: readonly string[] };

async function readOutput(folders: readonly string[]): Promise<Output> {
  const { readAddons } = await import('../io/workspace/read-addons.js');
  const { foreignAddons } = await import('../io/workspace/foreign-addons.js');
  return { addons: (await Promise.all(folders.map(readAddons))).flat(), foreign: folders.flatMap(foreignAddons) };
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
      remedy: 'have the change reviewed by those whom it binds; decisions are judged by the policy of the reference until it is merged',
      place: { file: 'register/policy.ts' },
      exitCode: 0,
    },
  ];
}
