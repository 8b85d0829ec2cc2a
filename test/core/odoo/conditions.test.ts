import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConditionTarget, conditionMistakes } from '../../../src/core/odoo/condition-mistakes.js';
import { attrsText, domainText, domainValue, expressionText } from '../../../src/core/odoo/conditions.js';
import { isEncoded } from '../../../src/core/text/encoded.js';
import type { Comparison, Condition } from '../../../src/model/condition.js';
import { hostileText } from '../../helpers/hostile-text.js';
import { hasPython, runPython } from '../../helpers/python.js';

/** A record as Odoo shows it: what is not set is false. */
type Value = string | number | boolean | null;
type Row = Readonly<Record<string, Value>>;

const world = { user: 7, company: 2, companies: [2, 5], today: '2026-11-23' } as const;

const names = fc.oneof(
  hostileText.filter((text) => text !== ''),
  fc.constantFrom('draft', 'done', "it's"),
);
const days = fc.constantFrom('2026-01-01', '2026-11-22', '2026-11-23', '2026-11-24', '2027-05-05');
const ids = fc.constantFrom(1, 2, 5, 7, 9);

const row: fc.Arbitrary<Row> = fc.record({
  name: fc.oneof(names, fc.constant(false as const)),
  state: fc.constantFrom<Value[]>('draft', 'done', false),
  day: fc.oneof(days, fc.constant(false as const)),
  count: fc.integer({ min: -3, max: 3 }),
  amount: fc.constantFrom(-1.5, 0, 0.1, 2),
  active: fc.boolean(),
  user_id: fc.oneof(ids, fc.constant(false as const)),
  company_id: fc.oneof(ids, fc.constant(false as const)),
});

const equality = fc.constantFrom<Comparison['operator'][]>('=', '!=');
const order = fc.constantFrom<Comparison['operator'][]>('=', '!=', '<', '<=', '>', '>=');
const membership = fc.constantFrom<Comparison['operator'][]>('in', 'not in');
const comparison = (
  field: string,
  operator: fc.Arbitrary<Comparison['operator']>,
  value: fc.Arbitrary<Comparison['value']>,
): fc.Arbitrary<Condition> => fc.record({ field: fc.constant(field), operator, value });

const ref = <R extends 'user' | 'company' | 'companies' | 'today'>(name: R) => fc.constant({ ref: name });
const nothing = fc.constant(null);

const plain: readonly fc.Arbitrary<Condition>[] = [
  comparison('name', equality, fc.oneof(names, nothing)),
  comparison('name', membership, fc.array(fc.oneof(names, nothing), { maxLength: 3 })),
  comparison('state', equality, fc.constantFrom<Value[]>('draft', 'done', null, false)),
  comparison('state', membership, fc.subarray<Value>(['draft', 'done', null])),
  comparison('day', order, days),
  comparison('day', equality, nothing),
  comparison('count', order, fc.integer({ min: -3, max: 3 })),
  comparison('count', membership, fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 3 })),
  comparison('amount', order, fc.constantFrom(-1.5, 0, 0.1, 2)),
  comparison('active', equality, fc.constantFrom<Value[]>(true, false, null)),
  comparison('user_id', equality, nothing),
];
const dynamic: readonly fc.Arbitrary<Condition>[] = [
  comparison('user_id', equality, ref('user')),
  comparison('user_id', membership, ref('user')),
  comparison('company_id', equality, ref('company')),
  comparison('company_id', membership, ref('companies')),
];
const dated: readonly fc.Arbitrary<Condition>[] = [comparison('day', order, ref('today'))];

const conditions = (leaves: readonly fc.Arbitrary<Condition>[]): fc.Arbitrary<Condition> =>
  fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
      fc.oneof(...leaves),
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
    ),
  })).condition;

const known = (value: Comparison['value'], operator: string): Value | readonly Value[] => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const found = 'ref' in value ? world[value.ref] : null;
  return operator.endsWith('in') && !Array.isArray(found) ? [found as Value] : (found as Value | readonly Value[]);
};

/** False and null are one thing: not set. */
const set = (value: Value): Value => (value === false ? null : value);

function compare(left: Value, operator: string, right: Value | readonly Value[]): boolean {
  if (typeof right === 'object' && right !== null) return right.map(set).includes(set(left)) === (operator === 'in');
  if (operator === '=' || operator === '!=') return (set(left) === set(right)) === (operator === '=');
  if (left === false || left === null || right === null) return false;
  return { '<': left < right, '<=': left <= right, '>': left > right, '>=': left >= right }[operator] ?? false;
}

/** What a condition means: the reference for everything that is rendered. An unset field is neither less nor greater. */
function holds(condition: Condition, record: Row): boolean {
  if ('not' in condition) return !holds(condition.not, record);
  if ('all' in condition) return condition.all.every((part) => holds(part, record));
  if ('any' in condition) return condition.any.some((part) => holds(part, record));
  return compare(record[condition.field] ?? null, condition.operator, known(condition.value, condition.operator));
}

