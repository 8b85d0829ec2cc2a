import { type Axis, axes, type Expression, type NodeTest, type Operator, type Step, XPathError } from './syntax.js';
import { type Token, tokens } from './tokens.js';

/** The longest expression of Odoo has some 200 characters; brackets inside brackets are bounded with the length. */
const maxLength = 2000;

/** Operators from the weakest to the strongest; those of one row bind alike, from the left. */
const levels: readonly (readonly Operator[])[] = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', 'div', 'mod']];
const nodeTypes: Readonly<Record<string, NodeTest['test']>> = {
  node: 'node',
  text: 'text',
  comment: 'other',
  'processing-instruction': 'other',
};
const isAxis = (name: string): name is Axis => axes.some((axis) => axis === name);
const everything: Step = { axis: 'descendant-or-self', node: { test: 'node' }, predicates: [] };

const numeric: ReadonlySet<string> = new Set(['position', 'last', 'count', 'sum', 'number', 'string-length', 'floor', 'ceiling', 'round']);
const arithmetic: ReadonlySet<string> = new Set(['+', '-', '*', 'div', 'mod']);

/** Whether a predicate may ask for the place of a node among its like, so that it matters which ones are looked at together. */
function isPositional(predicate: Expression): boolean {
  switch (predicate.kind) {
    case 'literal':
      return typeof predicate.value === 'number';
    case 'negation':
      return true;
    case 'call':
      return numeric.has(predicate.name) || predicate.parameters.some(asksForPlace);
    case 'operation':
      return arithmetic.has(predicate.operator) || asksForPlace(predicate);
    case 'filter':
      return isPositional(predicate.of);
    case 'path':
      return false;
  }
}

/** Whether `position()` or `last()` of this predicate stands somewhere in it; those inside a path are the path's own. */
function asksForPlace(expression: Expression): boolean {
  switch (expression.kind) {
    case 'literal':
    case 'path':
      return false;
    case 'negation':
      return asksForPlace(expression.of);
    case 'call':
      return expression.name === 'position' || expression.name === 'last' || expression.parameters.some(asksForPlace);
    case 'operation':
      return asksForPlace(expression.left) || asksForPlace(expression.right);
    case 'filter':
      return asksForPlace(expression.of);
  }
}

/** `//x` asks every node for its children: where no predicate counts, these are the descendants, which are found in one go. */
function joined(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((step, at) => {
    const before = steps[at - 1];
    if (before === everything && isPlainChild(step)) return [{ ...step, axis: 'descendant' }];
    const next = steps[at + 1];
    return step === everything && next !== undefined && isPlainChild(next) ? [] : [step];
  });
}

