import { type Expression, parseExpression } from '../../text/python-expression.js';

/** A search domain as a tree: what Odoo makes of the prefix notation, parts that stand side by side joined by "and". */
export type Domain =
  | { readonly all: readonly Domain[] }
  | { readonly any: readonly Domain[] }
  | { readonly not: Domain }
  /** `path` is 0 or 1 in the conditions that are always false or true: `(1, '=', 1)`. */
  | { readonly path: string | number; readonly operator: string; readonly value: Expression };

const joins = { '&': 'all', '|': 'any' } as const;

/**
 * Reads a domain as it stands in a data file. No text is a domain without conditions: it lets every record through.
 * @throws SyntaxError naming what was found where something else was expected
 */
export function parseDomain(text: string): Domain {
  if (text.trim() === '') return { all: [] };
  const list = parseExpression(text, 'values');
  if (!('list' in list)) throw new SyntaxError(`a domain is a list: ${text}`);
  const parts: Domain[] = [];
  const rest = [...list.list];
  while (rest.length > 0) parts.push(operand(rest, text));
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { all: parts };
}

/** Takes one whole condition, with its operators, from the front. */
function operand(rest: Expression[], text: string): Domain {
  const first = rest.shift();
  if (first === undefined) throw new SyntaxError(`an operator lacks a condition: ${text}`);
  if ('literal' in first) {
    if (first.literal === '!') return { not: operand(rest, text) };
    if (first.literal === '&' || first.literal === '|') {
      const both = [operand(rest, text), operand(rest, text)];
      return joins[first.literal] === 'all' ? { all: both } : { any: both };
    }
  }
  return leaf(first, text);
}

function leaf(found: Expression, text: string): Domain {
  const [path, operator, value] = 'list' in found ? found.list : [];
  const isPath = path !== undefined && 'literal' in path && (typeof path.literal === 'string' || typeof path.literal === 'number');
  const isOperator = operator !== undefined && 'literal' in operator && typeof operator.literal === 'string';
  if (!isPath || !isOperator || value === undefined) throw new SyntaxError(`no condition (field, operator, value): ${text}`);
  return { path: String(path.literal) === path.literal ? path.literal : Number(path.literal), operator: String(operator.literal), value };
}
