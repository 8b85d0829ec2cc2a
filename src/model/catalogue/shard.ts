import type { CatalogueClass } from './methods.js';
import type { CatalogueModel } from './models.js';
import type { CatalogueView } from './views.js';

/**
 * What one module of one Odoo series contains: names and facts, no text, no code. Contract `catalogue`, format 1.
 *
 * What is false, empty or usual is left out. Keys of models, fields, methods and classes stand in the order of the source, because
 * neighbours tell renames. The framework itself is the module `odoo`, on which all others depend.
 */
export type ModuleShard = {
  readonly name: string;
  readonly manifest: CatalogueManifest;
  /** By technical name: what this module says about the model, defined here or extended. */
  readonly models?: Readonly<Record<string, CatalogueModel>>;
  /** By complete XML id. */
  readonly views?: Readonly<Record<string, CatalogueView>>;
  /** By model, then by XML id: without its module when that is this one. Views are not among them. */
  readonly records?: Readonly<Record<string, Readonly<Record<string, CatalogueRecord>>>>;
  /** Records that exist only where demo data is loaded; by model. */
  readonly demo?: Readonly<Record<string, readonly string[]>>;
  /** Names that can be imported, by dotted path below the module: `models.sale_order`; `` is the module itself. */
  readonly python?: Readonly<Record<string, readonly string[]>>;
  /** Classes that are no models (controllers, test cases, tools), by `path:Class`. */
  readonly classes?: Readonly<Record<string, CatalogueClass>>;
  /** Exported names by JavaScript module: `@sale/js/product_configurator`. */
  readonly scripts?: Readonly<Record<string, readonly string[]>>;
  /** OWL and QWeb templates of `static`, and the template that each extends. */
  readonly templates?: Readonly<Record<string, { readonly inherits?: string }>>;
  /** Asset bundles that the manifest adds to. */
  readonly bundles?: readonly string[];
  /** Routes of controllers, each with the `Class.method` that answers. */
  readonly routes?: Readonly<Record<string, string>>;
};

export type CatalogueManifest = {
  readonly version?: string;
  readonly author?: string;
  readonly license?: string;
  readonly category?: string;
  readonly depends: readonly string[];
  readonly autoInstall?: true | readonly string[];
  readonly application?: true;
  readonly installable?: false;
};

/** Values of a record that are names: XML ids, models, codes. A list where several are named. */
export type CatalogueRecord = { readonly [field: string]: string | readonly string[] };
