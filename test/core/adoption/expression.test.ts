import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionOfDomainText, conditionOfExpression } from '../../../src/core/adoption/draft/conditions.js';
import { canonicalExpression } from '../../../src/core/adoption/expression.js';
import { canonicalDomain } from '../../../src/core/adoption/statements/canonical-domain.js';
import { canonicalSql } from '../../../src/core/adoption/statements/of-python.js';
import { conditionMistakes } from '../../../src/core/odoo/condition-mistakes.js';
import { domainText, expressionText } from '../../../src/core/odoo/conditions.js';
import { readExpression } from '../../../src/core/text/python-expression.js';
import type { Condition } from '../../../src/model/condition.js';
import { hostileText } from '../../helpers/hostile-text.js';

describe('readExpression', () => {
  it.each([
    ["state == 'done'", 'state=="done"'],
    ["[('a', '=', 1)]", "[ ( 'a' , '=' , 1 ) , ]"],
    ["{'no_create': True}", '{"no_create":True}'],
    ["('draft', 'sent')", "['draft','sent']"],
    ['(a)', 'a'],
    ["'one' 'two'", '"onetwo"'],
    ['fields.Date.today(a, b=1) and not x', 'fields . Date.today( a,b=1 ) and (not x)'],
    ['a not in (1,)', 'a not in [1]'],
    ["'\\x41\\u00e9\\q'", "'Aé\\\\q'"],
  ])('reads %s and %s as one', (first, second) => {
    expect(canonicalExpression(first)).toBe(canonicalExpression(second));
    expect(readExpression(first)).toBeDefined();
  });

  it.each([
    ["a == 'x'", "a == 'y'"],
    ['a and b', 'a or b'],
    ['a < 1', 'a <= 1'],
    ['not a', 'a'],
    ['[a]', 'a'],
    ['-1', '1'],
  ])('tells %s from %s', (one, other) => {
    expect(canonicalExpression(one)).not.toBe(canonicalExpression(other));
  });

  it.each(['lambda x: x', '[x for x in y]', 'a[0]', 'a if b else c', "'open", 'a b', '', '('.repeat(500)])(
    'knows nothing of %s',
    (text) => {
      expect(readExpression(text)).toBeUndefined();
    },
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), hostileText), (text) => void canonicalExpression(text)));
  });
});

const scalar = fc.oneof(fc.constantFrom('draft', "it's", 'a "b"'), fc.integer({ min: -9, max: 9 }), fc.constant(true), fc.constant(null));
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ field: fc.constantFrom('state', 'partner_id'), operator: fc.constantFrom('=' as const, '!=' as const), value: scalar }),
  fc.record({
    field: fc.constant('amount'),
    operator: fc.constantFrom('<' as const, '>=' as const),
    value: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({
    field: fc.constant('state'),
    operator: fc.constantFrom('in' as const, 'not in' as const),
    value: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 }),
  }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }) }),
  ),
}));

describe('a condition that was rendered', () => {
  it('is read back from a domain as what renders the same', () => {
    fc.assert(
      fc.property(condition, (said) => {
        fc.pre(conditionMistakes(said, 'filter').length === 0);
        const { text } = domainText(said, 'filter');
        const found = conditionOfDomainText(text, 'filter');
        expect('condition' in found ? domainText(found.condition, 'filter').text : found.why).toBe(text);
      }),
    );
  });

  it('is read back from an expression as what renders the same', () => {
    fc.assert(
      fc.property(condition, (said) => {
        fc.pre(conditionMistakes(said, 'expression').length === 0);
        const { text } = expressionText(said);
        const found = conditionOfExpression(text);
        expect('condition' in found ? expressionText(found.condition).text : found.why).toBe(text);
      }),
    );
  });
});

it('reads a company that may be empty as Odoo searches for it, however it is written', () => {
  const one = canonicalDomain("['|', ('company_id', '=', False), ('company_id', 'in', company_ids)]");
  expect(canonicalDomain("[('company_id', 'in', company_ids + [False])]")).toBe(one);
  expect(canonicalDomain("['|', ('company_id', '=', False), ('other_id', 'in', company_ids)]")).not.toBe(one);
  expect(canonicalDomain("['&', ('a', '=', 1), ('b', '=', 2)]")).toBe(canonicalDomain("[('a', '=', 1), ('b', '=', 2)]"));
});

it('compares SQL without its case and blanks, texts apart', () => {
  expect(canonicalSql('UNIQUE (a,  b)')).toBe(canonicalSql('unique(a, b)'));
  expect(canonicalSql("CHECK (state != 'A  b')")).toBe(canonicalSql("check(state <> 'A  b')"));
  expect(canonicalSql("CHECK (state = 'A')")).not.toBe(canonicalSql("check(state = 'a')"));
});
