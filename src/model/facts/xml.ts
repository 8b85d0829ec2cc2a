/**
 * What one XML or CSV file of an addon says. XML ids are complete (`module.name`); lines and columns count from 1. Contract `facts`, format 1.
 */
export type XmlFacts = {
  readonly records: readonly RecordFact[];
  readonly views: readonly ViewFact[];
  /** `<function>` and `<delete>`. */
  readonly operations: readonly {
    readonly kind: 'function' | 'delete';
    readonly model: string;
    /** Method of a `<function>`. */
    readonly name?: string;
    /** Record of a `<delete id=…>`. */
    readonly xmlid?: string;
    /** XML ids that its expressions name. */
    readonly refs: readonly string[];
    readonly line: number;
  }[];
};

/** Elements other than `<record>` that make a record. */
export type RecordElement = 'menuitem' | 'template' | 'report' | 'act_window' | 'asset';

/** One record, whichever element said it (`record`, `menuitem`, `template`, `report`, `act_window`, `asset`, a line of CSV). */
export type RecordFact = {
  /** Empty where the record has no id. */
  readonly xmlid: string;
  readonly model: string;
  readonly line: number;
  readonly noupdate: boolean;
  /** Absent for `<record>` and CSV. */
  readonly element?: RecordElement;
  /**
   * Values by field. An `arch` is not among them: see `views`. Groups that an element of its own names in an attribute stand under `groups`,
   * because series name the field differently.
   */
  readonly values: { readonly [field: string]: RecordValue };
};

export type RecordValue =
  | { readonly ref: string }
  /** `eval=`: a Python expression, and the XML ids that it names in `ref('…')`. */
  | { readonly expression: string; readonly refs: readonly string[] }
  /** Several records: `groups="a,b"`, a cell `tag_ids/id` of CSV. */
  | { readonly refs: readonly string[] }
  /** `search=`: a domain, over `model` or over what the field leads to. */
  | { readonly search: string; readonly model?: string }
  /** `file=`: content of a file of the addons path. */
  | { readonly file: string }
  /** `type="xml"` or `type="html"`: nodes that are stored as text, such as the body of a mail. */
  | { readonly markup: readonly ArchNode[] }
  | { readonly text: string };

export type ViewFact = {
  readonly xmlid: string;
  readonly line: number;
  /** `form`, `list` (also for `tree`), `search`, `kanban`, `qweb` …; absent when only the inherited view says it. */
  readonly type?: string;
  readonly model?: string;
  readonly inherits?: string;
  readonly mode: 'primary' | 'extension';
  readonly priority: number;
  readonly active: boolean;
  readonly groups: readonly string[];
  /** The nodes of a view that inherits nothing, or the changes of one that does. */
  readonly arch: readonly ArchNode[];
};

/** A node of an arch: everything that an anchor or a reference can be about. */
export type ArchNode = {
  readonly tag: string;
  readonly line: number;
  readonly column: number;
  /** All attributes as written, but XML ids in `%(id)d` are complete. A catalogue keeps only those that are structure. */
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly ArchNode[];
  /** Text before the first child, and text between the end of this node and what follows it, as lxml has them; absent when only blanks. */
  readonly text?: string;
  readonly tail?: string;
};
