import type { RecordFact, RecordValue } from '../../../model/facts/xml.js';
import { touchDomain } from './arch-touches.js';
import type { At, Collector } from './collector.js';
import { groupedPaths } from './expressions.js';
import { touchXmlId } from './xmlid-touches.js';

/** Fields that hold the name of the model which a domain or a context of the record is about. */
const modelNames = ['res_model', 'model', 'model_name'] as const;

const textOf = (value: RecordValue | undefined): string | undefined =>
  value === undefined ? undefined : 'text' in value ? value.text : 'expression' in value ? value.expression : undefined;

/** The model that the domain of a record is about: of an action by name, of a rule or a filter by the id of the model. */
function modelAbout({ values }: RecordFact, { world }: Collector): string | undefined {
  const named = modelNames.flatMap((field) => textOf(values[field]) ?? [])[0];
  if (named !== undefined) return named;
  const byId = values['model_id'];
  const local = byId !== undefined && 'ref' in byId ? /\.model_(\w+)$/.exec(byId.ref)?.[1] : textOf(byId);
  return local === undefined ? undefined : (world.modelOfTable(local.replaceAll('.', '_')) ?? local);
}

function valueTouches(collector: Collector, record: RecordFact, field: string, value: RecordValue, at: At): void {
  if ('ref' in value) touchXmlId(collector, 'record-reference', value.ref, at);
  if ('refs' in value) for (const ref of value.refs) touchXmlId(collector, 'record-reference', ref, at);
  if ('text' in value && value.text !== '') collector.value('value', record.model, field, value.text, at);
  if ('search' in value) touchDomain(collector, value.model ?? collector.world.field(record.model, field)?.comodel, value.search, at);
}

/** Names of models and of fields in the values of records of the framework: actions, rules, filters. */
function contentTouches(collector: Collector, record: RecordFact, at: At): void {
  const about = modelAbout(record, collector);
  const { model, values } = record;
  for (const field of modelNames) {
    const name = model.startsWith('ir.') || model === 'mail.template' ? textOf(values[field]) : undefined;
    if (name !== undefined) collector.model('model-reference', 'record-model', name, at);
  }
  for (const field of ['domain', 'domain_force', 'filter_domain'] as const) {
    const domain = textOf(values[field]);
    if (domain !== undefined) touchDomain(collector, about, domain, at);
  }
  for (const path of groupedPaths(textOf(values['context']) ?? '')) collector.path('expression', about, path, at);
}

/** Elements that are no records of their own fields: their attributes are not names of fields. */
const isPlain = ({ element }: RecordFact): boolean => element === undefined;

/** What a record names: itself, when it changes one of another module; its model, its fields, other records, fields in its domain. */
export function recordTouches(collector: Collector, record: RecordFact, at: At): void {
  const { xmlid, model, values } = record;
  touchXmlId(collector, 'record-reference', xmlid, at);
  if (isPlain(record)) collector.model(model === 'ir.rule' ? 'record-rule' : 'model-reference', 'record-model', model, at);
  for (const [field, value] of Object.entries(values)) {
    const name = field.split('/')[0]?.split(':')[0] ?? field;
    if (isPlain(record)) collector.field('field-reference', 'record-value', model, name, at);
    valueTouches(collector, record, name, value, at);
  }
  contentTouches(collector, record, at);
}
