import type { ViewElement } from '../tree.js';
import { type Context, call, toBoolean, toNumber, toText, type Value } from './functions.js';
import { Document, passes, stringValue, type XNode } from './nodes.js';
import { parseXPath } from './parse.js';
import { type Expression, type Operator, type Step, XPathError } from './syntax.js';

/** Nodes that one evaluation may look at: a real expression looks at some thousands. */
const maxVisits = 1_000_000;

const reverse: ReadonlySet<string> = new Set(['ancestor', 'ancestor-or-self', 'parent', 'preceding', 'preceding-sibling']);

type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

const turned: Readonly<Record<Comparison, Comparison>> = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function compareNumbers(operator: Comparison, a: number, b: number): boolean {
  switch (operator) {
    case '=':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

function comparePlain(operator: Comparison, a: string | number | boolean, b: string | number | boolean): boolean {
  if (operator !== '=' && operator !== '!=') return compareNumbers(operator, toNumber(a), toNumber(b));
  const isBoolean = typeof a === 'boolean' || typeof b === 'boolean';
  const isNumber = typeof a === 'number' || typeof b === 'number';
  if (isBoolean) return (toBoolean(a) === toBoolean(b)) === (operator === '=');
  return isNumber ? compareNumbers(operator, toNumber(a), toNumber(b)) : (a === b) === (operator === '=');
}

/** Of nodes any one may make a comparison true. */
function compare(operator: Comparison, a: Value, b: Value): boolean {
  if (typeof a !== 'object' && typeof b !== 'object') return comparePlain(operator, a, b);
  if (typeof a !== 'object') return compare(turned[operator], b, a);
  if (typeof b === 'boolean') return comparePlain(operator, toBoolean(a), b);
  return a.some((node) => {
    if (typeof b === 'object') return b.some((other) => comparePlain(operator, stringValue(node), stringValue(other)));
    return comparePlain(operator, stringValue(node), b);
  });
}

class Evaluation {
  readonly #document: Document;
  #visits = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  value(expression: Expression, context: Context): Value {
    switch (expression.kind) {
      case 'literal':
        return expression.value;
      case 'negation':
        return -toNumber(this.value(expression.of, context));
      case 'call':
        return call(
          expression.name,
          context,
          expression.parameters.map((parameter) => this.value(parameter, context)),
        );
      case 'operation':
        return this.#operation(expression, context);
      case 'filter':
        return this.#filter(this.#nodes(expression.of, context), expression.predicates);
      case 'path':
        return this.#path(expression.from, expression.steps, context);
    }
  }

  #nodes(expression: Expression, context: Context): readonly XNode[] {
    const found = this.value(expression, context);
    if (typeof found !== 'object') throw new XPathError('nodes are expected where the expression gives a value');
    return found;
  }

  #operation({ operator, left, right }: Expression & { kind: 'operation' }, context: Context): Value {
    if (operator === '|') return this.#document.sorted([...this.#nodes(left, context), ...this.#nodes(right, context)]);
    const a = this.value(left, context);
    if (operator === 'or') return toBoolean(a) || toBoolean(this.value(right, context));
    if (operator === 'and') return toBoolean(a) && toBoolean(this.value(right, context));
    return calculate(operator, a, this.value(right, context));
  }

  #path(from: 'root' | 'here' | Expression, steps: readonly Step[], context: Context): readonly XNode[] {
    const start = from === 'root' ? [this.#document.root] : from === 'here' ? [context.node] : this.#nodes(from, context);
    return steps.reduce<readonly XNode[]>((nodes, step) => this.#step(nodes, step), start);
  }

  #step(nodes: readonly XNode[], step: Step): readonly XNode[] {
    const found = nodes.flatMap((node) => {
      const passed: XNode[] = [];
      for (const candidate of this.#document.axis(node, step.axis)) {
        this.#visits++;
        if (passes(candidate, step)) passed.push(candidate);
      }
      if (this.#visits > maxVisits) throw new XPathError('the expression would take too long');
      const kept = this.#filter(passed, step.predicates);
      return reverse.has(step.axis) ? kept.toReversed() : kept;
    });
    return nodes.length < 2 ? found : this.#document.sorted(found);
  }

  /** Nodes that pass each predicate in turn; a number asks for the place among those that are left. */
  #filter(nodes: readonly XNode[], predicates: readonly Expression[]): readonly XNode[] {
    return predicates.reduce<readonly XNode[]>((left, predicate) => {
      return left.filter((node, at) => {
        const value = this.value(predicate, { document: this.#document, node, position: at + 1, size: left.length });
        return typeof value === 'number' ? value === at + 1 : toBoolean(value);
      });
    }, nodes);
  }
}

function calculate(operator: Exclude<Operator, '|' | 'or' | 'and'>, a: Value, b: Value): Value {
  switch (operator) {
    case '+':
      return toNumber(a) + toNumber(b);
    case '-':
      return toNumber(a) - toNumber(b);
    case '*':
      return toNumber(a) * toNumber(b);
    case 'div':
      return toNumber(a) / toNumber(b);
    case 'mod':
      return toNumber(a) % toNumber(b);
    default:
      return compare(operator, a, b);
  }
}

const parsed = new Map<string, Expression>();
/** Expressions that are kept: a whole series has some 3,000. */
const maxParsed = 10_000;

function parse(expression: string): Expression {
  const known = parsed.get(expression);
  if (known !== undefined) return known;
  const made = parseXPath(expression);
  if (parsed.size >= maxParsed) parsed.clear();
  parsed.set(expression, made);
  return made;
}

/**
 * The elements that an expression of XPath 1.0 with Odoo's `hasclass` selects, in document order; other nodes are left out.
 * @throws XPathError when it is no such expression, or gives something else than nodes
 */
export function selectXPath(expression: string, root: ViewElement): readonly ViewElement[] {
  const document = new Document(root);
  const found = new Evaluation(document).value(parse(expression), { document, node: root, position: 1, size: 1 });
  if (typeof found !== 'object') throw new XPathError(`it gives ${JSON.stringify(toText(found))} and no nodes`);
  return found.filter((node) => node.kind === 'element');
}
