import { changeAttributes } from './change-attributes.js';
import type { InheritanceRules } from './inheritance-rules.js';
import { locate, SpecError } from './locate.js';
import { textNode, ViewElement } from './tree.js';
import { XPathError } from './xpath/syntax.js';

/** What Odoo would stop at, or what is uncertain: how many nodes a specification fits where it should be one. */
export type SpecProblem = { readonly spec: ViewElement } & (
  | { readonly kind: 'nothing' }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'refused'; readonly reason: string }
);

const moves = (spec: ViewElement): boolean => spec.attributes.get('position') === 'move';

/** One view being applied to a tree. The root may be replaced by another one on the way. */
class Application {
  readonly problems: SpecProblem[] = [];
  root: ViewElement;
  readonly #rules: InheritanceRules;

  constructor(root: ViewElement, rules: InheritanceRules) {
    this.root = root;
    this.#rules = rules;
  }

  apply(spec: ViewElement): void {
    // Only moving can fail when a part of the change is made already.
    const before = spec.elements.some(moves) ? this.root.copy() : this.root;
    try {
      const node = this.#find(spec);
      if (node !== undefined) this.#change(node, spec);
    } catch (error) {
      if (!(error instanceof SpecError || error instanceof XPathError)) throw error;
      this.problems.push({ spec, kind: 'refused', reason: error.message });
      this.root = before;
    }
  }

  #find(spec: ViewElement): ViewElement | undefined {
    const found = locate(this.root, spec, this.#rules);
    if (found.length > 1) this.problems.push({ spec, kind: 'several', count: found.length });
    if (found.length === 0) this.problems.push({ spec, kind: 'nothing' });
    return found[0];
  }

  #change(node: ViewElement, spec: ViewElement): void {
    const position = spec.attributes.get('position') ?? 'inside';
    switch (position) {
      case 'replace':
        this.#replace(node, spec);
        return;
      case 'attributes':
        changeAttributes(node, spec, this.#rules);
        return;
      case 'inside':
        this.#beforeMark(node, node.content.length, spec);
        return;
      case 'before':
        this.#addText(node, spec);
        this.#add(node, spec);
        return;
      case 'after':
        this.#beforeMark(parentOf(node), parentOf(node).content.indexOf(node) + 1, spec);
        return;
      default:
        throw new SpecError(`there is no position "${position}"`);
    }
  }

  /** Puts the content of a specification at a place. As in Odoo a mark stands there meanwhile: what is moved may come from beside it. */
  #beforeMark(parent: ViewElement, at: number, spec: ViewElement): void {
    const mark = new ViewElement('sentinel', [], '', spec.place);
    parent.insert(at, [mark]);
    this.#addText(mark, spec);
    this.#add(mark, spec);
    mark.detach({ tail: 'stays' });
  }

  /** Text of the specification before its first element follows on the text before the place; blanks between the two go. */
  #addText(place: ViewElement, spec: ViewElement): void {
    const { content } = parentOf(place);
    const at = content.indexOf(place);
    const last = content[at - 1];
    if (last?.kind === 'text') last.value = last.value.trimEnd();
    if (spec.text !== '') parentOf(place).insert(at, [textNode(spec.text)]);
  }

  /** Puts copies of the elements of a specification before a node, with the text after each, and what it moves in its place. */
  #add(place: ViewElement, spec: ViewElement): void {
    spec.content.forEach((item, at) => {
      if (item.kind === 'text') return;
      const added = moves(item) ? this.#extract(item, place) : item.copy();
      const parent = parentOf(place);
      const tail = moves(item) && !this.#rules.tailOfMove ? [] : spec.textAfter(at);
      parent.insert(parent.content.indexOf(place), [added, ...tail]);
    });
  }

  #extract(spec: ViewElement, place: ViewElement): ViewElement {
    if (spec.elements.length > 0) throw new SpecError('what is to be moved is named by an empty element');
    const found = locate(this.root, spec, this.#rules);
    const [moved] = found;
    if (found.length > 1) this.problems.push({ spec, kind: 'several', count: found.length });
    if (moved === undefined) throw new SpecError('the node to be moved is not there');
    if (moved.contains(place)) throw new SpecError('a node cannot be moved into itself, or before itself');
    moved.detach({ tail: 'stays' });
    return moved;
  }

  #replace(node: ViewElement, spec: ViewElement): void {
    const mode = spec.attributes.get('mode') ?? 'outer';
    if (mode === 'inner') this.#replaceInside(node, spec);
    else if (mode !== 'outer') throw new SpecError(`there is no mode "${mode}"`);
    else if (node.parent === undefined) this.#replaceRoot(node, withOriginal(spec, node));
    else {
      this.#add(node, withOriginal(spec, node));
      node.detach({ tail: 'goes' });
    }
  }

  /** Only the first element of the specification counts; a template keeps its name. */
  #replaceRoot(node: ViewElement, spec: ViewElement): void {
    const root = spec.elements[0]?.copy();
    if (root === undefined) throw new SpecError('the root cannot be replaced by nothing');
    const name = node.attributes.get('t-name');
    if (name !== undefined && name !== '') root.attributes.set('t-name', name);
    this.root = root;
  }

  #replaceInside(node: ViewElement, spec: ViewElement): void {
    if (!this.#rules.moveInside) {
      node.clear();
      node.append(...spec.copy().content);
      return;
    }
    // What is moved may come from the old content, which goes only then.
    const mark = new ViewElement('sentinel', [], '', spec.place);
    if (node.content[0]?.kind === 'text') node.content.shift();
    node.insert(0, [mark]);
    this.#addText(mark, spec);
    this.#add(mark, spec);
    node.content.splice(node.content.indexOf(mark));
  }
}

function parentOf(node: ViewElement): ViewElement {
  if (node.parent === undefined) throw new SpecError('nothing can stand beside the root');
  return node.parent;
}

/** The specification with a copy of the node itself in each place that says `$0`. */
function withOriginal(spec: ViewElement, node: ViewElement): ViewElement {
  const filled = spec.copy();
  for (const element of [...filled.walk()]) {
    if (element === filled || !element.content.some((item) => item.kind === 'text' && item.value === '$0')) continue;
    if (element.content[0]?.kind === 'text') element.content.shift();
    const tail = node.parent?.textAfter(node.parent.content.indexOf(node)) ?? [];
    element.append(node.copy(), ...tail);
  }
  return filled;
}

/**
 * Applies the specifications of one view to a tree, which changes. One that cannot be applied is a problem and the others still are, where
 * Odoo would refuse the whole view.
 */
export function applySpecs(
  root: ViewElement,
  specs: readonly ViewElement[],
  rules: InheritanceRules,
): { readonly root: ViewElement; readonly problems: readonly SpecProblem[] } {
  const application = new Application(root, rules);
  const open = [...specs];
  for (let spec = open.shift(); spec !== undefined; spec = open.shift()) {
    if (spec.tag === 'data') open.push(...spec.elements);
    else application.apply(spec);
  }
  return { root: application.root, problems: application.problems };
}
