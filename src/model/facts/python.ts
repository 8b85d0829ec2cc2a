/**
 * What one Python file says, read by syntax. Lines count from 1. Contract `facts`, format 1.
 *
 * Names and structure are facts of a catalogue; `uses` are facts of code that is judged, and are read only for that.
 */
export type PythonFacts = {
  readonly classes: readonly ClassFact[];
  /** Functions at module level; `name(a, b=…)` as `parameters` says. */
  readonly functions: readonly FunctionFact[];
  readonly imports: readonly ImportFact[];
  /** Every name that the module binds at its top level and another one could import: classes, functions, assignments, re-exports. */
  readonly names: readonly string[];
  readonly uses: readonly PythonUse[];
};

/** `from odoo.tools import float_compare as compare` is { from: 'odoo.tools', name: 'float_compare', as: 'compare' }; `import a.b` has no `name`. */
export type ImportFact = {
  readonly from: string;
  readonly name?: string;
  readonly as?: string;
  readonly line: number;
  /** It stands in a `try`, so that its failure may do no harm. */
  readonly guarded?: true;
};

export type Parameter = { readonly name: string; readonly kind: 'plain' | 'keyword' | 'args' | 'kwargs'; readonly optional: boolean };

export type Decorator = {
  /** Dotted, without call: `api.depends`. */
  readonly name: string;
  /** Literal strings among the positional arguments, also those in a list; `computed` says that there are others. */
  readonly arguments: readonly string[];
  readonly computed: boolean;
  /** Keyword arguments by name, when there are any: `type` and `auth` of a route. */
  readonly keywords?: { readonly [name: string]: Value };
};

export type FunctionFact = {
  readonly name: string;
  readonly line: number;
  /** Last line of the body. */
  readonly end: number;
  readonly parameters: readonly Parameter[];
  readonly decorators: readonly Decorator[];
};

export type MethodFact = FunctionFact & {
  /** `super()` (or `super(Class, self)`) is called on the method of the same name, on another one only, or not at all. */
  readonly super: 'same' | 'other' | 'none';
  /** The body is empty: `pass`, a docstring, `raise NotImplementedError`. */
  readonly empty: boolean;
};

/** A value in source: a literal, or the text of an expression that would have to be run. */
export type Value =
  | { readonly literal: string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value } }
  | { readonly name: string }
  /** A function without a name whose body is a path of names, as `self.env.company`; its first parameter is called `self`. */
  | { readonly lambda: string }
  | { readonly expression: true };

export type FieldFact = {
  readonly name: string;
  readonly line: number;
  /** Class of the field without `fields.`: `Many2one`. */
  readonly type: string;
  /** Keyword arguments by name, positional ones by the name that Odoo gives them (`Many2one(comodel_name, string)`, `Selection(selection, string)` …). */
  readonly arguments: { readonly [name: string]: Value };
};

export type ClassFact = {
  readonly name: string;
  readonly line: number;
  readonly end: number;
  /** Dotted names of its bases: `models.Model`. */
  readonly bases: readonly string[];
  readonly decorators: readonly Decorator[];
  /** Attributes of the class body that are no fields, by name: `_name`, `_inherit`, `_order`, `_sql_constraints` … */
  readonly attributes: { readonly [name: string]: Value & { readonly line: number } };
  readonly fields: readonly FieldFact[];
  readonly methods: readonly MethodFact[];
  /** Present when it is an Odoo model: what `_name`, `_inherit`, `_inherits` and the base say together. */
  readonly model?: ModelFact;
};

export type ModelFact = {
  /** The model that the class defines or extends. */
  readonly name: string;
  readonly kind: 'model' | 'transient' | 'abstract';
  /** False when `_inherit` names the model itself: the class extends it. */
  readonly defines: boolean;
  /** Other models of `_inherit`, in order. */
  readonly mixins: readonly string[];
  /** `_inherits`: model to the field that leads to it. */
  readonly delegates: { readonly [model: string]: string };
};

/** Where an expression starts, as far as syntax tells. `model` and `self` name a recordset; the rest is not known. */
export type Root =
  /** `self` in a method of a model class. */
  | { readonly kind: 'self'; readonly model: string }
  /** `env["sale.order"]`, and what stays on that model (`.browse`, `.search`, `.create`, `.sudo` … are stepped over). */
  | { readonly kind: 'model'; readonly model: string }
  /** `env.user`, `env.company`, `env.companies`. */
  | { readonly kind: 'env'; readonly name: 'user' | 'company' | 'companies' }
  | { readonly kind: 'unknown'; readonly name: string };

/** A path from a recordset: `self.order_line.product_id` is { root: self, path: ['order_line', 'product_id'] }; local variables are followed to where they come from. */
export type Chain = { readonly root: Root; readonly path: readonly string[] };

export type PythonUse =
  /** An attribute that is read or written; the whole chain, once per place. */
  | { readonly use: 'attribute'; readonly chain: Chain; readonly written: boolean; readonly line: number }
  /** A call of the last name of the chain, with how many positional and which keyword arguments. */
  | {
      readonly use: 'call';
      readonly chain: Chain;
      readonly positional: number;
      readonly keywords: readonly string[];
      /** `*args` or `**kwargs` are among the arguments, so that there may be more. */
      readonly spread?: true;
      readonly line: number;
    }
  /** A dotted path in a string where a path is expected: domains, `mapped`, `filtered`, `sorted`, `depends`, `related`, `search(order=)`, keys of `create` and `write`, `read`, `read_group`. */
  | { readonly use: 'path'; readonly on: Chain; readonly path: string; readonly as: 'domain' | 'path' | 'key'; readonly line: number }
  /** `env["x"]`, a comodel, `_inherit`. */
  | { readonly use: 'model'; readonly model: string; readonly line: number }
  /** `env.ref("a.b")`, `has_group("a.b")`, `groups="a.b"`. */
  | { readonly use: 'xmlid'; readonly xmlid: string; readonly as: 'ref' | 'group'; readonly line: number }
  /** A string that is SQL; `tables` that it names after FROM, JOIN, UPDATE, INTO. */
  | { readonly use: 'sql'; readonly writes: boolean; readonly tables: readonly string[]; readonly line: number }
  /** `@http.route(...)`. */
  | { readonly use: 'route'; readonly routes: readonly string[]; readonly line: number }
  /** `Class.method = other` or `setattr(Class, …)` on something imported: a monkey patch. */
  | { readonly use: 'patch'; readonly target: string; readonly line: number };