type Leaf = readonly [string, string, Value | readonly Value[]];

/** Prefix notation, with "and" between what stands side by side at the end. */
function matches(domain: readonly (Leaf | string)[], record: Row): boolean {
  const stack: boolean[] = [];
  for (const item of domain.toReversed()) {
    if (typeof item !== 'string') stack.push(compare(record[item[0]] ?? null, item[1], item[2]));
    else {
      const [first, second] = [stack.pop() ?? false, stack.pop() ?? false];
      stack.push(item === '&' ? first && second : first || second);
    }
  }
  return stack.every((value) => value);
}

/** What Odoo has at each place, with the same answers as `world`. */
const environment = `
class Today:
    def strftime(self, format): return {'%Y-%m-%d': '2026-11-23'}[format]
class User: id = 7
rule = {'user': User, 'company_id': 2, 'company_ids': [2, 5]}
client = {'uid': 7, 'allowed_company_ids': [2, 5], 'context_today': Today}
view = dict(client, current_company_id=2)
names = {'rule': rule, 'filter': client, 'field': view, 'attrs': {}}
`;

const pairs = (leaves: readonly fc.Arbitrary<Condition>[], count: number) =>
  fc.sample(fc.tuple(conditions(leaves), fc.array(row, { minLength: 5, maxLength: 5 })), count);

describe.skipIf(!hasPython())('a condition, rendered', () => {
  it.each<[Exclude<ConditionTarget, 'expression'>, readonly fc.Arbitrary<Condition>[]]>([
    ['rule', [...plain, ...dynamic]],
    ['filter', [...plain, ...dynamic, ...dated]],
    ['field', [...plain, ...dynamic, ...dated]],
    ['attrs', plain],
  ])('means the same as a domain (%s)', (context, leaves) => {
    const samples = pairs(leaves, 1500);
    const domains = runPython(
      `${environment}
def read(context, text):
    domain = eval(text, {}, dict(names[context]))
    return eval(domain, {}, dict(names[context])) if isinstance(domain, str) else domain
result = [read(context, text) for context, text in data]
`,
      samples.map(([condition]) => [context, domainText(condition, context).text]),
    );
    const got = Array.isArray(domains) ? domains.map((domain, index) => samples[index]?.[1].map((record) => matches(domain, record))) : [];
    expect(got).toEqual(samples.map(([condition, records]) => records.map((record) => holds(condition, record))));
  });

  it('means the same as an expression of a view', () => {
    const samples = pairs([...plain, ...dynamic, ...dated], 3000);
    // An unset value in the web client: false, less than any text (web/static/src/core/py_js/py_interpreter.js, isLess).
    const got = runPython(
      `${environment}
class Unset:
    def __bool__(self): return False
    def __eq__(self, other): return other is False or isinstance(other, Unset)
    def __lt__(self, other): return isinstance(other, str) or 0 < other
    def __le__(self, other): return self == other or self < other
    def __gt__(self, other): return not isinstance(other, str) and 0 > other
    def __ge__(self, other): return self == other or self > other
    __hash__ = None
def fill(record): return {name: Unset() if value is False and name != 'active' else value for name, value in record.items()}
result = [[bool(eval(text, {}, dict(view, **fill(record)))) for record in records] for text, records in data]
`,
      samples.map(([condition, records]) => [expressionText(condition).text, records]),
    );
    expect(got).toEqual(samples.map(([condition, records]) => records.map((record) => holds(condition, record))));
  });
});

const draft: Condition = { field: 'state', operator: '=', value: 'draft' };
const late: Condition = { field: 'day', operator: '<', value: { ref: 'today' } };
const mine: Condition = { field: 'user_id', operator: '=', value: { ref: 'user' } };

