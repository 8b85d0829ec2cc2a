import type { Value } from '../../model/facts/python.js';
import { type Expression, readExpression } from '../text/python-expression.js';

/** A value of a field's declaration as an expression; undefined where it holds code that was not read. */
export function expressionOf(value: Value): Expression | undefined {
  if ('name' in value) return { name: value.name };
  if ('expression' in value || 'lambda' in value) return undefined;
  const { literal } = value;
  if (typeof literal !== 'object' || literal === null) return { literal };
  if (isList(literal)) {
    const items = literal.map(expressionOf);
    return items.every((item) => item !== undefined) ? { list: items } : undefined;
  }
  const pairs = Object.entries(literal).map(([key, item]) => [{ literal: key }, expressionOf(item)] as const);
  return pairs.every((pair): pair is readonly [{ literal: string }, Expression] => pair[1] !== undefined) ? { pairs } : undefined;
}

function isList(value: object): value is readonly Value[] {
  return Array.isArray(value);
}

/** The order of the keys of a dictionary means nothing in contexts, options and modifiers. */
function inOrder(expression: Expression): Expression {
  if (!('pairs' in expression)) return expression;
  const pairs = expression.pairs.map(([key, value]) => [key, inOrder(value)] as const);
  return { pairs: pairs.toSorted(([a], [b]) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) };
}

/** One text for an expression however it is spaced and quoted; texts that are no expression lose only their blanks. */
export function canonicalExpression(text: string): string {
  const expression = readExpression(text);
  return expression === undefined ? `code ${text.trim().replace(/\s+/g, ' ')}` : JSON.stringify(inOrder(expression));
}
