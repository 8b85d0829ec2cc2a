import type { ArchNode } from '../../../model/facts/xml.js';

/** A piece of text between elements. */
export type TextNode = { readonly kind: 'text'; parent: ViewElement | undefined; value: string };

export const textNode = (value: string): TextNode => ({ kind: 'text', parent: undefined, value });

/**
 * An element that changes while views are applied to one another. Elements and texts stand in one list, as in a document; the text and tail
 * that facts have are made of it again in the end.
 */
export class ViewElement {
  readonly kind = 'element';
  /** As lxml writes it: `{namespace}name` where an `xmlns` is in force. */
  readonly tag: string;
  readonly attributes: Map<string, string>;
  readonly content: (ViewElement | TextNode)[] = [];
  parent: ViewElement | undefined;
  /** XML id of the view that contributed it. */
  readonly origin: string;
  readonly place: { readonly line: number; readonly column: number };

  constructor(tag: string, attributes: Iterable<readonly [string, string]>, origin: string, place: ViewElement['place']) {
    this.tag = tag;
    this.attributes = new Map(attributes);
    this.origin = origin;
    this.place = place;
  }

  get elements(): readonly ViewElement[] {
    return this.content.filter((item) => item.kind === 'element');
  }

  /** Text before the first element, as lxml has it. */
  get text(): string {
    const [first] = this.content;
    return first?.kind === 'text' ? first.value : '';
  }

  /** Copies of the texts between one item and the next element. */
  textAfter(at: number): readonly TextNode[] {
    const end = this.content.findIndex((item, index) => index > at && item.kind === 'element');
    return this.content.slice(at + 1, end < 0 ? undefined : end).flatMap((item) => (item.kind === 'text' ? [textNode(item.value)] : []));
  }

  clear(): void {
    for (const item of this.content) item.parent = undefined;
    this.content.length = 0;
  }

  append(...items: readonly (ViewElement | TextNode)[]): void {
    this.insert(this.content.length, items);
  }

  insert(at: number, items: readonly (ViewElement | TextNode)[]): void {
    for (const item of items) item.parent = this;
    this.content.splice(at, 0, ...items);
  }

  /** Takes it out of its parent. The text that follows it stays, or goes with it as lxml's `remove` has it. */
  detach({ tail }: { readonly tail: 'stays' | 'goes' }): void {
    const { parent } = this;
    if (parent === undefined) return;
    const at = parent.content.indexOf(this);
    parent.content.splice(at, tail === 'goes' ? 1 + parent.textAfter(at).length : 1);
    this.parent = undefined;
  }

  copy(): ViewElement {
    const same = new ViewElement(this.tag, this.attributes, this.origin, this.place);
    same.append(...this.content.map((item) => (item.kind === 'element' ? item.copy() : textNode(item.value))));
    return same;
  }

  /** It and all elements inside it, in document order. */
  *walk(): Generator<ViewElement> {
    const open: ViewElement[] = [this];
    for (let element = open.pop(); element !== undefined; element = open.pop()) {
      yield element;
      for (let at = element.content.length - 1; at >= 0; at--) {
        const item = element.content[at];
        if (item?.kind === 'element') open.push(item);
      }
    }
  }

  contains(other: ViewElement): boolean {
    for (let above: ViewElement | undefined = other; above !== undefined; above = above.parent) if (above === this) return true;
    return false;
  }
}

/** The tree of a node of facts, which stays as it is. */
export function toElement(node: ArchNode, origin: string, namespace = ''): ViewElement {
  const { tag, attributes, line, column, text, children } = node;
  const own = attributes['xmlns'] ?? namespace;
  const name = own === '' || tag.includes(':') ? tag : `{${own}}${tag}`;
  const element = new ViewElement(name, Object.entries(attributes), origin, { line, column });
  if (text !== undefined) element.append(textNode(text));
  for (const child of children) {
    element.append(toElement(child, origin, own));
    if (child.tail !== undefined) element.append(textNode(child.tail));
  }
  return element;
}

/** A name without its namespace or prefix. */
export const localName = (name: string): string => name.replace(/^\{[^}]*\}|^[^:]*:/, '');

/** Whether an attribute only declares a namespace. */
export const declaresNamespace = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');

/** The text that stands from an index on, up to the next element. */
function textFrom(content: ViewElement['content'], from: number): string {
  let text = '';
  for (let at = from; at < content.length; at++) {
    const item = content[at];
    if (item?.kind !== 'text') break;
    text += item.value;
  }
  return text;
}

/** The node of facts that a tree stands for; `seen` is told each node with the element that it was made of. */
export function toArchNode(element: ViewElement, seen: (node: ArchNode, element: ViewElement) => void, tail = ''): ArchNode {
  const { tag, attributes, place, content } = element;
  const children = content.flatMap((item, at) => (item.kind === 'element' ? [toArchNode(item, seen, textFrom(content, at + 1))] : []));
  const text = textFrom(content, 0);
  const node: ArchNode = {
    ...{ tag: tag.replace(/^\{[^}]*\}/, ''), line: place.line, column: place.column, attributes: Object.fromEntries(attributes), children },
    ...(text === '' ? {} : { text }),
    ...(tail === '' ? {} : { tail }),
  };
  seen(node, element);
  return node;
}
