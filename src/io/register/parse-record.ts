import type { ZodType } from 'zod';
import { Decision } from '../../model/decision.js';
import type { Problem } from '../../model/errors.js';
import { EvidenceRecord } from '../../model/evidence.js';
import { prettyJson } from './canonical.js';
import { type Json, type Located, lineStartsOf, type Member, type ParsedFile } from './located.js';
import { explain, schemaProblems } from './schema-problems.js';

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Gives the parts of a JSON value their places by looking for their keys in the text, which the tool wrote one to a line. */
function locate(value: Json, file: ParsedFile, text: string, offset: number): Located {
  const at = { file, offset };
  if (isList(value)) return { kind: 'list', items: value.map((item) => locate(item, file, text, offset)), at };
  if (value === null || typeof value !== 'object') return { kind: 'scalar', value, at };
  const members = new Map<string, Member>();
  for (const [key, child] of Object.entries(value)) {
    const found = Math.max(offset, text.indexOf(`${JSON.stringify(key)}:`, offset));
    members.set(key, { key: { file, offset: found }, value: locate(child, file, text, found) });
  }
  return { kind: 'record', members, at };
}

/** What the tool alone writes into a register, one file each. */
type Kind = {
  readonly noun: string;
  readonly plural: string;
  readonly schema: ZodType;
  readonly code: string;
  /** Something that voids what people decided. */
  readonly integrity?: true;
};

const kinds = {
  decision: { noun: 'the decision', plural: 'decisions are', schema: Decision, code: 'decision-altered', integrity: true },
  evidence: { noun: 'the evidence', plural: 'evidence is', schema: EvidenceRecord, code: 'evidence-altered' },
} as const satisfies Readonly<Record<string, Kind>>;

/** What is wrong with the text of a decision: syntax, schema, or bytes that are not what the tool would write. */
export const parseDecision = (path: string, text: string): readonly Problem[] => parseRecord(path, text, kinds.decision);

/** The same of evidence; it voids no decision. */
export const parseEvidence = (path: string, text: string): readonly Problem[] => parseRecord(path, text, kinds.evidence);

function syntaxProblem(path: string, text: string, error: unknown): Pick<Problem, 'place' | 'message'> {
  const message = error instanceof Error ? error.message : String(error);
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  const before = text.slice(0, position).split('\n');
  return { place: { file: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }, message };
}

function parseRecord(path: string, text: string, { noun, plural, schema, code, integrity }: Kind): readonly Problem[] {
  const about = integrity === undefined ? {} : { integrity };
  const remedy = `${plural} written by the tool only: restore the file from git`;
  let json: Json;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const { place, message } = syntaxProblem(path, text, error);
    return [{ code, place, message: `${noun} is no valid JSON: ${message}`, remedy, ...about }];
  }
  const result = schema.safeParse(json, { error: explain });
  if (!result.success) {
    const located = locate(json, { path, lineStarts: lineStartsOf(text) }, text, 0);
    return schemaProblems(result.error.issues, located).map((problem) => ({ ...problem, ...about }));
  }
  const expected = prettyJson(json);
  if (text === expected) return [];
  const [lines, wanted] = [text.split('\n'), expected.split('\n')];
  const line = lines.findIndex((found, index) => found !== wanted[index]);
  const place = { file: path, line: Math.max(1, line + 1), column: 1 };
  return [{ code, place, message: `${noun} was altered: it is not what the tool wrote`, remedy, ...about }];
}
