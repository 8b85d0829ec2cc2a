/** Key to attributes, by kind. */
export type Rows = { readonly [kind: string]: ReadonlyMap<string, { readonly [attribute: string]: unknown }> };

export type KindComparison = {
  readonly kind: string;
  readonly inOdoo: number;
  readonly inCatalogue: number;
  readonly both: number;
  readonly attributes: readonly { readonly name: string; readonly agree: number; readonly of: number }[];
  readonly differences: readonly {
    readonly side: string;
    readonly what: string;
    readonly count: number;
    readonly examples: readonly string[];
  }[];
};

/** Compares what an Odoo has installed with what a catalogue says of the same modules. */
export declare function compareRows(odoo: Rows, ours: Rows): readonly KindComparison[];
/** The comparison as lines of text. */
export declare function comparisonText(kinds: readonly KindComparison[]): readonly string[];
/** How many differences no class explains. */
export declare function unexplainedCount(kinds: readonly KindComparison[]): number;
