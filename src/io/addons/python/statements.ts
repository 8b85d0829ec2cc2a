import type { Definition } from './functions.js';
import { bare, type Syntax } from './syntax.js';

/** A statement of a body, and whether it stands in a `try`, where a failing import does no harm. */
export type Statement = { readonly node: Syntax; readonly guarded: boolean };

const compound: ReadonlySet<string> = new Set([
  'if_statement',
  'elif_clause',
  'else_clause',
  'try_statement',
  'except_clause',
  'except_group_clause',
  'finally_clause',
  'with_statement',
  'for_statement',
  'while_statement',
  'match_statement',
  'case_clause',
  'block',
]);

/** The statements of a body in order, with those in its conditions, loops and `try` blocks, but not those of functions and classes. */
export function statementsOf(body: Syntax): readonly Statement[] {
  const found: Statement[] = [];
  const open = body.children.map((node): Statement => ({ node, guarded: false })).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    if (!compound.has(next.node.kind)) continue;
    const guarded = next.guarded || next.node.kind === 'try_statement';
    for (const node of next.node.children.toReversed())
      if (compound.has(node.kind) || next.node.kind === 'block') open.push({ node, guarded });
  }
  return found;
}

/** A class or a function, with its decorators; undefined for other statements. */
export function definitionOf(node: Syntax): Definition | undefined {
  if (node.kind === 'class_definition' || node.kind === 'function_definition') return { node, decorators: [] };
  if (node.kind !== 'decorated_definition') return undefined;
  const inner = node.children.at(-1);
  return inner?.kind === 'class_definition' || inner?.kind === 'function_definition'
    ? { node: inner, decorators: node.children.filter(({ kind }) => kind === 'decorator') }
    : undefined;
}

/** One target of an assignment with what it is given; `a = b = x` has two, and `a, b = x, y` has one of each. */
export type Assignment = { readonly target: Syntax; readonly value: Syntax | undefined; readonly line: number };

const several: ReadonlySet<string> = new Set(['pattern_list', 'tuple_pattern', 'list_pattern']);
const rows: ReadonlySet<string> = new Set(['expression_list', 'tuple', 'list']);

function pairs(target: Syntax, value: Syntax | undefined, line: number): readonly Assignment[] {
  const given = value === undefined ? undefined : bare(value);
  if (!several.has(target.kind)) return [{ target, value: given, line }];
  const starred = target.children.some(({ kind }) => kind === 'list_splat_pattern');
  const values =
    given !== undefined && rows.has(given.kind) && !starred && given.children.length === target.children.length ? given.children : [];
  return target.children.flatMap((inner, index) => pairs(inner, values[index], line));
}

/** The assignments of a statement, those with annotations among them; an annotation without value assigns nothing. */
export function assignmentsOf(node: Syntax): readonly Assignment[] {
  if (node.kind !== 'expression_statement') return [];
  const targets: Syntax[] = [];
  let right = node.children[0];
  while (right?.kind === 'assignment') {
    const [left, ...rest] = right.children;
    if (left !== undefined) targets.push(left);
    right = rest.find(({ kind }) => kind !== 'type');
  }
  return right === undefined ? [] : targets.flatMap((target) => pairs(target, right, node.line));
}
