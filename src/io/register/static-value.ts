import { findRefusedCharacter } from '../../model/text.js';
import { excerptOf, startOf } from '../typescript/node-text.js';
import { ts } from '../typescript/parser.js';
import type { Located, Member, ParsedFile } from './located.js';

/** A const and the module whose names its initializer sees. */
export type Resolved = { readonly initializer: ts.Expression; readonly scope: Scope };

/** What an expression can see: its file, the consts it can name, and where mistakes go. */
export type Scope = {
  readonly file: ParsedFile;
  readonly tree: ts.SourceFile;
  /** Undefined when there is no such const; the mistake is reported by the caller. */
  readonly resolve: (name: string) => Resolved | undefined;
  readonly names: () => Iterable<string>;
  /** Whether the name is imported; then a missing const was reported at the import. */
  readonly isImported: (name: string) => boolean;
  readonly report: (code: string, node: ts.Node, message: string, remedy: string) => void;
  readonly suggest: (name: string, known: Iterable<string>) => string;
};

/** Limits of one value: nested levels, and parts after every const is put in its place. */
const maxDepth = 100;
const maxParts = 50_000;

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const allowed =
  'allowed are strings, numbers, booleans, null, arrays, objects, templates without expressions, "as const", "satisfies" and names of consts';

/** Thrown inside this file only: the value is too large to go on. */
class TooLarge extends Error {}

type Walk = { parts: number; readonly open: Set<ts.Expression> };

function spot(node: ts.Node, scope: Scope) {
  return { file: scope.file, offset: startOf(node, scope.tree) };
}

function textValue(node: ts.StringLiteral | ts.NoSubstitutionTemplateLiteral, scope: Scope): Located {
  const found = findRefusedCharacter(node.text);
  if (found !== undefined) {
    const where = `the text holds the character ${found.name} at position ${found.index + 1}`;
    scope.report(
      'refused-character',
      node,
      where,
      'remove it: XML or UTF-8 cannot carry it, or it makes text read differently from what it is',
    );
  }
  return { kind: 'scalar', value: node.text, at: spot(node, scope) };
}

function numberValue(node: ts.NumericLiteral, sign: 1 | -1, whole: ts.Node, scope: Scope): Located | undefined {
  const value = Number(node.text) * sign;
  if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) {
    scope.report(
      'number-not-exact',
      whole,
      `the number ${excerptOf(whole, scope.tree)} cannot be held exactly`,
      'use a smaller number, or a string',
    );
    return undefined;
  }
  return { kind: 'scalar', value: value === 0 ? 0 : value, at: spot(whole, scope) };
}

function signedValue(node: ts.PrefixUnaryExpression, scope: Scope): Located | undefined {
  const sign = node.operator === ts.SyntaxKind.MinusToken ? -1 : node.operator === ts.SyntaxKind.PlusToken ? 1 : undefined;
  if (sign !== undefined && ts.isNumericLiteral(node.operand)) return numberValue(node.operand, sign, node, scope);
  return notReadable(node, scope);
}

const described: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.CallExpression, 'a call'],
  [ts.SyntaxKind.NewExpression, 'a call'],
  [ts.SyntaxKind.PropertyAccessExpression, 'an access to a property'],
  [ts.SyntaxKind.ElementAccessExpression, 'an access to a property'],
  [ts.SyntaxKind.ArrowFunction, 'a function'],
  [ts.SyntaxKind.FunctionExpression, 'a function'],
  [ts.SyntaxKind.TemplateExpression, 'a template with expressions'],
  [ts.SyntaxKind.TaggedTemplateExpression, 'a tagged template'],
  [ts.SyntaxKind.SpreadElement, 'a spread'],
  [ts.SyntaxKind.OmittedExpression, 'a hole in an array'],
  [ts.SyntaxKind.BinaryExpression, 'an operation'],
  [ts.SyntaxKind.ConditionalExpression, 'a condition'],
  [ts.SyntaxKind.AsExpression, 'a type assertion'],
  [ts.SyntaxKind.NonNullExpression, 'a type assertion'],
  [ts.SyntaxKind.ParenthesizedExpression, 'parentheses'],
  [ts.SyntaxKind.RegularExpressionLiteral, 'a regular expression'],
  [ts.SyntaxKind.BigIntLiteral, 'a bigint'],
  [ts.SyntaxKind.AwaitExpression, 'an await'],
  [ts.SyntaxKind.ClassExpression, 'a class'],
]);

function notReadable(node: ts.Node, scope: Scope): undefined {
  const what = described.get(node.kind) ?? 'code';
  const isSum = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
  const wayOut = isSum ? 'write texts as one long string, or as a template (`…`) without expressions; ' : '';
  scope.report(
    'not-readable',
    node,
    `found ${what}: ${excerptOf(node, scope.tree)}`,
    `${wayOut}a register file is read, never run; ${allowed}`,
  );
}

