import { z } from 'zod';
import type { Problem } from '../../model/errors.js';
import { didYouMean } from '../../model/nearest.js';
import { type Located, nodeAt, placeOf, type Spot } from './located.js';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** Written into the message of an issue by `explain`, because zod does not say which keys an object knows. */
const separator = '\n';

/** Error map for a parse whose issues go to `schemaProblems`. */
export function explain(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const { inst } = issue;
  if (inst instanceof z.ZodObject) return Object.keys(inst.shape).join(separator);
  if (inst instanceof z.ZodRecord && inst.keyType instanceof z.ZodEnum) return inst.keyType.options.join(separator);
  return '';
}

function pathOf(path: readonly PropertyKey[]): Path {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function show(node: Located): string {
  if (node.kind === 'list') return 'an array';
  if (node.kind === 'record') return 'an object';
  const text = JSON.stringify(node.value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

const kinds: Readonly<Record<string, string>> = {
  object: 'an object',
  record: 'an object',
  array: 'an array',
  tuple: 'an array',
  int: 'a whole number',
};

function kindName(expected: string): string {
  return kinds[expected] ?? (expected === 'null' ? 'null' : `a ${expected}`);
}

function list(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === 'string' ? `"${value}"` : String(value))).join(', ');
}

/** How far a branch of a union is from what was written: the branch with the least is the one that was meant. */
function misfit(issues: readonly Issue[]): number {
  const costs = issues.map((issue) => {
    if (issue.path.length === 0 && issue.code === 'invalid_type') return 1000;
    if (issue.code === 'unrecognized_keys') return 20 * issue.keys.length;
    if (issue.code === 'invalid_union' && issue.errors.length > 0) return Math.min(...issue.errors.map(misfit));
    return issue.path.length === 1 ? 10 : 1;
  });
  return costs.reduce((sum, cost) => sum + cost, 0);
}

/** What would have been accepted at the place itself, over all branches of a union. */
function acceptedKinds(issues: readonly Issue[]): readonly string[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'invalid_type') return [kindName(issue.expected)];
    if (issue.code === 'invalid_value') return [list(issue.values)];
    if (issue.code === 'invalid_union') return issue.errors.flatMap(acceptedKinds);
    return [remedyOf(issue)];
  });
}

/** A union is explained by the branch that fits best. Several equally wrong kinds are named together. */
function unwrapUnion(issue: Issue, base: Path): readonly { readonly issue: Issue; readonly path: Path }[] {
  const path = [...base, ...pathOf(issue.path)];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ issue, path }];
  const best = issue.errors.toSorted((a, b) => misfit(a) - misfit(b))[0] ?? [];
  if (best.some((inner) => inner.path.length === 0 && inner.code !== 'unrecognized_keys' && inner.code !== 'custom'))
    return [{ issue, path }];
  return best.flatMap((inner) => unwrapUnion(inner, path));
}

const tooSmall = (minimum: unknown, origin: string) =>
  origin === 'string' ? `at least ${minimum} characters` : origin === 'array' ? `at least ${minimum} items` : `at least ${minimum}`;
const tooBig = (maximum: unknown, origin: string) =>
  origin === 'string' ? `at most ${maximum} characters` : origin === 'array' ? `at most ${maximum} items` : `at most ${maximum}`;

const formats: Readonly<Record<string, string>> = {
  date: 'a day, for example 2026-11-23',
  email: 'an e-mail address',
  url: 'an address that begins with http',
};

/** The accepted values of a discriminated union's key; zod gives them, its type does not. */
function discriminators(issue: Issue): readonly unknown[] {
  const options: unknown = 'options' in issue ? issue.options : undefined;
  return Array.isArray(options) ? options : [];
}

