import type { Addon } from '../../../model/addon/addon.js';
import type { TemplateView } from '../../../model/plan.js';
import { camel, snake } from '../../odoo/naming.js';
import { join } from '../../text/encoded.js';
import { pythonLiteral, pythonName, pythonString } from '../../text/python.js';
import type { AddonSource, Artefact } from '../artefact.js';
import { knownModelNames } from '../known-models.js';
import { numberedByCompany } from '../reference-field.js';
import { fieldOf } from '../spec-queries.js';
import { neverEmpty } from '../testing/required-fields.js';
import { factoryFields, givenValue } from '../testing/sample-values.js';
import { commonClass } from '../testing/test-file.js';

/** `tests/common.py`: users, and factories of the addon's models and of the standard models that these need. */
export const testCommon: Artefact = {
  id: 'test-common',
  plan(source) {
    const { spec } = source;
    const own = Object.keys(spec.models).filter((model) => spec.models[model]?.kind === 'new');
    const tested = [spec.models, spec.groups, spec.views, spec.menus];
    if (tested.every((part) => Object.keys(part).length === 0)) return [];
    const factories = own.map((model) => factoryView(source, model));
    const usesDates = JSON.stringify(factories).includes('cls._day()');
    const hasViews = Object.keys(spec.views).length > 0;
    const required = Object.keys(spec.models).map((model) => neverEmpty(spec, model));
    const emptied = required.some((names) => names.emptied.length > 0);
    const leftOut = required.some((names) => names.leftOut.length > 0);
    const view = {
      class: pythonName(commonClass(source)),
      usesDates,
      odooImports: join('python', ['Command', ...(usesDates ? ['fields'] : [])].map(pythonName), ', '),
      searchesNames: Object.values(spec.models).some((model) => model.kind === 'new' && model.searchNames !== undefined),
      hasViews,
      hasAccess: Object.keys(spec.access).length > 0,
      hasCompanies: hasCompanies(spec),
      hasThirdParty: hasViews || emptied || leftOut,
      emptied,
      leftOut,
      hasRequired: emptied || leftOut,
      factories,
      known: Object.fromEntries(
        knownModelNames.map((model) => [camel(model).replace(/^./, (letter) => letter.toLowerCase()), needed(spec).has(model)]),
      ),
    };
    return [{ path: 'tests/common.py', template: 'tests/common.py', view }];
  },
};

const hasCompanies = (spec: Addon): boolean =>
  Object.values(spec.access).some(({ company }) => company !== undefined) ||
  Object.values(spec.models).some((model) => model.kind === 'new' && numberedByCompany(model));

function factoryView({ spec, dialect }: AddonSource, model: string): TemplateView {
  const values = factoryFields(spec, model).map(([name, value]) => {
    const field = fieldOf(spec, model, name);
    return [name, field === undefined ? value : givenValue(dialect, field, value)] as const;
  });
  return {
    model: pythonString(model),
    values: pythonName(`_values_${snake(model)}`),
    create: pythonName(`_create_${snake(model)}`),
    usesCompany: values.some(([, value]) => /\bcompany\b/.test(pythonLiteral(value).text)),
    usesNumber: values.some(([, value]) => /cls\.(number|_day)/.test(pythonLiteral(value).text)),
    byCreator:
      spec.models[model]?.transient === true ||
      Object.values(spec.access).some(({ grants }) =>
        grants.some(({ only }) => only !== undefined && 'own' in only && /(^|\.)create_uid$/.test(only.own)),
      ),
    fields: values.map(([name, value]) => ({ name: pythonString(name), value: pythonLiteral(value, 3, name.length + '"": ,'.length) })),
  };
}

/** Standard models of which records are needed: those that the addon extends or points to, and those that their factories call. */
function needed(spec: Addon): ReadonlySet<string> {
  const extended = Object.entries(spec.models).flatMap(([model, { kind }]) => (kind === 'extend' ? [model] : []));
  const related = Object.values(spec.models).flatMap(({ fields }) =>
    Object.values(fields).flatMap((field) => ('to' in field ? [field.to] : [])),
  );
  const counted = Object.values(spec.views).flatMap((view) => (view.type === 'form' ? view.smartButtons.map(({ model }) => model) : []));
  const company = hasCompanies(spec) ? ['res.company'] : [];
  const found = new Set<string>();
  const visit = (model: string): void => {
    if (found.has(model)) return;
    found.add(model);
    factoryCalls[model]?.forEach(visit);
  };
  for (const model of [...extended, ...related, ...counted, ...company]) visit(model);
  return found;
}

/** Factories of the template that call other ones. */
const factoryCalls: Readonly<Record<string, readonly string[]>> = {
  'delivery.carrier': ['product.product'],
  'purchase.order': ['res.partner'],
  'purchase.order.line': ['purchase.order', 'product.product'],
  'sale.order': ['res.partner'],
  'sale.order.line': ['sale.order', 'product.product'],
  'stock.lot': ['product.product'],
  'stock.picking': ['stock.picking.type'],
};
