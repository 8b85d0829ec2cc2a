import { Action, Menu } from '../../../model/addon/actions.js';
import { Group } from '../../../model/addon/security.js';
import type { RecordFact, RecordValue } from '../../../model/facts/xml.js';
import { recordText } from '../statements/of-records.js';
import { conditionOfDomainText } from './conditions.js';
import type { GroupNames } from './fields.js';
import { contextOf } from './nodes.js';
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
    {
      label: textOf(record, 'name') ?? '',
      ...(implies.length === 0 ? {} : { implies }),
      ...(users === administrators ? { administrators: true } : {}),
    },
    key,
    notes,
  );
}

/** Filters that are on at the start, `search_default_mine: 1`, and what else a context gives. */
function splitContext(text: string): { readonly filters: readonly string[]; readonly context: Json } | undefined {
  const read = contextOf(text);
  if (read === undefined) return undefined;
  const isOn = ([key, value]: readonly [string, unknown]): boolean =>
    /^search_default_[a-z]\w*$/.test(key) && (value === 1 || value === true);
  const all = Object.entries(read);
  return {
    filters: all.filter(isOn).map(([key]) => key.slice('search_default_'.length)),
    context: Object.fromEntries(all.filter((one) => !isOn(one))),
  };
}

/** Names that a draft has for views, by XML id; undefined for those of the addon that it lacks. */
export type ViewNames = (xmlid: string, model: string) => string | undefined;
export type ActionNames = { readonly groups: Names; readonly views: ViewNames };

const kinds: ReadonlySet<string> = new Set(['list', 'form', 'kanban', 'pivot', 'graph', 'calendar', 'activity']);

export function draftAction(record: RecordFact, { groups, views }: ActionNames, notes: Notes): Json | undefined {
  const key = `action ${record.xmlid}`;
  const said = ['name', 'res_model', 'view_mode', 'domain', 'context', 'type', 'target', 'view_id', 'search_view_id', 'groups'];
  noteOthers(record, key, [...said, 'binding_model_id', 'binding_view_types'], notes);
  const model = textOf(record, 'res_model') ?? '';
  const draft: Json = { label: textOf(record, 'name') ?? '', model };
  const modes = listOf(textOf(record, 'view_mode') ?? 'list,form');
  if (modes.every((mode) => kinds.has(mode))) draft['modes'] = modes;
  else notes.leaveOut(`${key} view_mode`, `an entry has no views of the kind ${modes.join(', ')}`);
  for (const [field, word] of [
    ['view_id', 'view'],
    ['search_view_id', 'search'],
  ] as const) {
    const named = textOf(record, field);
    const view = named === undefined ? undefined : views(named, model);
    if (view !== undefined) draft[word] = view;
    else if (named !== undefined) notes.leaveOut(`${key} ${field}`, `it names ${named}, for which an entry has no words`);
  }
  const visible = listOf(textOf(record, 'groups_id') ?? textOf(record, 'group_ids')).map(groups);
  if (visible.length > 0) draft['groups'] = visible;
  const target = textOf(record, 'target');
  if (target !== undefined && target !== 'current') draft['target'] = target;
  const bound = textOf(record, 'binding_model_id');
  const types = listOf(textOf(record, 'binding_view_types')?.replaceAll('tree', 'list'));
  if (bound !== undefined) draft['binding'] = { model: bound, ...(types.length === 0 ? {} : { modes: types }) };
  Object.assign(draft, whereOf(record, key, notes), contextOfAction(record, key, notes));
  return withoutUnfit(draft, key, notes);
}

/** Words of actions whose fields have another name. */
const fieldsOfWords: Readonly<Record<string, string>> = { view: 'view_id', search: 'search_view_id', binding: 'binding_model_id' };

/** Takes out the words that the schema refuses, each with its reason. */
function withoutUnfit(draft: Json, key: string, notes: Notes): Json | undefined {
  const fits = fitted(Action, draft);
  if (fits.ok) return draft;
  const [word] = fits.at;
  if (typeof word !== 'string' || ['label', 'model'].includes(word) || !(word in draft)) return kept(Action, draft, key, notes);
  notes.leaveOut(`${key} ${fieldsOfWords[word] ?? word}`, fits.why);
  const { [word]: _, ...rest } = draft;
  return withoutUnfit(rest, key, notes);
}

function whereOf(record: RecordFact, key: string, notes: Notes): Json {
  const domain = record.values['domain'];
  const said = domain === undefined ? undefined : 'text' in domain ? domain.text : 'expression' in domain ? domain.expression : undefined;
  if (said === undefined) return {};
  const found = conditionOfDomainText(said.replace(/^\s*"(.*)"\s*$/s, '$1'), 'filter');
  if (!('why' in found)) return { where: found.condition };
  notes.leaveOut(`${key} domain`, found.why);
  return {};
}

function contextOfAction(record: RecordFact, key: string, notes: Notes): Json {
  const value = record.values['context'];
  const text = value === undefined ? undefined : 'text' in value ? value.text : 'expression' in value ? value.expression : undefined;
  if (text === undefined) return {};
  const split = splitContext(text);
  if (split === undefined) {
    notes.leaveOut(`${key} context`, `an entry says only literals and names in a context, not ${text.trim()}`);
    return {};
  }
  const { filters, context } = split;
  return { ...(filters.length === 0 ? {} : { filters }), ...(Object.keys(context).length === 0 ? {} : { context }) };
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
