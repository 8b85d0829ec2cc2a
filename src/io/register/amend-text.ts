import { type Expression, Node, Project, type SourceFile, SyntaxKind } from 'ts-morph';
import { UserError } from '../../model/errors.js';
import type { Json } from './located.js';
import { keyText, sourceText } from './source-text.js';

/** One change: the part at the steps gets the value, or is removed when there is none. */
export type Amendment = { readonly steps: readonly string[]; readonly value: Json | undefined };

type Container = { readonly open: number; readonly close: number; readonly parts: readonly Node[] };

function refuse(node: Node, why: string): UserError {
  const { line, column } = node.getSourceFile().getLineAndColumnAtPos(node.getStart());
  return new UserError('amend-refused', `${node.getSourceFile().getFilePath().slice(1)}:${line}:${column}: ${why}`);
}

/** The expression behind assertions and consts of the same file; what comes from another file is refused. */
function behind(node: Node): Node {
  if (Node.isAsExpression(node) || Node.isSatisfiesExpression(node)) return behind(node.getExpression());
  if (!Node.isIdentifier(node)) return node;
  const name = node.getText();
  const initializer = node.getSourceFile().getVariableDeclaration(name)?.getInitializer();
  if (initializer !== undefined) return behind(initializer);
  throw refuse(node, `the value comes from ${name}, which another file declares; change it there, or write the value out here.`);
}

function child(node: Node, step: string): Node | undefined {
  if (Node.isArrayLiteralExpression(node)) return node.getElements()[Number(step)];
  if (!Node.isObjectLiteralExpression(node)) return undefined;
  return node.getProperties().find((property) => Node.hasName(property) && nameOf(property.getNameNode()) === step);
}

function nameOf(node: Node): string {
  return Node.isStringLiteral(node) || Node.isNumericLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node)
    ? String(node.getLiteralValue())
    : node.getText();
}

/** The value of a part: a member's initializer, or the item itself. */
function valueNode(part: Node): Node {
  if (Node.isPropertyAssignment(part)) return part.getInitializerOrThrow();
  return Node.isShorthandPropertyAssignment(part) ? part.getNameNode() : part;
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function indentAt(text: string, at: number): number {
  return /^ */.exec(text.slice(lineStart(text, at)))?.[0].length ?? 0;
}

function container(node: Node): Container {
  const parts = Node.isArrayLiteralExpression(node)
    ? node.getElements()
    : Node.isObjectLiteralExpression(node)
      ? node.getProperties()
      : undefined;
  if (parts === undefined) throw refuse(node, 'this value has no parts.');
  return { open: node.getStart(), close: node.getEnd() - 1, parts };
}

/** Adds a part behind the last one, on a line of its own where the others have theirs. */
function insert(file: SourceFile, node: Node, key: string | undefined, value: Json): void {
  const text = file.getFullText();
  const { open, close, parts } = container(node);
  const last = parts.at(-1);
  const head = key === undefined ? '' : `${keyText(key)}: `;
  const isBroken = text.slice(lineStart(text, close), close).trim() === '' && last !== undefined;
  if (last === undefined) {
    const body = `${head}${sourceText(value, indentAt(text, open), open)}`;
    file.replaceText([open, close + 1], key === undefined ? `[${body}]` : `{ ${body} }`);
    return;
  }
  // An edit forgets the nodes around it.
  const lastEnd = last.getEnd();
  const comma = /^\s*,/.exec(text.slice(lastEnd))?.[0].length ?? 0;
  if (!isBroken) {
    file.insertText(
      last.getEnd(),
      `, ${head}${sourceText(value, indentAt(text, last.getStart()), last.getEnd() - lineStart(text, last.getEnd()))}`,
    );
    return;
  }
  const indent = indentAt(text, parts[0]?.getStart() ?? open);
  file.insertText(lineStart(text, close), `${' '.repeat(indent)}${head}${sourceText(value, indent, indent + head.length)},\n`);
  if (comma === 0) file.insertText(lastEnd, ',');
}

/** Removes a part with its comma; the whole lines, where it has them for itself. */
function remove(file: SourceFile, node: Node, part: Node): void {
  const text = file.getFullText();
  const { open, close, parts } = container(node);
  const index = parts.indexOf(part);
  const [before, after] = [parts[index - 1], parts[index + 1]];
  const start = lineStart(text, part.getStart());
  const rest = /^[ \t]*,?[ \t]*(\/\/[^\n]*)?\n/.exec(text.slice(part.getEnd()));
  if (text.slice(start, part.getStart()).trim() === '' && rest !== null) file.removeText(start, part.getEnd() + rest[0].length);
  else if (after !== undefined) file.removeText(part.getStart(), after.getStart());
  else if (before !== undefined) file.removeText(before.getEnd(), part.getEnd());
  else file.removeText(open + 1, close);
}

/** A value for steps of which only the first are there: the others become objects around it. */
function wrapped(steps: readonly string[], value: Json): Json {
  return steps.reduceRight<Json>((inner, step) => ({ [step]: inner }), value);
}

function apply(file: SourceFile, root: Expression, { steps, value }: Amendment): void {
  let node = behind(root);
  for (const [index, step] of steps.entries()) {
    const part = child(node, step);
    if (part === undefined) {
      if (value === undefined) throw refuse(node, `there is no ${steps.join('.')} to remove.`);
      insert(file, node, Node.isArrayLiteralExpression(node) ? undefined : step, wrapped(steps.slice(index + 1), value));
      return;
    }
    if (index === steps.length - 1 && value === undefined) {
      remove(file, node, part);
      return;
    }
    node = behind(valueNode(part));
  }
  if (value === undefined) return;
  const text = file.getFullText();
  const start = node.getStart();
  node.replaceWithText(sourceText(value, indentAt(text, start), start - lineStart(text, start)));
}

function rootOf(file: SourceFile): Expression {
  const call = file.getExportAssignment((assignment) => !assignment.isExportEquals())?.getExpressionIfKind(SyntaxKind.CallExpression);
  const [argument] = call?.getArguments() ?? [];
  if (argument === undefined || !Node.isExpression(argument))
    throw new UserError('amend-refused', 'The file has no default export to amend.');
  return argument;
}

/** The text of an entry's file after the amendments. Comments and the form of everything else stay as they are. */
export function amendText(path: string, text: string, amendments: readonly Amendment[]): string {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipFileDependencyResolution: true,
    skipLoadingLibFiles: true,
    compilerOptions: { noLib: true, noResolve: true },
  });
  const file = project.createSourceFile(`/${path}`, text);
  for (const amendment of amendments) apply(file, rootOf(file), amendment);
  return file.getFullText();
}
