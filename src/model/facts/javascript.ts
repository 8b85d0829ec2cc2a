/** What one JavaScript file says, read by syntax. Contract `facts`, format 1. */
export type JavaScriptFacts = {
  /** Name of the module in the asset system (`@sale/js/product_configurator`, or the name in `odoo.define`). */
  readonly module: string;
  /** Second name under which older code finds it: `@odoo-module alias=web.core`. */
  readonly alias?: string;
  readonly style: 'esm' | 'odoo-define' | 'plain';
  /** `from` is the name of a module: a relative path is resolved. A default import is `default`; the whole module, or a `require`, is `*`. */
  readonly imports: readonly { readonly from: string; readonly names: readonly string[]; readonly line: number }[];
  readonly exports: readonly string[];
  /** `patch(target, …)`, `Widget.include({…})`: the expression that is patched, dotted; empty when it is computed. */
  readonly patches: readonly { readonly target: string; readonly methods: readonly string[]; readonly line: number }[];
  /** OWL templates that a class names. */
  readonly templates: readonly string[];
  /** `registry.category("x").add("y")`. */
  readonly registries: readonly { readonly category: string; readonly key: string; readonly line: number }[];
};
