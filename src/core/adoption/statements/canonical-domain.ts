import { type Expression, readExpression } from '../../text/python-expression.js';

/**
 * A domain in one form: the operands of an outermost "and" stand side by side, and `'|', (f, '=', False), (f, 'in', X)` is
 * `(f, 'in', X + [False])`, as Odoo's search means it in every series (odoo/osv/expression.py, odoo/orm/domains.py).
 */
export function canonicalDomain(text: string): string {
  const read = readExpression(text);
  if (read === undefined || !('list' in read)) return `code ${text.trim().replace(/\s+/g, ' ')}`;
  return JSON.stringify(withEmpty(read.list.filter((term) => !isSign(term, '&') || !isOnlyAnd(read.list))));
}

const isSign = (term: Expression | undefined, sign: string): boolean => term !== undefined && 'literal' in term && term.literal === sign;

/** Without `|` and `!` every "and" is one that stands between all terms. */
const isOnlyAnd = (terms: readonly Expression[]): boolean => !terms.some((term) => isSign(term, '|') || isSign(term, '!'));

function withEmpty(terms: readonly Expression[]): readonly Expression[] {
  const found: Expression[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const [sign, first, second] = terms.slice(at, at + 3);
    const joined = isSign(sign, '|') ? (orEmpty(first, second) ?? orEmpty(second, first)) : undefined;
    const term = joined ?? sign;
    if (term !== undefined) found.push(term);
    if (joined !== undefined) at += 2;
  }
  return found;
}

function orEmpty(empty: Expression | undefined, among: Expression | undefined): Expression | undefined {
  if (empty === undefined || among === undefined || !('list' in empty) || !('list' in among)) return undefined;
  const [field, equals, value] = empty.list;
  const [other, within, values] = among.list;
  if (!isSign(equals, '=') || !isSign(within, 'in') || values === undefined || JSON.stringify(field) !== JSON.stringify(other))
    return undefined;
  if (value === undefined || !('literal' in value) || value.literal !== false) return undefined;
  return { list: [field ?? value, { literal: 'in' }, { operator: '+', left: values, right: { list: [{ literal: false }] } }] };
}
