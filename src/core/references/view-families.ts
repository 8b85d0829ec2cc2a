import type { CatalogueScope } from '../../model/catalogue/scope.js';
import type { CatalogueNode, CatalogueView } from '../../model/catalogue/views.js';
import type { ArchNode } from '../../model/facts/xml.js';
import type { KnownSeries } from '../../model/known-series.js';
import type { Answers } from '../../model/last-answers.js';
import { type CombinedArch, combine } from '../odoo/arch/combine.js';
import { type PlacedView, ViewOrder } from '../odoo/arch/view-order.js';
import { textMark } from '../text/text-mark.js';

/** A view with its nodes or changes, and the module that has it. */
export type PlacedArch = PlacedView & { readonly module: string; readonly arch: readonly ArchNode[] };

/** The combined arch in which a view looks for its anchors. */
export type ArchBefore = CombinedArch & {
  /** Module of each view that was combined. */
  readonly modules: ReadonlyMap<string, string>;
};

/** Whose turn it is, while views are combined. */
export type Turn = {
  readonly view: PlacedArch;
  /** How many changes of the view come before. */
  readonly changes: number;
  /** Views of the addon in their order, this one among them. */
  readonly own: readonly PlacedArch[];
};

/** Combined views of one catalogue, by the views that they are made of. */
export type CombinedViews = Answers<ArchBefore>;

const usualPriority = 16;
/** `$0` in a replacement stands for what is replaced. */
const original = textMark('$0');

function archNode({ tag, attributes = {}, children = [], text }: CatalogueNode): ArchNode {
  const plain = { tag, line: 0, column: 0, attributes, children: children.map(archNode) };
  return text === undefined ? plain : { ...plain, text: text === original ? '$0' : text };
}

/** A view of a catalogue as it is combined with others. */
export function placed(xmlid: string, module: string, view: CatalogueView): PlacedArch {
  const { inherits, model, primary, priority, inactive, nodes } = view;
  return {
    xmlid,
    module,
    ...(inherits === undefined ? {} : { inherits }),
    ...(model === undefined ? {} : { model }),
    mode: inherits === undefined || primary ? 'primary' : 'extension',
    priority: priority ?? usualPriority,
    active: inactive !== true,
    arch: nodes.map(archNode),
  };
}

type Known = { readonly module: string; readonly view: CatalogueView; readonly at: number };

/** Views of one scope, and what they are when they are combined. */
export class ViewFamilies {
  readonly #series: KnownSeries;
  readonly #views = new Map<string, Known>();
  readonly #below = new Map<string, string[]>();
  readonly #placed = new Map<string, PlacedArch>();
  readonly #combined: CombinedViews;

  /** @param combined what other scopes of the same catalogue have combined already: the same views give the same arch */
  constructor({ order, shards }: CatalogueScope, series: KnownSeries, combined: CombinedViews = new Map()) {
    this.#series = series;
    this.#combined = combined;
    for (const module of order)
      for (const [xmlid, view] of Object.entries(shards.get(module)?.views ?? {})) {
        this.#views.set(xmlid, { module, view, at: this.#views.size });
        if (view.inherits !== undefined) this.#below.set(view.inherits, [...(this.#below.get(view.inherits) ?? []), xmlid]);
      }
  }

  /** All views that are combined with a view, in the order in which they are loaded; none when it is not known. */
  of(xmlid: string): readonly PlacedArch[] {
    const found = new Set([this.#chain(xmlid).at(-1) ?? xmlid]);
    // A set grows while it is walked.
    for (const one of found) for (const child of this.#below.get(one) ?? []) found.add(child);
    const at = (id: string): number => this.#views.get(id)?.at ?? 0;
    return [...found].toSorted((a, b) => at(a) - at(b)).flatMap((id) => this.#place(id) ?? []);
  }

  /** A view with all that extends it; of one that extends another, that other one. `base` says which. */
  whole(xmlid: string): (CombinedArch & { readonly base: string }) | undefined {
    const base = this.#chain(xmlid).find((id) => this.#place(id)?.mode === 'primary');
    const view = base === undefined ? undefined : this.#place(base);
    const placing = view === undefined ? undefined : new ViewOrder(this.of(xmlid)).of(view);
    if (base === undefined || placing === undefined) return undefined;
    return { base, ...this.#combine(placing.base, placing.extensions, true) };
  }

  /** What a change of an inheriting view finds when its turn comes. */
  before({ view, changes, own }: Turn): ArchBefore | undefined {
    const family = view.inherits === undefined ? [] : this.of(view.inherits);
    const placing = new ViewOrder([...family, ...own]).of(view);
    const at = placing?.extensions.findIndex(({ xmlid }) => xmlid === view.xmlid) ?? -1;
    if (placing === undefined || at < 0) return undefined;
    const earlier = changes === 0 ? [] : [{ ...view, arch: view.arch.slice(0, changes) }];
    const extensions = [...placing.extensions.slice(0, at), ...earlier];
    const isShared = [placing.base, ...extensions].every(({ xmlid }) => this.#views.has(xmlid));
    return this.#combine(placing.base, extensions, isShared);
  }

  /** The view and those that it inherits from, the outermost last. */
  #chain(xmlid: string): readonly string[] {
    const chain = new Set<string>();
    for (let id: string | undefined = xmlid; id !== undefined && !chain.has(id); id = this.#views.get(id)?.view.inherits) chain.add(id);
    return [...chain];
  }

  #place(xmlid: string): PlacedArch | undefined {
    const known = this.#views.get(xmlid);
    if (known === undefined) return undefined;
    const arch = this.#placed.get(xmlid) ?? placed(xmlid, known.module, known.view);
    this.#placed.set(xmlid, arch);
    return arch;
  }

  /** `isShared`: what others ask for, too, because nothing of one addon is in it. */
  #combine(base: PlacedArch, extensions: readonly PlacedArch[], isShared: boolean): ArchBefore {
    const key = [base, ...extensions].map(({ xmlid }) => xmlid).join(' ');
    const known = isShared ? this.#combined.get(key) : undefined;
    if (known !== undefined) return known;
    const modules = new Map([base, ...extensions].map(({ xmlid, module }) => [xmlid, module]));
    const arch = { ...combine(base, extensions, this.#series), modules };
    if (isShared) this.#combined.set(key, arch);
    return arch;
  }
}
