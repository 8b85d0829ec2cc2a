import { closureOf } from '../core/catalogue/closure.js';
import { type Models, modelsOf } from '../core/catalogue/merged-model.js';
import { modelScope, scopeOf } from '../core/catalogue/scope.js';
import { fieldDocument, methodDocument, modelDocument } from '../core/report/documents/catalogue-model.js';
import { printJson, reportFormat } from '../core/report/json.js';
import { renderTerminal } from '../core/report/render/terminal.js';
import type { MergedModel } from '../model/catalogue/merged.js';
import type { SeriesCatalogue } from '../model/catalogue/series-catalogue.js';
import { UserError } from '../model/errors.js';
import type { PlainFormat } from '../model/formats.js';
import type { KnownSeries } from '../model/known-series.js';
import { didYouMean } from '../model/nearest.js';
import type { Screen } from '../model/screen.js';
import { newestCatalogue } from './catalogue-newest.js';

export type ShowOptions = {
  readonly root: string;
  /** `sale.order`, `sale.order.partner_id`, `sale.order.action_confirm`. */
  readonly name: string;
  /** Absent: the newest of which there is a catalogue. */
  readonly series?: KnownSeries | undefined;
  /** The model as an addon with these dependencies sees it; absent: with all modules. */
  readonly depends?: readonly string[] | undefined;
  readonly format: PlainFormat;
  readonly screen: Screen;
};

/** The longest beginning of a name that is a model, and what follows it. */
function split(name: string, { models }: SeriesCatalogue): readonly [model: string, member: string | undefined] | undefined {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const model = name.slice(0, end);
    if (Object.hasOwn(models, model)) return [model, end === name.length ? undefined : name.slice(end + 1)];
  }
  return undefined;
}

function modelsFor(catalogue: SeriesCatalogue, model: string, depends: readonly string[] | undefined): Models {
  if (depends === undefined) return modelsOf(modelScope(catalogue, model));
  const { missing } = closureOf(depends, catalogue.modules);
  const [first] = missing;
  if (first !== undefined) {
    const near = didYouMean(first, Object.keys(catalogue.modules));
    throw new UserError('unknown-module', `There is no module ${first} in the catalogue of ${catalogue.series}.${near}`);
  }
  return modelsOf(scopeOf(catalogue, depends));
}

function demandModel(catalogue: SeriesCatalogue, model: string, depends: readonly string[] | undefined): MergedModel {
  const found = modelsFor(catalogue, model, depends).get(model);
  if (found !== undefined) return found;
  const { defined = [] } = catalogue.models[model] ?? {};
  throw new UserError('not-in-depends', `${model} is not seen with these dependencies: it is in ${defined.join(', ')}.`);
}

function memberDocument(model: MergedModel, member: string, series: string) {
  const field = model.fields.get(member);
  if (field !== undefined) return { document: fieldDocument(field, model.name), json: { field: { model: model.name, ...field } } };
  const method = model.methods.get(member);
  if (method !== undefined) return { document: methodDocument(method, model.name), json: { method: { model: model.name, ...method } } };
  const near = didYouMean(member, [...model.fields.keys(), ...model.methods.keys()]);
  throw new UserError('unknown-name', `${model.name} has neither a field nor a method ${member} in ${series}.${near}`);
}

function modelJson({ fields, methods, ...model }: MergedModel) {
  return { model: { ...model, fields: Object.fromEntries(fields), methods: Object.fromEntries(methods) } };
}

/**
 * A model, a field or a method as the catalogue of a series knows it.
 * @throws UserError when there is no catalogue, or nothing of that name
 */
export async function showModel({ root, name, series, depends, format, screen }: ShowOptions): Promise<string> {
  const catalogue = await newestCatalogue(root, series);
  const [model, member] = split(name, catalogue) ?? [];
  if (model === undefined) {
    const near = didYouMean(name, Object.keys(catalogue.models));
    throw new UserError(
      'unknown-model',
      `There is no model ${name} in the catalogue of ${catalogue.series}.${near} See warrant catalogue search.`,
    );
  }
  const merged = demandModel(catalogue, model, depends);
  const { document, json } =
    member === undefined ? { document: modelDocument(merged), json: modelJson(merged) } : memberDocument(merged, member, catalogue.series);
  if (format === 'text') return renderTerminal(document, screen);
  return printJson({ format: reportFormat, kind: 'catalogue-symbol', series: catalogue.series, ...json });
}
