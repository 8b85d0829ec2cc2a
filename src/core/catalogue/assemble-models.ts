import type { CatalogueMethod } from '../../model/catalogue/methods.js';
import type { CatalogueField, CatalogueModel } from '../../model/catalogue/models.js';
import type { ClassFact, FieldFact, FunctionFact, MethodFact, ModelFact } from '../../model/facts/python.js';
import { textMark } from '../text/text-mark.js';
import { extendedField } from './extended-field.js';
import { own } from './own.js';
import { parametersText } from './parameters.js';
import { said } from './said.js';
import { flagOf, keysOf, methodOf, textOf } from './values.js';

/** Decorators that change nothing about how a method is called or found. */
const silent: ReadonlySet<string> = new Set(['api.returns', 'functools.wraps', 'wraps', 'classmethod', 'staticmethod']);

export function catalogueFunction({ parameters, decorators }: FunctionFact, receiver: boolean): CatalogueMethod {
  const bound = receiver && !decorators.some(({ name }) => name === 'staticmethod');
  return said<CatalogueMethod>({
    parameters: parametersText(bound ? parameters.slice(1) : parameters),
    decorators: decorators.map(({ name }) => name).filter((name) => !silent.has(name)),
  });
}

export function catalogueMethod(method: MethodFact): CatalogueMethod {
  const { super: calls, empty } = method;
  return said<CatalogueMethod>({
    ...catalogueFunction(method, true),
    super: calls === 'none' ? undefined : calls,
    empty: empty || undefined,
  });
}

function catalogueField({ type, arguments: given }: FieldFact): CatalogueField {
  const label = textOf(given['string']);
  const keys = keysOf(given['selection']);
  const choice = type === 'Selection' && given['selection'] !== undefined ? 'dynamic' : undefined;
  return said<CatalogueField>({
    type,
    comodel: textOf(given['comodel_name']),
    inverse: textOf(given['inverse_name']),
    relation: textOf(given['relation']),
    related: textOf(given['related']),
    unrelated: flagOf(given['related']) === false || undefined,
    compute: methodOf(given['compute']),
    inverseMethod: methodOf(given['inverse']),
    search: methodOf(given['search']),
    store: flagOf(given['store']),
    required: flagOf(given['required']),
    readonly: flagOf(given['readonly']),
    companyDependent: flagOf(given['company_dependent']),
    translate: given['translate'] === undefined ? undefined : (flagOf(given['translate']) ?? true),
    delegate: flagOf(given['delegate']) || undefined,
    selection: keys ?? choice,
    selectionAdd: keysOf(given['selection_add']),
    groups: textOf(given['groups']),
    impliedGroup: textOf(given['implied_group']),
    configParameter: textOf(given['config_parameter']),
    defaultModel: textOf(given['default_model']),
    label: label === undefined ? undefined : textMark(label),
  });
}

function ownFacts({ attributes }: ClassFact, { kind, defines, mixins, delegates }: ModelFact): CatalogueModel {
  return said<CatalogueModel>({
    kind,
    defines: defines || undefined,
    mixins,
    delegates,
    recName: textOf(attributes['_rec_name']),
    order: textOf(attributes['_order']),
    table: textOf(attributes['_table']),
    auto: flagOf(attributes['_auto']) === false ? false : undefined,
    logAccess: flagOf(attributes['_log_access']),
    parentStore: flagOf(attributes['_parent_store']) || undefined,
  });
}

type Fields = NonNullable<CatalogueModel['fields']>;

/** The fields of the second class, with what the first one says of them, too. */
function joinedFields(first: Fields = {}, second: Fields = {}): Fields {
  return Object.fromEntries(
    Object.entries(second).map(([name, field]) => {
      const older = own(first, name);
      return [name, older === undefined ? field : extendedField(older, field)];
    }),
  );
}

/** Two classes of one module that say something about one model: the later one has the last word, and what only one says stays. */
function joinedModel(first: CatalogueModel, second: CatalogueModel): CatalogueModel {
  return said<CatalogueModel>({
    ...first,
    ...second,
    kind: second.defines && !first.defines ? second.kind : first.kind,
    mixins: [...new Set([...(first.mixins ?? []), ...(second.mixins ?? [])])],
    delegates: { ...first.delegates, ...second.delegates },
    fields: { ...first.fields, ...joinedFields(first.fields, second.fields) },
    methods: { ...first.methods, ...second.methods },
  });
}

/** What the classes of one module say about models, by model; classes come in the order in which Python would load them. */
export function assembleModels(classes: Iterable<ClassFact>): Readonly<Record<string, CatalogueModel>> {
  const models = new Map<string, CatalogueModel>();
  for (const found of classes) {
    if (found.model === undefined) continue;
    const { name } = found.model;
    const model = said<CatalogueModel>({
      ...ownFacts(found, found.model),
      fields: Object.fromEntries(found.fields.map((field) => [field.name, catalogueField(field)])),
      methods: Object.fromEntries(found.methods.map((method) => [method.name, catalogueMethod(method)])),
    });
    const before = models.get(name);
    models.set(name, before === undefined ? model : joinedModel(before, model));
  }
  return Object.fromEntries(models);
}
