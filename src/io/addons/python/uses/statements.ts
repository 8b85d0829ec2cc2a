import { aliasesOf, importsOf } from '../imports.js';
import { definitionOf } from '../statements.js';
import type { Syntax } from '../syntax.js';
import { readClass } from './classes.js';
import type { Context } from './context.js';
import { nameOf } from './context.js';
import { evaluate, evaluateAll } from './expressions.js';
import { readFunction } from './functions.js';
import { elementOf, unknown, type Variables } from './held.js';
import { assign } from './targets.js';

/** Whether the line after a statement is reached from it. */
type Flow = 'goes on' | 'ends';

const ending: ReadonlySet<string> = new Set(['return_statement', 'raise_statement', 'continue_statement', 'break_statement']);

/** Reads the statements of a body in order. What stands behind one that ends the body is read, too; nothing leads there. */
export function readBody(body: Syntax, variables: Variables, context: Context): Flow {
  let flow: Flow = 'goes on';
  for (const statement of body.children) if (readStatement(statement, variables, context) === 'ends') flow = 'ends';
  return flow;
}

/** Reads one statement, with what it leaves in the variables. */
export function readStatement(node: Syntax, variables: Variables, context: Context): Flow {
  switch (node.kind) {
    case 'expression_statement':
      for (const child of node.children) readExpression(child, variables, context);
      return 'goes on';
    case 'if_statement':
      return readIf(node, variables, context);
    case 'for_statement':
    case 'while_statement':
      return readLoop(node, variables, context);
    case 'try_statement':
    case 'match_statement':
      return readParts(node, variables, context);
    case 'with_statement':
      return readWith(node, variables, context);
    case 'import_statement':
    case 'import_from_statement': {
      const imports = importsOf(node, context.text);
      context.addImports(imports);
      for (const [name, stands] of aliasesOf(imports)) variables.set(name, unknown(stands));
      return 'goes on';
    }
    case 'future_import_statement':
    case 'global_statement':
    case 'nonlocal_statement':
      return 'goes on';
    case 'decorated_definition':
    case 'function_definition':
    case 'class_definition': {
      const definition = definitionOf(node);
      if (definition?.node.kind === 'class_definition') readClass(definition, variables, context);
      else if (definition !== undefined) readFunction(definition, undefined, variables, context);
      return 'goes on';
    }
    default:
      evaluateAll(node.children, variables, context);
      return ending.has(node.kind) ? 'ends' : 'goes on';
  }
}

function readExpression(node: Syntax, variables: Variables, context: Context): void {
  if (node.kind === 'assignment') {
    const targets: Syntax[] = [];
    let right: Syntax | undefined = node;
    while (right?.kind === 'assignment') {
      const [left, ...rest]: readonly Syntax[] = right.children;
      if (left !== undefined) targets.push(left);
      right = rest.find(({ kind }) => kind !== 'type');
    }
    if (right === undefined) return;
    const held = evaluate(right, variables, context);
    for (const target of targets) assign(target, held, variables, context);
  } else if (node.kind === 'augmented_assignment') readAugmented(node, variables, context);
  else evaluate(node, variables, context);
}

/** `x += y`: what a variable was made of grows; records stay records of their model. */
function readAugmented(node: Syntax, variables: Variables, context: Context): void {
  const [left, right] = node.children;
  if (left === undefined || right === undefined) return;
  const added = evaluate(right, variables, context);
  if (left.kind !== 'identifier') {
    assign(left, added, variables, context);
    return;
  }
  const name = nameOf(left, context);
  const held = variables.get(name);
  if (held?.kind === 'made')
    variables.set(name, { kind: 'made', pieces: [...held.pieces, ...(added.kind === 'made' ? added.pieces : [right])] });
}

function readIf(node: Syntax, variables: Variables, context: Context): Flow {
  const taken: Variables[] = [];
  let complete = false;
  const take = (parts: readonly Syntax[]): void => {
    const block = parts.find(({ kind }) => kind === 'block');
    evaluateAll(
      parts.filter(({ kind }) => kind !== 'block' && !kind.endsWith('_clause')),
      variables,
      context,
    );
    const branch = variables.branch();
    if (block === undefined || readBody(block, branch, context) === 'goes on') taken.push(branch);
  };
  take(node.children);
  for (const clause of node.children) {
    if (clause.kind === 'else_clause') complete = true;
    if (clause.kind.endsWith('_clause')) take(clause.children);
  }
  if (!complete) taken.push(variables.branch());
  variables.join(taken);
  return taken.length === 0 ? 'ends' : 'goes on';
}

/** The body of a loop is read once: with what the variables hold when it is entered, which is true of its first round. */
function readLoop(node: Syntax, variables: Variables, context: Context): Flow {
  const [head, source] = node.children;
  const body = node.children.find(({ kind }) => kind === 'block');
  const alternative = node.children.find(({ kind }) => kind === 'else_clause');
  const isFor = node.kind === 'for_statement' && head !== undefined && source !== undefined;
  const item = isFor ? elementOf(evaluate(source, variables, context)) : undefined;
  if (!isFor && head !== undefined) evaluate(head, variables, context);
  const round = variables.branch();
  if (isFor && item !== undefined) assign(head, item, round, context);
  if (body !== undefined) readBody(body, round, context);
  variables.join([variables.branch(), round]);
  for (const block of alternative?.children ?? []) readBody(block, variables, context);
  return 'goes on';
}

/** `try` and `match`: parts of which one or another is run. */
function readParts(node: Syntax, variables: Variables, context: Context): Flow {
  const taken: Variables[] = [];
  const isTry = node.kind === 'try_statement';
  let main = variables.branch();
  let mainFlow: Flow = isTry ? 'ends' : 'goes on';
  const last: Syntax[] = [];
  const cases = node.children.flatMap((part) => (isTry || part.kind !== 'block' ? [part] : part.children));
  for (const part of cases) {
    if (part.kind === 'block') mainFlow = readBody(part, main, context);
    else if (part.kind === 'else_clause') for (const block of part.children) mainFlow = readBody(block, main, context);
    else if (part.kind === 'finally_clause') last.push(...part.children);
    else if (part.kind.endsWith('_clause')) {
      const branch = variables.branch();
      let flow: Flow = 'goes on';
      for (const child of part.children)
        if (child.kind === 'block') flow = readBody(child, branch, context);
        else if (child.kind !== 'case_pattern') evaluate(child, branch, context);
      if (flow === 'goes on') taken.push(branch);
    } else evaluate(part, variables, context);
  }
  if (!isTry) main = variables.branch();
  if (mainFlow === 'goes on') taken.push(main);
  variables.join(taken);
  for (const block of last) readBody(block, variables, context);
  return taken.length === 0 ? 'ends' : 'goes on';
}

function readWith(node: Syntax, variables: Variables, context: Context): Flow {
  let flow: Flow = 'goes on';
  for (const part of node.children) {
    if (part.kind === 'block') flow = readBody(part, variables, context);
    else for (const item of part.children) readWithItem(item.children[0], variables, context);
  }
  return flow;
}

function readWithItem(node: Syntax | undefined, variables: Variables, context: Context): void {
  if (node === undefined) return;
  const [value, target] = node.kind === 'as_pattern' ? node.children : [node];
  if (value === undefined) return;
  const held = evaluate(value, variables, context);
  if (target !== undefined) assign(target, held, variables, context);
}
