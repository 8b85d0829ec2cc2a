import { Access } from '../../../model/addon/security.js';
import type { RecordFact } from '../../../model/facts/xml.js';
import { XmlName } from '../../../model/ids.js';
import { snake } from '../../odoo/naming.js';
import { type Expression, readExpression } from '../../text/python-expression.js';
import { recordText } from '../statements/of-records.js';
import { conditionOfDomainText } from './conditions.js';
import type { GroupNames } from './fields.js';
import { fitted, type Notes } from './notes.js';

type Json = { [key: string]: unknown };

const textOf = ({ values, xmlid }: RecordFact, field: string): string => {
  const value = values[field];
  return value === undefined ? '' : recordText(field, value, xmlid.split('.')[0] ?? '');
};

const permissions = [
  ['c', 'perm_create'],
  ['r', 'perm_read'],
  ['u', 'perm_write'],
  ['d', 'perm_unlink'],
] as const;

/** What is allowed; of a rule everything that it does not take away. */
const canOf = (record: RecordFact, byDefault: string): string =>
  permissions
    .filter(([, field]) => (textOf(record, field) || byDefault) === '1')
    .map(([operation]) => operation)
    .join('');

type Grant = { readonly group: string; readonly can: string; readonly only?: unknown; readonly xmlid?: string; readonly name?: string };
type Rights = { grants: Grant[]; company?: string };

const listed = (expression: Expression | undefined): readonly Expression[] =>
  expression !== undefined && 'list' in expression ? expression.list : [];
const text = (expression: Expression | undefined): string | undefined =>
  expression !== undefined && 'literal' in expression && typeof expression.literal === 'string' ? expression.literal : undefined;

/** The path to the company in a rule that keeps companies apart: `company_id in company_ids`, also where it may be empty. */
function companyOf(domain: string): string | undefined {
  const read = readExpression(domain);
  const among = listed(read)
    .map(listed)
    .find(([, operator]) => text(operator) === 'in');
  const [field, , values] = among ?? [];
  return values !== undefined && JSON.stringify(values).includes('"company_ids"') && listed(read).length <= 3 ? text(field) : undefined;
}

function onlyOf(domain: string): { readonly only: unknown } | { readonly why: string } {
  const [single, ...others] = listed(readExpression(domain)).map(listed);
  const [field, operator, value] = single ?? [];
  const path = text(field);
  if (
    others.length === 0 &&
    path !== undefined &&
    text(operator) === '=' &&
    value !== undefined &&
    'name' in value &&
    value.name === 'user.id'
  )
    return { only: { own: path } };
  const found = conditionOfDomainText(domain, 'rule');
  return 'why' in found ? found : { only: { records: found.condition } };
}

const everything = JSON.stringify(readExpression("[(1, '=', 1)]"));

class AccessDraft {
  readonly rights = new Map<string, Rights>();
  readonly #models: ReadonlyMap<string, string>;
  readonly #groups: GroupNames;
  readonly #notes: Notes;

  constructor(addon: string, models: readonly string[], groups: GroupNames, notes: Notes) {
    this.#models = new Map(models.map((model) => [`${addon}.model_${snake(model)}`, model]));
    this.#groups = groups;
    this.#notes = notes;
  }

  #of(record: RecordFact, key: string): Rights | undefined {
    const id = textOf(record, 'model_id');
    const model = this.#models.get(id);
    if (model === undefined) {
      this.#notes.leaveOut(key, `${id} is no model that the entry defines`);
      return undefined;
    }
    const rights = this.rights.get(model) ?? { grants: [] };
    this.rights.set(model, rights);
    return rights;
  }

  access(record: RecordFact): void {
    const group = textOf(record, 'group_id');
    const key = `access ${textOf(record, 'model_id')} ${group}`;
    if (group === '') {
      this.#notes.leaveOut(key, 'an entry gives rights to groups, not to everybody');
      return;
    }
    const can = canOf(record, '0');
    if (can === '') this.#notes.leaveOut(key, 'a row that allows nothing');
    else this.#of(record, key)?.grants.push({ group: this.#groups(group), can, ...this.#row(record, this.#groups(group)) });
  }

  /** XML id and name of a row, where the generator would make others. */
  #row(record: RecordFact, group: string): { readonly xmlid?: string; readonly name?: string } {
    const model = this.#models.get(textOf(record, 'model_id')) ?? '';
    const [id, name] = [record.xmlid.slice(record.xmlid.indexOf('.') + 1), textOf(record, 'name').trim()];
    const words = group.replaceAll('.', '_');
    return {
      ...(id === `access_${snake(model)}_${words}` || !fitted(XmlName, id).ok ? {} : { xmlid: id }),
      ...(name === '' || name === `${model} ${words}` ? {} : { name }),
    };
  }

  rule(record: RecordFact): void {
    const groups = textOf(record, 'groups');
    const key = `rule ${textOf(record, 'model_id')} ${groups}`;
    this.#notes.leaveOut(`${key} name`, 'the generator names rules after their model');
    this.#notes.leaveOut(`${key} id`, 'the generator makes the XML id of model and group');
    this.#notes.leaveOut(`${key} noupdate`, 'the generator writes rules so that updates do not change them');
    const rights = this.#of(record, key);
    const value = record.values['domain_force'];
    const domain = value !== undefined && 'text' in value ? value.text : '';
    if (rights === undefined || JSON.stringify(readExpression(domain)) === everything) return;
    if (groups === '') {
      const company = companyOf(domain);
      if (company === undefined) this.#notes.leaveOut(key, 'an entry has no rules for everybody but that of companies');
      else rights.company = company;
      return;
    }
    const only = onlyOf(domain);
    const grant = rights.grants.findIndex(({ group, only: other }) => group === this.#groups(groups) && other === undefined);
    const held = rights.grants[grant];
    if ('why' in only) this.#notes.leaveOut(key, only.why);
    else if (held === undefined) this.#notes.leaveOut(key, 'no access row gives its group rights that it could limit');
    else rights.grants[grant] = { ...held, ...only };
  }
}

/** Rights of groups on the models of the addon, and the rules that limit them. */
export function draftAccess(
  addon: string,
  models: readonly string[],
  records: readonly RecordFact[],
  groups: GroupNames,
  notes: Notes,
): Json {
  const draft = new AccessDraft(addon, models, groups, notes);
  for (const record of records) if (record.model === 'ir.model.access') draft.access(record);
  for (const record of records) if (record.model === 'ir.rule') draft.rule(record);
  const fitting = [...draft.rights].filter(([model, rights]) => {
    const fits = fitted(Access, rights);
    if (!fits.ok) notes.leaveOut(`access ${addon}.model_${snake(model)}`, fits.why);
    return fits.ok;
  });
  return Object.fromEntries(fitting);
}
