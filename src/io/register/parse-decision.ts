import { Decision } from '../../model/decision.js';
import type { Problem } from '../../model/errors.js';
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

function syntaxProblem(path: string, text: string, error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  const before = text.slice(0, position).split('\n');
  const place = { file: path, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  return { code: 'decision-altered', place, message: `the decision is no valid JSON: ${message}`, remedy: restore, integrity: true };
}

const restore = 'decisions are written by the tool only: restore the file from git';

/** What is wrong with the text of a decision: syntax, schema, or bytes that are not what the tool would write. */
export function parseDecision(path: string, text: string): readonly Problem[] {
  let json: Json;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return [syntaxProblem(path, text, error)];
  }
  const result = Decision.safeParse(json, { error: explain });
  if (!result.success) {
    const located = locate(json, { path, lineStarts: lineStartsOf(text) }, text, 0);
    return schemaProblems(result.error.issues, located).map((problem) => ({ ...problem, integrity: true as const }));
  }
  const expected = prettyJson(json);
  if (text === expected) return [];
  const [lines, wanted] = [text.split('\n'), expected.split('\n')];
  const line = lines.findIndex((found, index) => found !== wanted[index]);
  const place = { file: path, line: Math.max(1, line + 1), column: 1 };
  return [
    {
      code: 'decision-altered',
      place,
      message: 'the decision was altered: it is not what the tool wrote',
      remedy: restore,
      integrity: true,
    },
  ];
}
