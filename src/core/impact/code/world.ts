import type { MergedField, MergedMethod } from '../../../model/catalogue/merged.js';
import type { CatalogueField, CatalogueModel } from '../../../model/catalogue/models.js';
import { own } from '../../catalogue/own.js';
import type { Surroundings } from '../../references/surroundings.js';
import type { GivenAddon } from './given.js';

/** A field as code of the addon sees it: of the catalogue, or of an addon that is given. */
export type SeenField = { readonly standard?: MergedField; readonly type: string; readonly comodel?: string };

/** Longest chain of related fields and of mixins that is followed: a circle is a mistake of others. */
const longestChain = 10;

const relational: ReadonlySet<string> = new Set(['Many2one', 'Many2many', 'One2many']);

function isWhole({ type, comodel, related, selection }: CatalogueField): boolean {
  if (related !== undefined) return true;
  return relational.has(type) ? comodel !== undefined : type !== 'Selection' || selection !== undefined;
}

/**
 * What the code of one addon sees in the series that it is written for: the catalogue over its dependencies, and over that what it and the
 * given addons that it depends on bring themselves. A name that neither of them has is not known, which is no finding.
 */
export class World {
  readonly standard: Surroundings;
  readonly given: readonly GivenAddon[];
  #tables: ReadonlyMap<string, string> | undefined;
  readonly #known = new Map<string, SeenField | undefined>();
  readonly #said = new Map<string, readonly CatalogueModel[]>();

  constructor(standard: Surroundings, given: readonly GivenAddon[]) {
    this.standard = standard;
    this.given = given;
  }

  /** What the given addons say about a model, the latest first. */
  says(model: string): readonly CatalogueModel[] {
    const known = this.#said.get(model) ?? this.given.flatMap(({ shard }) => own(shard.models, model) ?? []).toReversed();
    this.#said.set(model, known);
    return known;
  }

  /** A model that a module of the closure defines. One that a given addon defines is its own, whatever else it inherits. */
  isStandard(model: string): boolean {
    const { catalogue, scope } = this.standard;
    return own(catalogue.models, model)?.defined.some((module) => scope.shards.has(module)) === true;
  }

  /** The model of the catalogue whose table is called so; also the name in `model_sale_order`. */
  modelOfTable(table: string): string | undefined {
    this.#tables ??= new Map(this.standard.models.names.map((name) => [name.replaceAll('.', '_'), name]));
    return this.#tables.get(table);
  }

  field(model: string, name: string): SeenField | undefined {
    const key = `${model} ${name}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#field(model, name, 0));
    return this.#known.get(key);
  }

  method(model: string, name: string, depth = 0): MergedMethod | undefined {
    const found = this.standard.models.get(model)?.methods.get(name);
    if (found !== undefined || depth > longestChain) return found;
    for (const base of this.#bases(model)) {
      const method = this.method(base, name, depth + 1);
      if (method !== undefined) return method;
    }
    return this.says(model).length > 0 ? this.standard.models.get('base')?.methods.get(name) : undefined;
  }

  /** Whether a given addon says so much about a field that it stands by itself. */
  ownsField(model: string, name: string): boolean {
    return this.says(model).some(({ fields }) => {
      const field = own(fields, name);
      return field !== undefined && isWhole(field);
    });
  }

  /** Whether a given addon brings the method itself: for the model, for one that it inherits there, or for all models. */
  ownMethod(model: string, name: string): boolean {
    const homes = [model, ...this.#bases(model), 'base'];
    return homes.some((home) => this.says(home).some(({ methods }) => own(methods, name) !== undefined));
  }

  /** Whether a given addon says something about a field or a method of this name, of whatever model. */
  bringsMember(name: string): boolean {
    return this.given.some(({ shard }) =>
      Object.values(shard.models ?? {}).some(({ fields, methods }) => own(fields, name) !== undefined || own(methods, name) !== undefined),
    );
  }

  #bases(model: string): readonly string[] {
    return this.says(model)
      .flatMap(({ mixins = [], delegates = {} }) => [...mixins, ...Object.keys(delegates)])
      .filter((name) => name !== model);
  }

  #field(model: string, name: string, depth: number): SeenField | undefined {
    if (depth > longestChain) return undefined;
    const standard = this.standard.models.get(model)?.fields.get(name);
    const mine = this.says(model).flatMap(({ fields }) => own(fields, name) ?? [])[0];
    if (standard !== undefined) return { standard, ...this.#leads(model, standard, mine, depth) };
    if (mine !== undefined) return this.#leads(model, mine, undefined, depth);
    for (const base of this.#bases(model)) {
      const found = this.#field(base, name, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Type and comodel; what a related field does not say, it has from the one that it mirrors. */
  #leads(model: string, { type, comodel, related }: CatalogueField, over: CatalogueField | undefined, depth: number): SeenField {
    const path = (related ?? over?.related)?.split('.');
    const said = comodel ?? over?.comodel ?? (path === undefined ? undefined : this.#endOf(model, path, depth + 1));
    return { type, ...(said === undefined ? {} : { comodel: said }) };
  }

  #endOf(model: string, path: readonly string[], depth: number): string | undefined {
    let at: string | undefined = model;
    for (const step of path) at = at === undefined ? undefined : this.#field(at, step, depth)?.comodel;
    return at;
  }
}