describe('conditions', () => {
  it.each<[Condition, string, string]>([
    [draft, "[('state', '=', 'draft')]", "state == 'draft'"],
    [{ not: draft }, "[('state', '!=', 'draft')]", "state != 'draft'"],
    [
      { all: [draft, { field: 'lot_id', operator: '=', value: null }] },
      "[('state', '=', 'draft'), ('lot_id', '=', False)]",
      "state == 'draft' and not lot_id",
    ],
    [
      { any: [{ all: [draft, mine] }, { not: { field: 'active', operator: '=', value: true } }] },
      "['|', '&', ('state', '=', 'draft'), ('user_id', '=', uid), ('active', '!=', True)]",
      "state == 'draft' and user_id == uid or not active",
    ],
    [
      { all: [draft, { any: [mine, { field: 'a', operator: 'in', value: ['x', null] }] }] },
      "[('state', '=', 'draft'), '|', ('user_id', '=', uid), ('a', 'in', ['x', False])]",
      "state == 'draft' and (user_id == uid or a in ['x', False])",
    ],
    [late, "[('day', '<', context_today().strftime('%Y-%m-%d'))]", "day and day < context_today().strftime('%Y-%m-%d')"],
    [
      { not: late },
      "['|', ('day', '>=', context_today().strftime('%Y-%m-%d')), ('day', '=', False)]",
      "day >= context_today().strftime('%Y-%m-%d') or not day",
    ],
    [{ not: { any: [draft, { not: mine }] } }, "[('state', '!=', 'draft'), ('user_id', '=', uid)]", "state != 'draft' and user_id == uid"],
    [{ not: { field: 'count', operator: '<', value: 5 } }, "[('count', '>=', 5)]", 'count >= 5'],
    [{ all: [draft] }, "[('state', '=', 'draft')]", "state == 'draft'"],
  ])('writes %j', (condition, domain, expression) => {
    expect(domainText(condition, 'filter').text).toBe(domain);
    expect(expressionText(condition).text).toBe(expression);
  });

  it('writes record rules with the names that rules know', () => {
    const own: Condition = {
      any: [
        { field: 'company_id', operator: 'in', value: { ref: 'companies' } },
        { ...mine, field: 'team_id.user_id' },
      ],
    };
    expect(domainText(own, 'rule').text).toBe("['|', ('company_id', 'in', company_ids), ('team_id.user_id', '=', user.id)]");
  });

  it('gives a field a list, or a text where only the client knows the answer', () => {
    expect(domainText(draft, 'field').text).toBe('[("state", "=", "draft")]');
    expect(domainText(mine, 'field').text).toBe(`"[('user_id', '=', uid)]"`);
    expect(isEncoded(domainValue(mine))).toBe(false);
  });

  it('writes attrs of 16.0', () => {
    expect(attrsText({ invisible: draft, required: { not: draft } }).text).toBe(
      "{'invisible': [('state', '=', 'draft')], 'required': [('state', '!=', 'draft')]}",
    );
  });

  it.each<[string, ConditionTarget, Condition, string]>([
    ['a path in an expression', 'expression', { field: 'partner_id.name', operator: '=', value: 'x' }, ''],
    ['a path in attrs', 'attrs', { not: { field: 'partner_id.name', operator: '=', value: 'x' } }, '/not'],
    ['a keyword in an expression', 'expression', { field: 'class', operator: '=', value: 'x' }, ''],
    ['the user in attrs', 'attrs', { all: [draft, mine] }, '/all/1'],
    ['today in a rule', 'rule', { any: [draft, { all: [late] }] }, '/any/1/all/0'],
    ['a list with =', 'rule', { field: 'a', operator: '=', value: ['x'] }, ''],
    ['one value with in', 'rule', { field: 'a', operator: 'in', value: 'x' }, ''],
    ['companies with =', 'rule', { field: 'a', operator: '=', value: { ref: 'companies' } }, ''],
    ['nothing in an order', 'filter', { field: 'a', operator: '<', value: null }, ''],
    ['a boolean in an order', 'filter', { field: 'a', operator: '>=', value: true }, ''],
    ['the user in an order', 'filter', { field: 'a', operator: '>=', value: { ref: 'user' } }, ''],
    ['an empty text', 'filter', { field: 'a', operator: '=', value: '' }, ''],
    ['an empty text in a list', 'filter', { field: 'a', operator: 'in', value: ['x', ''] }, ''],
    ['a negation through many records', 'rule', { not: { field: 'line_ids.state', operator: '=', value: 'x' } }, '/not'],
    ['a negated order through many records', 'rule', { not: { field: 'line_ids.count', operator: '<', value: 1 } }, '/not'],
    ['what is no field', 'rule', { field: "a') or (1", operator: '=', value: 1 }, ''],
  ])('refuses %s (%s)', (_what, target, condition, pointer) => {
    const mistakes = conditionMistakes(condition, target);
    expect(mistakes.map((mistake) => mistake.pointer)).toEqual([pointer]);
    const render = () => (target === 'expression' ? expressionText(condition) : domainText(condition, target));
    expect(render).toThrow('unchecked condition');
  });

  it.each<[ConditionTarget, Condition]>([
    ['rule', { field: 'line_ids.state', operator: '=', value: 'x' }],
    ['rule', { not: { field: 'line_ids.state', operator: '!=', value: 'x' } }],
    ['rule', { field: 'tag_ids', operator: 'not in', value: [1] }],
    ['rule', { field: 'user_ids', operator: 'in', value: { ref: 'user' } }],
    ['filter', late],
    ['expression', late],
  ])('accepts for %s %j', (target, condition) => {
    expect(conditionMistakes(condition, target)).toEqual([]);
  });

  it('finds all mistakes at once', () => {
    const condition: Condition = { all: [{ not: late }, { any: [{ field: 'a', operator: '<', value: false }, draft] }] };
    expect(conditionMistakes(condition, 'rule').map(({ pointer }) => pointer)).toEqual(['/all/0/not', '/all/1/any/0']);
  });
});
