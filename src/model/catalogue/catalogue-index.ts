/** Newest format of a catalogue that this tool reads and writes. */
export const catalogueFormat = 1;

type Names = readonly string[];

/** Where a part of a catalogue lies in its file, counted from the end of the index, and the first 16 digits of its sha256. */
export type CataloguePart = { readonly at: number; readonly bytes: number; readonly digest: string };

export type ModuleEntry = {
  readonly depends: Names;
  readonly autoInstall?: true | Names;
  readonly application?: true;
  readonly version?: string;
  readonly category?: string;
  /** The shard without its views, which are the larger half and lie by themselves. */
  readonly shard: CataloguePart;
  readonly views?: CataloguePart;
};

/** What is in a catalogue and where. Contract `catalogue`, format 1; a newer one is refused. */
export type CatalogueIndex = {
  /** Odoo series such as `17.0`. */
  readonly series: string;
  /** How it was made, in sentences: which tree, what was left out, what is missing. */
  readonly provenance: Names;
  /** Version of the tool that wrote it. */
  readonly tool: string;
  readonly counts: Readonly<Record<string, number>>;
  /** sha256 of all parts. */
  readonly digest: string;
  readonly modules: Readonly<Record<string, ModuleEntry>>;
  /** Models, each with the modules that define it and those that extend it. */
  readonly models: Readonly<Record<string, { readonly defined: Names; readonly extended: Names }>>;
  /** Views, each with the modules that inherit it: its own is not among them unless it does so itself. */
  readonly inherited: Readonly<Record<string, Names>>;
  /** XML ids that another module makes than the one that they name. */
  readonly foreign: Readonly<Record<string, Names>>;
};