const isPlainChild = ({ axis, predicates }: Step): boolean => axis === 'child' && !predicates.some(isPositional);

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = tokens(text);
  }

  whole(): Expression {
    const found = this.#operation(0);
    if (this.#token().kind !== 'end') throw this.#unexpected();
    return found;
  }

  #token(ahead = 0): Token {
    return this.#tokens[this.#at + ahead] ?? { kind: 'end', text: '' };
  }

  #unexpected(): XPathError {
    const { kind, text } = this.#token();
    return new XPathError(kind === 'end' ? 'the expression ends too soon' : `"${text}" is not expected here`);
  }

  #is(text: string, ahead = 0): boolean {
    const token = this.#token(ahead);
    return token.kind === 'mark' && token.text === text;
  }

  #take(text: string): boolean {
    const found = this.#is(text);
    if (found) this.#at++;
    return found;
  }

  #expect(text: string): void {
    if (!this.#take(text)) throw this.#unexpected();
  }

  #operation(level: number): Expression {
    const operators = levels[level];
    if (operators === undefined) return this.#unary();
    let left = this.#operation(level + 1);
    for (;;) {
      const { kind, text } = this.#token();
      const operator = kind === 'mark' || kind === 'name' ? operators.find((known) => known === text) : undefined;
      if (operator === undefined) return left;
      this.#at++;
      left = { kind: 'operation', operator, left, right: this.#operation(level + 1) };
    }
  }

  #unary(): Expression {
    if (this.#take('-')) return { kind: 'negation', of: this.#unary() };
    let left = this.#path();
    while (this.#take('|')) left = { kind: 'operation', operator: '|', left, right: this.#path() };
    return left;
  }

  #path(): Expression {
    if (this.#take('//')) {
      // libxml2 lets more slashes follow, and Odoo has a `////div`.
      while (this.#take('//') || this.#take('/'));
      return { kind: 'path', from: 'root', steps: this.#steps([everything]) };
    }
    if (this.#take('/')) return { kind: 'path', from: 'root', steps: this.#atStep() ? this.#steps([]) : [] };
    if (this.#atStep()) return { kind: 'path', from: 'here', steps: this.#steps([]) };
    const from = this.#filter();
    if (this.#take('//')) return { kind: 'path', from, steps: this.#steps([everything]) };
    return this.#take('/') ? { kind: 'path', from, steps: this.#steps([]) } : from;
  }

  #atStep(): boolean {
    const { kind, text } = this.#token();
    if (kind === 'mark') return ['.', '..', '@', '*'].includes(text);
    return kind === 'name' && (!this.#is('(', 1) || Object.hasOwn(nodeTypes, text));
  }

  #steps(before: readonly Step[]): readonly Step[] {
    const steps = [...before, this.#step()];
    for (;;) {
      if (this.#take('//')) steps.push(everything);
      else if (!this.#take('/')) return joined(steps);
      steps.push(this.#step());
    }
  }

  #step(): Step {
    if (this.#take('.')) return { axis: 'self', node: { test: 'node' }, predicates: [] };
    if (this.#take('..')) return { axis: 'parent', node: { test: 'node' }, predicates: [] };
    return { axis: this.#axis(), node: this.#nodeTest(), predicates: this.#predicates() };
  }

  #axis(): Axis {
    if (this.#take('@')) return 'attribute';
    const { kind, text } = this.#token();
    if (kind !== 'name' || !this.#is('::', 1)) return 'child';
    if (!isAxis(text)) throw new XPathError(`there is no axis ${text}`);
    this.#at += 2;
    return text;
  }

  #nodeTest(): NodeTest {
    if (this.#take('*')) return { test: 'any' };
    const { kind, text } = this.#token();
    if (kind !== 'name') throw this.#unexpected();
    this.#at++;
    if (!this.#take('(')) {
      if (text.includes(':')) throw new XPathError(`the prefix of ${text} is not declared`);
      return { test: 'name', name: text };
    }
    const test = nodeTypes[text];
    if (test === undefined || test === 'name') throw new XPathError(`${text}() is no kind of node`);
    if (text === 'processing-instruction' && this.#token().kind === 'string') this.#at++;
    this.#expect(')');
    return { test };
  }

  #predicates(): readonly Expression[] {
    const predicates: Expression[] = [];
    while (this.#take('[')) {
      predicates.push(this.#operation(0));
      this.#expect(']');
    }
    return predicates;
  }

  #filter(): Expression {
    const of = this.#primary();
    const predicates = this.#predicates();
    return predicates.length === 0 ? of : { kind: 'filter', of, predicates };
  }

  #primary(): Expression {
    const { kind, text } = this.#token();
    if (kind === 'end') throw this.#unexpected();
    this.#at++;
    if (kind === 'string') return { kind: 'literal', value: text.slice(1, -1) };
    if (kind === 'record') return { kind: 'literal', value: text };
    if (kind === 'number') return { kind: 'literal', value: Number(text) };
    if (kind === 'mark' && text === '(') {
      const inside = this.#operation(0);
      this.#expect(')');
      return inside;
    }
    if (kind === 'name' && this.#take('(')) return { kind: 'call', name: text, parameters: this.#parameters() };
    this.#at--;
    throw text === '$' ? new XPathError('there are no variables') : this.#unexpected();
  }

  #parameters(): readonly Expression[] {
    const parameters: Expression[] = [];
    if (this.#take(')')) return parameters;
    do parameters.push(this.#operation(0));
    while (this.#take(','));
    this.#expect(')');
    return parameters;
  }
}

/** @throws XPathError when it is no XPath 1.0 */
export function parseXPath(text: string): Expression {
  if (text.length > maxLength) throw new XPathError(`the expression is longer than ${maxLength} characters`);
  return new Parser(text).whole();
}
