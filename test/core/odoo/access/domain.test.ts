import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Domain, parseDomain } from '../../../../src/core/odoo/access/domain.js';
import { matches, type RecordValues } from '../../../../src/core/odoo/access/matches.js';
import { domainText } from '../../../../src/core/odoo/conditions.js';
import { Condition } from '../../../../src/model/condition.js';
import { hasPython, runPython } from '../../../helpers/python.js';

const user = { id: 7, company: 1, companies: [1, 2] };
const holds = (domain: string, record: RecordValues): boolean => matches(parseDomain(domain), record, user);

describe('a domain', () => {
  it.each<[string, RecordValues, boolean]>([
    ['', {}, true],
    ['[]', {}, true],
    ["[(1, '=', 1)]", {}, true],
    ["[(0, '=', 1)]", {}, false],
    ["[('user_id', '=', user.id)]", { user_id: { id: 7 } }, true],
    ["[('user_id', '=', user.id)]", { user_id: { id: 8 } }, false],
    ["[('user_id', '=', user.id)]", { user_id: null }, false],
    ["[('report_id.user_id', '=', user.id)]", { report_id: { id: 1, user_id: { id: 7 } } }, true],
    ["[('report_id.user_id', '=', user.id)]", { report_id: null }, false],
    [
      "[('line_ids.user_id', '=', user.id)]",
      {
        line_ids: [
          { id: 1, user_id: { id: 8 } },
          { id: 2, user_id: { id: 7 } },
        ],
      },
      true,
    ],
    ["[('company_id', 'in', company_ids + [False])]", { company_id: null }, true],
    ["[('company_id', 'in', company_ids + [False])]", { company_id: { id: 3 } }, false],
    ["[('company_id', 'in', company_ids)]", { company_id: { id: 2 } }, true],
    ["[('company_id', 'in', [company_id])]", { company_id: { id: 2 } }, false],
    ["[('name', '=', 'it\\'s \\u00e9')]", { name: "it's é" }, true],
    ["[('name', '!=', False)]", { name: null }, false],
    ["[('name', '!=', 'a')]", { name: null }, true],
    ["[('name', 'not in', ['a', False])]", { name: null }, false],
    ["[('size', '<', 3), ('size', '>=', -1.5)]", { size: 2 }, true],
    ["[('size', '<=', 3)]", { size: null }, false],
    ["['|', ('a', '=', 1), '&', ('b', '=', 2), '!', ('c', '=', 3)]", { a: 0, b: 2, c: 4 }, true],
    ["['|', ('a', '=', 1), '&', ('b', '=', 2), '!', ('c', '=', 3)]", { a: 0, b: 2, c: 3 }, false],
    ['["&", ["a", "=", True], ("b", "=", None)]', { a: true, b: false }, true],
  ])('%s of %j: %s', (domain, record, expected) => {
    expect(holds(domain, record)).toBe(expected);
  });

  it.each([
    ["[('a', '=')]", 'no condition'],
    ["['|', ('a', '=', 1)]", 'lacks a condition'],
    ["[('a', '=', 1)", 'was expected'],
    ["[('a', '=', 1)] 2", '2 was not expected'],
    ["('a', '=', 1) or 2", 'or was not expected'],
    ["[('a', '=', 1 * 2)]", 'not understood: * 2)]'],
    ["'a'", 'a domain is a list'],
    ["[('a', '=', ", 'ends too early'],
  ])('%s is refused: %s', (domain, message) => {
    expect(() => parseDomain(domain)).toThrow(message);
  });

  it('says what it does not know', () => {
    expect(() => holds("[('a', 'child_of', 1)]", { a: 1 })).toThrow('the operator child_of');
    expect(() => holds("[('a', '=', user.partner_id.id)]", { a: 1 })).toThrow('user.partner_id.id is not known');
  });
});

const text = fc.string({ minLength: 1, unit: fc.constantFrom('a', "'", '"', '\\', '\n', '\t', 'é', '😀', ' ', ',', ']') });
const comparison = fc.record({
  field: fc.constantFrom('name', 'size', 'a_id.b_id.name'),
  operator: fc.constantFrom('=', '!='),
  value: text,
});
const { condition } = fc.letrec<{ condition: unknown }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    comparison,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));

/** Conditions of a domain in the order of reading, with the operator above each. */
const leaves = (domain: Domain): readonly unknown[] =>
  'path' in domain
    ? [[domain.path, domain.operator, 'literal' in domain.value ? domain.value.literal : null]]
    : 'not' in domain
      ? ['!', ...leaves(domain.not)]
      : ('all' in domain ? domain.all : domain.any).flatMap(leaves);

it.runIf(hasPython())('domains that the generator writes are read as Python reads them', () => {
  const texts = fc.sample(condition, { numRuns: 300, seed: 20261129 }).map((one) => domainText(Condition.parse(one), 'rule').text);
  const python = runPython(
    'import ast\nresult = [[list(i) if isinstance(i, tuple) else i for i in ast.literal_eval(t)] for t in data]',
    texts,
  );
  const ours = texts.map((one) => leaves(parseDomain(one)));
  const theirs = (python as readonly (readonly unknown[])[]).map((items) => items.filter((item) => item !== '&' && item !== '|'));
  expect(ours).toEqual(theirs);
});
