import type { Model, NewModel } from '../../../model/addon/models.js';
import type { TemplateView } from '../../../model/plan.js';
import type { Dialect } from '../../odoo/dialects.js';
import { camel, snake } from '../../odoo/naming.js';
import { join } from '../../text/encoded.js';
import { type Python, pythonLiteral, pythonName } from '../../text/python.js';
import { type PythonValue, pythonTuple } from '../../text/python-value.js';
import type { AddonSource, Artefact } from '../artefact.js';
import { displayNameView } from '../display-name.js';
import { fieldCode } from '../field-code.js';
import { referenceView } from '../reference-code.js';
import { referenceField } from '../reference-field.js';
import { smartButtonsOf, smartButtonViews } from '../smart-buttons.js';
import { stubViews, usesApi } from '../stubs.js';
import { constraintViews, indexViews } from '../table-objects.js';

/** `models/<model>.py`, one file per model. */
export const modelFiles: Artefact = {
  id: 'model-files',
  plan: (source) =>
    Object.entries(source.spec.models).map(([model, definition]) => ({
      path: `models/${snake(model)}.py`,
      template: 'models/model.py',
      view: modelView(source, model, definition),
    })),
};

function modelView(source: AddonSource, model: string, definition: Model): TemplateView {
  const { dialect } = source;
  const buttons = smartButtonsOf(source.spec, model);
  const reference = referenceField(definition);
  const inInit = dialect.indexes === 'init' && Object.keys(definition.indexes).length > 0;
  const displayName = definition.kind === 'new' ? displayNameView(definition, dialect) : undefined;
  const stubs = stubViews(source, definition);
  const refuses = Object.values(definition.methods).some(({ kind, calls }) => kind === 'action' && calls === undefined);
  return {
    odooImports: importsOf({
      _: (buttons.length > 0 || refuses) && dialect.translate === 'function',
      api: displayName !== undefined || reference !== undefined || usesApi(definition),
      fields: Object.keys(definition.fields).length > 0 || buttons.length > 0,
      models: true,
    }),
    createsIndexes: inInit,
    raises: refuses,
    base: pythonName(definition.transient ? 'models.TransientModel' : 'models.Model'),
    class: pythonName(camel(model)),
    attributes: Object.entries(attributesOf(model, definition, dialect)).flatMap(([name, value]) =>
      value === undefined ? [] : [{ name: pythonName(name), value: pythonLiteral(value, 1, name.length + ' = '.length) }],
    ),
    fields: fieldViews(source, definition),
    constraintList: dialect.constraints === 'list' ? constraintViews(definition.constraints, 'list') : [],
    tableObjects:
      dialect.constraints === 'attribute'
        ? [...constraintViews(definition.constraints, 'attribute'), ...indexViews(model, definition, 'attribute')]
        : [],
    indexes: inInit ? indexViews(model, definition, 'init') : [],
    nameGet: dialect.displayName === 'name_get',
    displayName,
    reference: reference === undefined ? undefined : referenceView(definition, reference),
    buttons: smartButtonViews(source, buttons),
    stubs,
  };
}

/** In the order of the community's import sorter. */
function importsOf(needed: Readonly<Record<'_' | 'api' | 'fields' | 'models', boolean>>): Python {
  const names = (['_', 'api', 'fields', 'models'] as const).filter((name) => needed[name]);
  return join('python', names.map(pythonName), ', ');
}

type Attributes = Readonly<Record<string, PythonValue | undefined>>;

function attributesOf(model: string, definition: Model, dialect: Dialect): Attributes {
  if (definition.kind === 'new') return newAttributes(model, definition, dialect);
  const inherit = [model, ...definition.mixins];
  return inherit.length === 1 ? { _inherit: model } : { _name: model, _inherit: inherit };
}

function newAttributes(model: string, definition: NewModel, dialect: Dialect): Attributes {
  const { mixins, order, searchNames } = definition;
  return {
    _name: model,
    _description: definition.label,
    _inherit: mixins.length === 0 ? undefined : mixins.length === 1 ? mixins[0] : mixins,
    _order: order?.map(([field, direction]) => (direction === 'desc' ? `${field} desc` : field)).join(', '),
    _rec_name: definition.recName,
    _rec_names_search: searchNames === undefined || dialect.searchNames === 'list' ? searchNames : pythonTuple(...searchNames),
    _check_company_auto: definition.checkCompany || undefined,
  };
}

/** Alphabetically, what names the record first. */
function fieldViews(addon: AddonSource, { fields }: Model): readonly TemplateView[] {
  return Object.entries(fields)
    .toSorted(([a], [b]) => (a === 'name' ? -1 : b === 'name' ? 1 : a < b ? -1 : 1))
    .map(([name, field]) => ({
      name: pythonName(name),
      value: pythonLiteral(fieldCode(addon, name, field), 1, name.length + ' = '.length),
    }));
}
