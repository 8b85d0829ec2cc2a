import type { CatalogueSymbol } from '../../../model/catalogue/changes.js';
import type { FileRole } from '../../../model/facts/addon.js';
import type { CodeUse, InCode } from '../../../model/impact/code-place.js';
import type { Touchpoint, TouchpointKind } from '../../../model/touchpoint.js';
import { own } from '../../catalogue/own.js';
import { symbolText } from '../../odoo/symbol-text.js';
import type { Specification } from './anchor.js';
import type { World } from './world.js';

/** Where something stands while a file is gone through. */
export type At = { readonly file: string; readonly line: number; readonly role?: FileRole };
type Details = Omit<Touchpoint<InCode>, 'kind' | 'place' | 'role' | 'symbol' | 'use'>;

/** A touchpoint that is a node of a view, and the change that looks for it. */
export type AnchorTouch = { readonly touchpoint: Touchpoint<InCode>; readonly specification: Specification };

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** Gathers touchpoints of one addon; the same symbol in the same use counts once in a line. */
export class Collector {
  readonly world: World;
  readonly #found = new Map<string, Touchpoint<InCode>>();

  readonly anchors: AnchorTouch[] = [];

  constructor(world: World) {
    this.world = world;
  }

  get touchpoints(): readonly Touchpoint<InCode>[] {
    return [...this.#found.values()];
  }

  add(kind: TouchpointKind, use: CodeUse, symbol: CatalogueSymbol, { file, line, role }: At, details: Details = {}): void {
    const key = `${file}:${line} ${use} ${symbolText(symbol)}`;
    if (this.#found.has(key)) return;
    this.#found.set(key, { kind, use, symbol, place: { file, line }, ...(role === undefined ? {} : { role }), ...details });
  }

  isGiven(module: string): boolean {
    return this.world.given.some(({ name }) => name === module);
  }

  anchor(kind: TouchpointKind, symbol: CatalogueSymbol, { file, line, role }: At, details: Details, specification: Specification): void {
    const place = { place: { file, line }, ...(role === undefined ? {} : { role }) };
    const touchpoint: Touchpoint<InCode> = { kind, use: 'anchor', symbol, ...place, ...details };
    this.#found.set(`${file}:${line} anchor ${symbolText(symbol)}`, touchpoint);
    this.anchors.push({ touchpoint, specification });
  }

  /** A key of a selection that is given as a text. */
  value(use: 'value' | 'expression', model: string, field: string, key: string, at: At): void {
    const standard = this.world.field(model, field)?.standard;
    if (standard === undefined || !Array.isArray(standard.selection) || !standard.selection.includes(key)) return;
    const homes = unique(standard.origins.map((origin) => origin.model)).filter((home) => home !== model);
    const also = homes.map((home): CatalogueSymbol => ({ on: 'selection', model: home, field, name: key }));
    const details = { model, field, ...(also.length === 0 ? {} : { also }) };
    this.add('field-reference', use, { on: 'selection', model, field, name: key }, at, details);
  }

  /** A model that a given addon defines is no touchpoint, and one that nobody knows is not judged. */
  model(kind: TouchpointKind, use: CodeUse, name: string, at: At): void {
    if (this.world.isStandard(name)) this.add(kind, use, { on: 'model', name }, at, { model: name });
  }

  /** A field of a model, when the catalogue has it; the model that it leads to, whoever has it. */
  field(kind: TouchpointKind, use: CodeUse, model: string, name: string, at: At, details: Details = {}): string | undefined {
    const seen = this.world.field(model, name);
    const field = seen?.standard;
    if (field !== undefined && (field.from !== 'framework' || name.startsWith('__'))) {
      const homes = unique(field.origins.map((origin) => origin.model)).filter((home) => home !== model);
      const also = homes.map((home): CatalogueSymbol => ({ on: 'field', model: home, name }));
      const module = field.origins[0]?.module;
      const said = { model, field: name, ...(module === undefined ? {} : { module }), ...(also.length === 0 ? {} : { also }) };
      this.add(kind, use, { on: 'field', model, name }, at, { ...said, ...details });
    }
    return seen?.comodel;
  }

  /** A dotted path of fields; returns the model that it leads to. */
  path(use: CodeUse, model: string | undefined, path: string, at: At): string | undefined {
    let on: string | undefined = model;
    for (const step of path.split('.')) {
      if (on === undefined || step === '') return undefined;
      on = this.field('field-reference', use, on, step, at);
    }
    return on;
  }

  method(kind: TouchpointKind, use: CodeUse, model: string, name: string, at: At, details: Details = {}): boolean {
    const method = this.world.method(model, name);
    if (method === undefined) return false;
    const homes = unique(method.overrides.map((origin) => origin.model)).filter((home) => home !== model);
    const also = homes.map((home): CatalogueSymbol => ({ on: 'method', model: home, name }));
    const module = method.overrides.at(-1)?.module;
    const said = { model, method: name, ...(module === undefined ? {} : { module }), ...(also.length === 0 ? {} : { also }) };
    this.add(kind, use, { on: 'method', model, name }, at, { ...said, ...details });
    return true;
  }

  /** Whether a class of the catalogue that is no model says the method itself. */
  hasClassMethod({ path, name }: { readonly path: string; readonly name: string }, method: string): boolean {
    const [, , module = '', ...steps] = path.split('.');
    const classes = this.world.standard.scope.shards.get(module)?.classes;
    return own(own(classes, `${steps.join('.')}:${name}`)?.methods, method) !== undefined;
  }

  /** A route that a controller of the catalogue answers, too. */
  route(name: string, at: At): void {
    const { shards, order } = this.world.standard.scope;
    const home = order.find((module) => own(shards.get(module)?.routes, name) !== undefined);
    if (home !== undefined) this.add('controller', 'route', { on: 'route', name }, at, { module: home });
  }
}
