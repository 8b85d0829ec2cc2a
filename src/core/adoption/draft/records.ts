import { Group } from '../../../model/addon/security.js';
import { Action, Menu } from '../../../model/addon/views.js';
import type { RecordFact, RecordValue } from '../../../model/facts/xml.js';
import { readExpression } from '../expression.js';
import { recordText } from '../statements/of-records.js';
import { conditionOfDomainText } from './conditions.js';
import type { GroupNames } from './fields.js';
import { fitted, type Notes } from './notes.js';

type Json = { [key: string]: unknown };
type Names = (xmlid: string) => string;

export const moduleOf = (xmlid: string): string => xmlid.split('.')[0] ?? '';

const textOf = (record: RecordFact, field: string): string | undefined => {
  const value: RecordValue | undefined = record.values[field];
  return value === undefined ? undefined : recordText(field, value, moduleOf(record.xmlid));
};

const listOf = (text: string | undefined): readonly string[] => (text ?? '').split(',').filter((one) => one !== '');

/** Leaves out what an entry does not say of a record, value by value. */
function noteOthers(record: RecordFact, key: string, words: readonly string[], notes: Notes): void {
  for (const field of Object.keys(record.values)) {
    const name = field === 'groups_id' || field === 'group_ids' ? 'groups' : field === 'users' ? 'user_ids' : field;
    if (!words.includes(name)) notes.leaveOut(`${key} ${name}`, `an entry does not say ${name}`);
  }
  if (record.noupdate) notes.leaveOut(`${key} noupdate`, 'the generator writes it so that updates change it');
}

function kept(schema: Parameters<typeof fitted>[0], draft: Json, key: string, notes: Notes): Json | undefined {
  const fits = fitted(schema, draft);
  if (fits.ok) return draft;
  notes.leaveOut(key, fits.why);
  return undefined;
}

const administrators = 'base.user_admin,base.user_root';

export function draftGroup(record: RecordFact, groups: GroupNames, notes: Notes): Json | undefined {
  const key = `group ${record.xmlid}`;
  const users = textOf(record, 'users') ?? textOf(record, 'user_ids');
  if (users !== undefined && users !== administrators)
    notes.leaveOut(`${key} user_ids`, 'an entry makes administrators members, and nobody else');
  noteOthers(record, key, ['name', 'implied_ids', 'user_ids'], notes);
  const implies = listOf(textOf(record, 'implied_ids')).map(groups);
  return kept(
    Group,
    { label: textOf(record, 'name') ?? '', implies, ...(users === administrators ? { administrators: true } : {}) },
    key,
    notes,
  );
}

/** Filters that are on at the start: `{'search_default_mine': 1}` and nothing else. */
function filtersOf(text: string): readonly string[] | undefined {
  const read = readExpression(text);
  if (read === undefined || !('pairs' in read)) return undefined;
  const names = read.pairs.map(([key, value]) => {
    const name = 'literal' in key ? /^search_default_([a-z]\w*)$/.exec(String(key.literal))?.[1] : undefined;
    return 'literal' in value && (value.literal === 1 || value.literal === true) ? name : undefined;
  });
  return names.every((name) => name !== undefined) ? names : undefined;
}

export function draftAction(record: RecordFact, notes: Notes): Json | undefined {
  const key = `action ${record.xmlid}`;
  noteOthers(record, key, ['name', 'res_model', 'view_mode', 'domain', 'context', 'type'], notes);
  const draft: Json = { label: textOf(record, 'name') ?? '', model: textOf(record, 'res_model') ?? '' };
  const modes = listOf(textOf(record, 'view_mode') ?? 'list,form');
  if (modes.every((mode) => mode === 'list' || mode === 'form')) draft['modes'] = modes;
  else notes.leaveOut(`${key} view_mode`, `an entry has lists and forms only, not ${modes.join(', ')}`);
  const domain = record.values['domain'];
  const said = domain === undefined ? undefined : 'text' in domain ? domain.text : 'expression' in domain ? domain.expression : undefined;
  if (said !== undefined) {
    const found = conditionOfDomainText(said.replace(/^\s*"(.*)"\s*$/s, '$1'), 'filter');
    if ('why' in found) notes.leaveOut(`${key} domain`, found.why);
    else draft['where'] = found.condition;
  }
  const context = record.values['context'];
  if (context !== undefined && 'text' in context) {
    const filters = filtersOf(context.text);
    if (filters === undefined) notes.leaveOut(`${key} context`, `an entry says only which filters are on, not ${context.text.trim()}`);
    else if (filters.length > 0) draft['filters'] = filters;
  }
  return kept(Action, draft, key, notes);
}

/** The names of menus and actions that are drafted, by XML id; undefined for those of the addon that are not. */
export type DraftedName = (kind: 'menu' | 'action', xmlid: string) => string | undefined;

export function draftMenu(record: RecordFact, groups: Names, drafted: DraftedName, labelOf: Names, notes: Notes): Json | undefined {
  const key = `menu ${record.xmlid}`;
  noteOthers(record, key, ['name', 'parent_id', 'action', 'sequence', 'groups'], notes);
  const [parent, action, sequence] = [textOf(record, 'parent_id'), textOf(record, 'action'), textOf(record, 'sequence')];
  const above = parent === undefined ? undefined : drafted('menu', parent);
  const opened = action === undefined ? undefined : drafted('action', action);
  if (parent !== undefined && above === undefined) {
    notes.leaveOut(key, `it hangs on ${parent}, for which an entry has no words`);
    return undefined;
  }
  if (action !== undefined && opened === undefined) {
    notes.leaveOut(key, `it opens ${action}, for which an entry has no words`);
    return undefined;
  }
  const label = textOf(record, 'name') ?? (action === undefined ? '' : labelOf(action));
  const visible = listOf(textOf(record, 'groups')).map(groups);
  const draft = {
    label,
    ...(above === undefined ? {} : { parent: above }),
    ...(opened === undefined ? {} : { action: opened }),
    ...(sequence === undefined ? {} : { sequence: Number(sequence) }),
    ...(visible.length === 0 ? {} : { groups: visible }),
  };
  if (textOf(record, 'name') === undefined)
    notes.leaveOut(`${key} name`, 'it takes the name of its action, which the generator writes out');
  return kept(Menu, draft, key, notes);
}
