import type { ArchNode } from '../../../model/facts/xml.js';
import type { KnownSeries } from '../../../model/known-series.js';
import { applySpecs, type SpecProblem } from './apply.js';
import { inheritanceRules } from './inheritance-rules.js';
import { locate } from './locate.js';
import { toArchNode, toElement, type ViewElement } from './tree.js';

/** A view by its XML id, with its nodes or its changes. */
export type ViewArch = { readonly xmlid: string; readonly arch: readonly ArchNode[] };

/** A specification that selects nothing or several nodes, or that cannot be applied. */
export type CombineProblem = { readonly view: string; readonly spec: ArchNode } & (
  | { readonly kind: 'nothing' }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'refused'; readonly reason: string }
);

export type CombinedArch = {
  readonly arch: ArchNode;
  /** XML id of the view that contributed a node. */
  readonly origin: ReadonlyMap<ArchNode, string>;
  readonly problems: readonly CombineProblem[];
};

/** Several roots are put into one, as Odoo's loader does. */
function rootOf({ xmlid, arch }: ViewArch): ViewElement {
  const [only, ...others] = arch;
  if (only !== undefined && others.length === 0) return toElement(only, xmlid);
  const place = { line: only?.line ?? 1, column: only?.column ?? 1 };
  return toElement({ tag: 'data', ...place, attributes: {}, children: arch }, xmlid);
}

function told(view: string, { spec: element, ...problem }: SpecProblem): CombineProblem {
  return { view, spec: toArchNode(element, () => undefined), ...problem };
}

/**
 * The arch of a view after all views that extend it, in the order in which Odoo applies them: by priority, then as they were loaded, an
 * extension of an extension right after it. Lines and columns of a node are those in the file of its origin.
 */
export function combine(base: ViewArch, extensions: readonly ViewArch[], series: KnownSeries): CombinedArch {
  const rules = inheritanceRules[series];
  const problems: CombineProblem[] = [];
  let root = rootOf(base);
  for (const { xmlid, arch } of extensions) {
    const specs = arch.map((spec) => toElement(spec, xmlid));
    const applied = applySpecs(root, specs, rules);
    root = applied.root;
    problems.push(...applied.problems.map((problem) => told(xmlid, problem)));
  }
  const origin = new Map<ArchNode, string>();
  const arch = toArchNode(root, (node, element) => origin.set(node, element.origin));
  return { arch, origin, problems };
}

type Elements = { readonly root: ViewElement; readonly nodes: ReadonlyMap<ViewElement, ArchNode> };

/** The elements of an arch, made once: an arch is asked for many nodes. */
const known = new WeakMap<ArchNode, Elements>();

function elementsOf(arch: ArchNode): Elements {
  const found = known.get(arch);
  if (found !== undefined) return found;
  const nodes = new Map<ViewElement, ArchNode>();
  const root = toElement(arch, '');
  const pair = (element: ViewElement, node: ArchNode): void => {
    nodes.set(element, node);
    element.elements.forEach((child, at) => {
      const same = node.children[at];
      if (same !== undefined) pair(child, same);
    });
  };
  pair(root, arch);
  known.set(arch, { root, nodes });
  return { root, nodes };
}

/**
 * All nodes of an arch that a specification selects, in document order; Odoo takes the first.
 * @throws SpecError or XPathError when the specification is none
 */
export function select(arch: ArchNode, spec: ArchNode, series: KnownSeries): readonly ArchNode[] {
  const { root, nodes } = elementsOf(arch);
  return locate(root, toElement(spec, ''), inheritanceRules[series]).flatMap((element) => nodes.get(element) ?? []);
}
