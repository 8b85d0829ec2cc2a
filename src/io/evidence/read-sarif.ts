import { z } from 'zod';
import { UserError } from '../../model/errors.js';
import type { StaticFindings } from '../../model/evidence.js';
import { codeFiles } from './code-files.js';
import { readInput } from './input.js';

/** A linter's answer on one addon has some kilobytes. */
export const maxSarifBytes = 50_000_000;

export type SarifReading = { readonly findings: readonly StaticFindings[]; readonly elsewhere: number; readonly sha256: string };

const Location = z.object({
  physicalLocation: z.object({ artifactLocation: z.object({ uri: z.string().optional() }).optional() }).optional(),
});
const Result = z.object({
  ruleId: z.string().optional(),
  rule: z.object({ id: z.string().optional() }).optional(),
  level: z.enum(['none', 'note', 'warning', 'error']).optional(),
  kind: z.string().optional(),
  suppressions: z.array(z.unknown()).optional(),
  locations: z.array(Location).optional(),
});
/** The parts of SARIF 2.1.0 that are counted. */
const Sarif = z.object({
  version: z.string(),
  runs: z.array(
    z.object({
      tool: z.object({ driver: z.object({ name: z.string(), version: z.string().optional(), semanticVersion: z.string().optional() }) }),
      results: z.array(Result).nullish(),
    }),
  ),
});
type SarifResult = z.infer<typeof Result>;

function parse(path: string, bytes: Buffer): z.infer<typeof Sarif> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UserError('broken-report', `${path} is no JSON in UTF-8: ${message.slice(0, 200)}. Give SARIF 2.1.0.`, { cause: error });
  }
  const read = Sarif.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UserError(
    'broken-report',
    `${path} is no SARIF: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}. Give SARIF 2.1.0.`,
  );
}

function pathOf(uri: string): string {
  const plain = uri.replace(/^[a-z][a-z0-9+.-]+:\/*/i, '/').replaceAll('\\', '/');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** A result counts unless it was suppressed, or says that all is well. */
const counts = ({ suppressions = [], kind = 'fail', level }: SarifResult): boolean =>
  suppressions.length === 0 && kind === 'fail' && level !== 'none';

/**
 * Reads what linters report as SARIF 2.1.0, and of that what lies in one addon.
 * @throws UserError when it cannot be read, or reports on other code only
 */
export function readSarif(path: string, addon: string, folder: string): SarifReading {
  const input = readInput(path, maxSarifBytes);
  const { runs } = parse(path, input.bytes);
  const files = new Set(codeFiles(folder));
  const isInside = ({ locations = [] }: SarifResult): boolean =>
    locations.some(({ physicalLocation }) => {
      const file = pathOf(physicalLocation?.artifactLocation?.uri ?? '');
      const parts = file.split('/');
      const at = parts.lastIndexOf(addon);
      return files.has(at < 0 ? file.replace(/^\.\//, '') : parts.slice(at + 1).join('/'));
    });
  let elsewhere = 0;
  const findings = runs.map(({ tool: { driver }, results }): StaticFindings => {
    const all = (results ?? []).filter(counts);
    const inside = all.filter(isInside);
    elsewhere += all.length - inside.length;
    return summary([driver.name, driver.version ?? driver.semanticVersion].filter(Boolean).join(' '), inside);
  });
  const found = findings.reduce((sum, { error, warning, note }) => sum + error + warning + note, 0);
  if (found === 0 && elsewhere > 0) {
    const message = `${path} reports on other code only: none of its ${elsewhere} results lies in ${addon}, so it does not show that the addon was looked at.`;
    throw new UserError('foreign-paths', `${message} Run the linter on ${addon} alone.`);
  }
  return { findings, elsewhere, sha256: input.sha256 };
}

function summary(tool: string, results: readonly SarifResult[]): StaticFindings {
  const rules = new Map<string, number>();
  const levels = { error: 0, warning: 0, note: 0 };
  for (const { ruleId, rule, level = 'warning' } of results) {
    if (level !== 'none') levels[level]++;
    const id = (ruleId ?? rule?.id ?? 'unnamed').slice(0, 200) || 'unnamed';
    rules.set(id, (rules.get(id) ?? 0) + 1);
  }
  return { tool: tool.slice(0, 200) || 'unnamed', ...levels, rules: Object.fromEntries(rules) };
}
