import { ts } from '../../typescript/parser.js';

/** `a.b.c` as `a.b.c`; undefined where something in it is computed. */
export function dotted(node: ts.Expression): string | undefined {
  if (ts.isIdentifier(node)) return node.text;
  if (node.kind === ts.SyntaxKind.ThisKeyword) return 'this';
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const before = dotted(node.expression);
  return before === undefined ? undefined : `${before}.${node.name.text}`;
}

export function stringOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** Names of the members of an object literal. */
export function memberNames(node: ts.ObjectLiteralExpression): readonly string[] {
  return node.properties.flatMap(({ name }) => {
    if (name === undefined) return [];
    return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? [name.text] : [];
  });
}

/** Names that a pattern takes out of a value: those of the value, not the local ones. */
export function boundNames(pattern: ts.BindingName): readonly string[] {
  if (!ts.isObjectBindingPattern(pattern)) return ['*'];
  return pattern.elements.flatMap(({ propertyName, name }) => {
    const taken = propertyName ?? name;
    return ts.isIdentifier(taken) || ts.isStringLiteralLike(taken) ? [taken.text] : [];
  });
}

/** Local names that a declaration makes. */
export function declaredNames(pattern: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(pattern)) return [pattern.text];
  return pattern.elements.flatMap((element) => (ts.isBindingElement(element) ? declaredNames(element.name) : []));
}

export function isExported(node: ts.Node): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

export function isDefault(node: ts.Node): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
}
