import { z } from 'zod';
import type { Severity } from '../../model/finding.js';

/** So many findings of one file are kept: more than anybody reads. */
export const maxFindings = 100_000;
export const longestText = 2_000;

/** A finding as another tool wrote it: its path is not yet looked up. */
export type RawFinding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** A path of whatever system, or a `file` URI that was decoded. */
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  /** The module that it says it is of. */
  readonly module?: string;
};

export type RawReport = { readonly tool: string; readonly findings: readonly RawFinding[]; readonly left: number };

export const text = z.string().transform((value) => value.slice(0, longestText));
export const number = z.number().nullish();
export const word = z.union([z.string(), z.number()]).transform(String);

export const severityOf = (level: string | number | undefined): Severity => {
  const said = String(level ?? 'warning').toLowerCase();
  if (/^(error|fatal|blocker|critical|high|1)$/.test(said)) return 'error';
  if (/^(note|info|information|convention|refactor|hint|low|none|3|4)$/.test(said)) return 'note';
  return 'warning';
};

/** Lines count from 1 everywhere; some tools write 0 for "nowhere". */
export const place = (line: number | null | undefined, column: number | null | undefined, first: 0 | 1) => ({
  ...(typeof line === 'number' && line >= 1 ? { line } : {}),
  ...(typeof line === 'number' && line >= 1 && typeof column === 'number' && column + 1 - first >= 1 ? { column: column + 1 - first } : {}),
});

/** The path of a URI: scheme and host are dropped, and what is percent-encoded is decoded. */
export function pathOfUri(uri: string): string {
  const plain = /^[a-z][a-z0-9+.-]+:/i.test(uri) ? uri.replace(/^[a-z][a-z0-9+.-]+:(\/\/[^/]*)?/i, '') : uri;
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

export const joined = (base: string, path: string): string =>
  path.startsWith('/') || /^[a-z]:/i.test(path) || base === '' ? path : `${base.replace(/\/?$/, '/')}${path}`;

/** What was read of one file so far. */
export class Import {
  readonly findings: RawFinding[] = [];
  left = 0;
  tool = '';
  known = false;

  add(finding: RawFinding): void {
    if (this.findings.length < maxFindings) this.findings.push(finding);
    else this.left++;
  }

  /** Names of the tools of several runs, each once. */
  named(name: string): void {
    if (name !== '' && !this.tool.split(', ').includes(name)) this.tool = this.tool === '' ? name : `${this.tool}, ${name}`;
  }
}
