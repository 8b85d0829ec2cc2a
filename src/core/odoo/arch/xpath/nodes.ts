import { declaresNamespace, type TextNode, type ViewElement } from '../tree.js';
import type { Step } from './syntax.js';

export type AttributeNode = { readonly kind: 'attribute'; readonly parent: ViewElement; readonly name: string; readonly value: string };
/** The document around the outermost element. */
export type RootNode = { readonly kind: 'root'; readonly element: ViewElement };
export type XNode = ViewElement | TextNode | AttributeNode | RootNode;

/** One tree during one evaluation: its document, its attributes as nodes, and the order of all its nodes. */
export class Document {
  readonly root: RootNode;
  readonly #attributes = new Map<ViewElement, readonly AttributeNode[]>();
  #order: Map<XNode, number> | undefined;

  constructor(element: ViewElement) {
    this.root = { kind: 'root', element };
  }

  attributes(element: ViewElement): readonly AttributeNode[] {
    const known = this.#attributes.get(element);
    if (known !== undefined) return known;
    const made = Array.from(element.attributes, ([name, value]): AttributeNode => ({ kind: 'attribute', parent: element, name, value }));
    const nodes = made.filter(({ name }) => !declaresNamespace(name));
    this.#attributes.set(element, nodes);
    return nodes;
  }

  parent(node: XNode): ViewElement | RootNode | undefined {
    return node.kind === 'root' ? undefined : (node.parent ?? this.root);
  }

  children(node: XNode): readonly (ViewElement | TextNode)[] {
    if (node.kind === 'root') return [node.element];
    return node.kind === 'element' ? node.content : [];
  }

  /** Each node once, in document order. */
  sorted(nodes: readonly XNode[]): readonly XNode[] {
    if (nodes.length < 2) return nodes;
    const order = this.#orders();
    return [...new Set(nodes)].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  }

  #orders(): Map<XNode, number> {
    if (this.#order !== undefined) return this.#order;
    const order = new Map<XNode, number>();
    const number = (node: XNode): void => {
      order.set(node, order.size);
      if (node.kind === 'element') for (const attribute of this.attributes(node)) order.set(attribute, order.size);
      for (const child of this.children(node)) number(child);
    };
    number(this.root);
    this.#order = order;
    return order;
  }

  /** Nodes of an axis, in the direction of the axis: backwards for those that lead back. */
  *axis(node: XNode, axis: Step['axis']): Generator<XNode> {
    switch (axis) {
      case 'self':
        yield node;
        return;
      case 'child':
        yield* this.children(node);
        return;
      case 'parent':
        yield* [this.parent(node)].filter((parent) => parent !== undefined);
        return;
      case 'attribute':
        if (node.kind === 'element') yield* this.attributes(node);
        return;
      case 'namespace':
        return;
      case 'descendant-or-self':
        yield node;
        yield* this.#inside(node);
        return;
      case 'descendant':
        yield* this.#inside(node);
        return;
      case 'ancestor-or-self':
        yield node;
        yield* this.#above(node);
        return;
      case 'ancestor':
        yield* this.#above(node);
        return;
      default:
        yield* this.#beside(node, axis);
    }
  }

  *#inside(node: XNode): Generator<XNode> {
    const open: XNode[] = [...this.children(node)].reverse();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      yield next;
      const children = this.children(next);
      for (let at = children.length - 1; at >= 0; at--) {
        const child = children[at];
        if (child !== undefined) open.push(child);
      }
    }
  }

  *#above(node: XNode): Generator<XNode> {
    for (let above = this.parent(node); above !== undefined; above = this.parent(above)) yield above;
  }

  *#beside(node: XNode, axis: 'following' | 'following-sibling' | 'preceding' | 'preceding-sibling'): Generator<XNode> {
    const forward = axis.startsWith('following');
    if (!axis.endsWith('sibling')) {
      // What follows an attribute begins inside its element.
      if (node.kind === 'attribute' && forward) yield* this.#inside(node.parent);
      const from = node.kind === 'attribute' ? node.parent : node;
      for (const sibling of this.#beside(from, forward ? 'following-sibling' : 'preceding-sibling')) {
        const all = [sibling, ...this.#inside(sibling)];
        yield* forward ? all : all.reverse();
      }
      const parent = this.parent(from);
      if (parent !== undefined) yield* this.#beside(parent, axis);
      return;
    }
    if (node.kind === 'attribute' || node.kind === 'root') return;
    const siblings = this.children(node.parent ?? this.root);
    const at = siblings.indexOf(node);
    yield* forward ? siblings.slice(at + 1) : siblings.slice(0, at).reverse();
  }
}

/** Whether a node passes the test of a step; a name or `*` asks for attributes on their axis and for elements elsewhere. */
export function passes(node: XNode, { axis, node: test }: Step): boolean {
  switch (test.test) {
    case 'node':
      return true;
    case 'text':
      return node.kind === 'text';
    case 'other':
      return false;
    case 'any':
      return node.kind === (axis === 'attribute' ? 'attribute' : 'element');
    case 'name':
      if (axis === 'attribute') return node.kind === 'attribute' && node.name === test.name;
      return node.kind === 'element' && node.tag === test.name;
  }
}

/** All text inside a node, or the value of an attribute. */
export function stringValue(node: XNode): string {
  if (node.kind === 'root') return stringValue(node.element);
  return node.kind === 'element' ? node.content.map(stringValue).join('') : node.value;
}