/** What is allowed, as a sentence without its beginning. */
function remedyOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return kindName(issue.expected);
    case 'invalid_value':
      return issue.values.length === 1 ? list(issue.values) : `one of ${list(issue.values)}`;
    case 'too_small':
      return tooSmall(issue.minimum, issue.origin);
    case 'too_big':
      return tooBig(issue.maximum, issue.origin);
    case 'invalid_format':
      return formats[issue.format] ?? (issue.message.startsWith('Invalid') ? `text that matches ${issue.pattern}` : issue.message);
    case 'invalid_union':
      return issue.errors.length === 0
        ? `one of ${list(discriminators(issue))}`
        : [...new Set(issue.errors.flatMap(acceptedKinds))].join(' or ');
    case 'invalid_key':
      return issue.issues.map(remedyOf).join('; ');
    default:
      return issue.message;
  }
}

function guess(issue: Issue, node: Located): string {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return '';
  const values: readonly unknown[] =
    issue.code === 'invalid_value'
      ? issue.values
      : issue.code === 'invalid_union'
        ? [...discriminators(issue), ...acceptedStrings(issue.errors)]
        : [];
  return didYouMean(
    node.value,
    values.filter((value) => typeof value === 'string'),
  );
}

function acceptedStrings(errors: readonly (readonly Issue[])[]): readonly unknown[] {
  return errors.flatMap((issues) => issues.flatMap((issue) => (issue.code === 'invalid_value' ? issue.values : [])));
}

function keySpot(node: Located, key: string): Spot {
  return (node.kind === 'record' ? node.members.get(key)?.key : undefined) ?? node.at;
}

function unknownKeys(issue: Issue & { code: 'unrecognized_keys' }, node: Located): readonly Problem[] {
  const known = issue.message.split(separator).filter((key) => key !== '');
  return issue.keys.map((key) => ({
    code: 'unknown-key',
    place: placeOf(keySpot(node, key)),
    message: `unknown key ${key}.${didYouMean(key, known)}`,
    remedy: known.length === 0 ? 'remove it' : `known keys here: ${known.join(', ')}`,
  }));
}

function problemsOf(issue: Issue, path: Path, root: Located): readonly Problem[] {
  const { node, found } = nodeAt(root, path);
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue, node);
  if (found < path.length && issue.code !== 'invalid_key') {
    const missing = path[found];
    return [{ code: 'missing-key', place: placeOf(node.at), message: `the key ${missing} is missing`, remedy: `give ${remedyOf(issue)}` }];
  }
  const name = path.at(-1);
  if (issue.code === 'invalid_key') {
    const place = placeOf(keySpot(nodeAt(root, path.slice(0, -1)).node, String(name)));
    return [{ code: 'wrong-key', place, message: `the key ${String(name)} is not allowed here`, remedy: remedyOf(issue) }];
  }
  if (issue.code === 'custom') {
    return [{ code: 'wrong-value', place: placeOf(node.at), message: issue.message, remedy: 'correct it' }];
  }
  const what = typeof name === 'string' ? `${name} is ${show(node)}` : `found ${show(node)}`;
  return [
    { code: 'wrong-value', place: placeOf(node.at), message: `${what}.${guess(issue, node)}`, remedy: `allowed: ${remedyOf(issue)}` },
  ];
}

/** A file of a newer format is not judged by the rules of this one. */
function newerFormat(root: Located): Problem | undefined {
  const member = root.kind === 'record' ? root.members.get('format') : undefined;
  if (member?.value.kind !== 'scalar' || typeof member.value.value !== 'number' || member.value.value <= 1) return undefined;
  return {
    code: 'format-newer',
    place: placeOf(member.value.at),
    message: `the file has format ${member.value.value}, this version of odoo-warrant reads format 1`,
    remedy: 'update odoo-warrant: npm install odoo-warrant@latest',
  };
}

/** What a schema refused, as a compiler would say it: all mistakes, each at the nearest node. */
export function schemaProblems(issues: readonly Issue[], root: Located): readonly Problem[] {
  const newer = newerFormat(root);
  if (newer !== undefined) return [newer];
  return issues.flatMap((issue) => unwrapUnion(issue, [])).flatMap(({ issue, path }) => problemsOf(issue, path, root));
}
