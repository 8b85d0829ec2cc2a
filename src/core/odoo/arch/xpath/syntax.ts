export const axes = [
  ...(['ancestor', 'ancestor-or-self', 'attribute', 'child', 'descendant', 'descendant-or-self', 'following'] as const),
  ...(['following-sibling', 'namespace', 'parent', 'preceding', 'preceding-sibling', 'self'] as const),
] as const;
export type Axis = (typeof axes)[number];

export type NodeTest = { readonly test: 'name'; readonly name: string } | { readonly test: 'any' | 'node' | 'text' | 'other' };

export type Step = { readonly axis: Axis; readonly node: NodeTest; readonly predicates: readonly Expression[] };

export type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod' | '|';

/** A parsed expression of XPath 1.0. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number }
  | { readonly kind: 'operation'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'negation'; readonly of: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly parameters: readonly Expression[] }
  | { readonly kind: 'filter'; readonly of: Expression; readonly predicates: readonly Expression[] }
  | { readonly kind: 'path'; readonly from: 'root' | 'here' | Expression; readonly steps: readonly Step[] };

/** An expression that is no XPath 1.0, that calls what is not known, or that would take too long. */
export class XPathError extends Error {}