function constValue(node: ts.Identifier, scope: Scope, walk: Walk, depth: number): Located | undefined {
  const name = node.text;
  if (name === 'undefined') {
    scope.report('not-readable', node, 'found undefined', 'leave the key out, or write null');
    return undefined;
  }
  const target = scope.resolve(name);
  if (target === undefined) {
    if (scope.isImported(name)) return undefined;
    const hint = scope.suggest(name, scope.names());
    const remedy = `declare it in this file (const ${name} = …) or import it from a file in register/.${hint}`;
    scope.report('unknown-name', node, `there is no const named ${name}`, remedy);
    return undefined;
  }
  if (walk.open.has(target.initializer)) {
    scope.report('const-cycle', node, `the const ${name} is made of itself`, 'write out the value at one of the places');
    return undefined;
  }
  walk.open.add(target.initializer);
  const value = evaluate(target.initializer, target.scope, walk, depth + 1);
  walk.open.delete(target.initializer);
  return value?.kind === 'scalar' ? { ...value, at: spot(node, scope) } : value;
}

function listValue(node: ts.ArrayLiteralExpression, scope: Scope, walk: Walk, depth: number): Located {
  const items = node.elements.flatMap((element) => evaluate(element, scope, walk, depth + 1) ?? []);
  return { kind: 'list', items, at: spot(node, scope) };
}

function keyOf(name: ts.PropertyName, scope: Scope): string | undefined {
  if (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNoSubstitutionTemplateLiteral(name) || ts.isNumericLiteral(name)) {
    const key = name.text;
    if (findRefusedCharacter(key) !== undefined) {
      scope.report('refused-character', name, 'the key holds a character that no file can carry', 'choose another name');
      return undefined;
    }
    if (!forbiddenKeys.has(key)) return key;
    scope.report('forbidden-key', name, `the key ${key} is not allowed`, 'choose another name: this one has a meaning in JavaScript');
    return undefined;
  }
  scope.report('not-readable', name, `found a computed key: ${excerptOf(name, scope.tree)}`, 'write the key out');
  return undefined;
}

function memberValue(property: ts.ObjectLiteralElementLike, scope: Scope, walk: Walk, depth: number): Located | undefined {
  if (ts.isPropertyAssignment(property)) return evaluate(property.initializer, scope, walk, depth + 1);
  if (ts.isShorthandPropertyAssignment(property) && property.objectAssignmentInitializer === undefined) {
    return constValue(property.name, scope, walk, depth + 1);
  }
  const what = ts.isSpreadAssignment(property) ? 'a spread' : ts.isMethodDeclaration(property) ? 'a method' : 'a getter or setter';
  scope.report(
    'not-readable',
    property,
    `found ${what}: ${excerptOf(property, scope.tree)}`,
    `a register file is read, never run; ${allowed}`,
  );
  return undefined;
}

function recordValue(node: ts.ObjectLiteralExpression, scope: Scope, walk: Walk, depth: number): Located {
  const members = new Map<string, Member>();
  for (const property of node.properties) {
    const key = property.name === undefined ? undefined : keyOf(property.name, scope);
    const value = memberValue(property, scope, walk, depth);
    if (key === undefined || property.name === undefined) continue;
    if (members.has(key))
      scope.report('duplicate-key', property.name, `the key ${key} stands twice in this object`, 'remove one of the two');
    if (value !== undefined) members.set(key, { key: spot(property.name, scope), value });
  }
  return { kind: 'record', members: new Map([...members].sort(([a], [b]) => (a < b ? -1 : 1))), at: spot(node, scope) };
}

function isConstAssertion(node: ts.AsExpression): boolean {
  return ts.isTypeReferenceNode(node.type) && ts.isIdentifier(node.type.typeName) && node.type.typeName.text === 'const';
}

function evaluate(node: ts.Expression, scope: Scope, walk: Walk, depth: number): Located | undefined {
  walk.parts += 1;
  if (walk.parts > maxParts || depth > maxDepth) {
    const what = depth > maxDepth ? `nested deeper than ${maxDepth} levels` : `of more than ${maxParts} parts`;
    scope.report('value-too-large', node, `the value is ${what}`, 'split the request into several entries');
    throw new TooLarge();
  }
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return textValue(node, scope);
  if (ts.isNumericLiteral(node)) return numberValue(node, 1, node, scope);
  if (ts.isPrefixUnaryExpression(node)) return signedValue(node, scope);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { kind: 'scalar', value: true, at: spot(node, scope) };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { kind: 'scalar', value: false, at: spot(node, scope) };
  if (node.kind === ts.SyntaxKind.NullKeyword) return { kind: 'scalar', value: null, at: spot(node, scope) };
  if (ts.isArrayLiteralExpression(node)) return listValue(node, scope, walk, depth);
  if (ts.isObjectLiteralExpression(node)) return recordValue(node, scope, walk, depth);
  if (ts.isAsExpression(node) && isConstAssertion(node)) return evaluate(node.expression, scope, walk, depth);
  if (ts.isSatisfiesExpression(node)) return evaluate(node.expression, scope, walk, depth);
  if (ts.isIdentifier(node)) return constValue(node, scope, walk, depth);
  return notReadable(node, scope);
}

/** The value of an expression, read and never run. Everything that is not plain data is reported, and then the result is partial. */
export function readValue(node: ts.Expression, scope: Scope): Located | undefined {
  try {
    return evaluate(node, scope, { parts: 0, open: new Set() }, 0);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}
