/** The structure of a view: everything that an inheritance can point at. */
export type CatalogueView = {
  readonly model?: string;
  /** `form`, `list` (also for `tree`), `search`, `kanban`, `qweb` …; absent when only the inherited view says it. */
  readonly type?: string;
  readonly inherits?: string;
  /** A view that inherits and yet stands for itself. */
  readonly primary?: true;
  /** When it is not 16. */
  readonly priority?: number;
  readonly inactive?: true;
  readonly groups?: readonly string[];
  /** The nodes of a view that inherits nothing, or the changes of one that does. */
  readonly nodes: readonly CatalogueNode[];
};

export type CatalogueNode = {
  readonly tag: string;
  /** Names as written. A text or an expression that anchors may compare is kept as its mark (`textMark`), anything else is left out. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly CatalogueNode[];
  /** Mark of the text before the first child. */
  readonly text?: string;
};
