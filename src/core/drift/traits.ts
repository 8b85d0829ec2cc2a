import type { DriftKind } from '../../model/drift.js';
import type { FileContents } from '../../model/facts/contents.js';
import type { ClassFact, FieldFact, MethodFact } from '../../model/facts/python.js';
import type { ArchNode, RecordFact, ViewFact } from '../../model/facts/xml.js';

/** One thing that code says, and what it says about it: two with one key and another text disagree. */
export type Trait = {
  readonly kind: DriftKind;
  readonly name: string;
  readonly text: string;
  readonly path: string;
  readonly line: number;
};

/** Everything in files that a register can plan, or a person can write beside it. */
export function traitsOf(files: readonly FileContents[]): readonly Trait[] {
  return files.flatMap(({ path, text, python, records, views }) => [
    ...(python?.classes ?? []).flatMap((one) => ofClass(one, path, text)),
    ...records.map((record) => ofRecord(record, path)),
    ...views.flatMap((view) => ofView(view, path)),
  ]);
}

/** A class that is no model is named by itself. */
function ofClass({ name, model, line, fields, methods }: ClassFact, path: string, text: string): readonly Trait[] {
  const owner = model?.name ?? name;
  return [
    ...(model?.defines === true ? [{ kind: 'model', name: owner, text: model.kind, path, line } as const] : []),
    ...fields.map((field) => ofField(owner, field, path)),
    ...methods.map((method) => ofMethod(owner, method, path, text)),
  ];
}

const ofField = (owner: string, { name, line, type, arguments: given }: FieldFact, path: string): Trait => ({
  kind: 'field',
  name: `${owner}.${name}`,
  text: `${type} ${written(given)}`,
  path,
  line,
});

/** Methods that every model has (`odoo/models.py`): without a call of the original, too, they take its place. */
const ofEveryModel: ReadonlySet<string> = new Set([
  ...[
    'create',
    'write',
    'unlink',
    'copy',
    'copy_data',
    'read',
    'search',
    'search_read',
    'search_count',
    'read_group',
    'default_get',
    'load',
  ],
  ...['fields_get', 'get_view', 'name_get', 'name_search', 'name_create', 'init', '_search', '_name_search', '_compute_display_name'],
  ...['_auto_init', '_register_hook', 'toggle_active', 'action_archive', 'action_unarchive', 'check_access_rights', 'check_access'],
]);

function ofMethod(owner: string, { name, line, end, super: original }: MethodFact, path: string, text: string): Trait {
  const lines = text.split('\n').slice(line - 1, end);
  const kind = original === 'same' || ofEveryModel.has(name) ? 'override' : 'method';
  return { kind, name: `${owner}.${name}()`, text: lines.map((one) => one.trim()).join('\n'), path, line };
}

const kinds: Readonly<Record<string, DriftKind>> = { 'ir.model.access': 'access', 'ir.access': 'access', 'ir.rule': 'rule' };

/** The name of a row of access rights is read by people only. */
const rightsIn = ({ name: _, ...rights }: RecordFact['values']): RecordFact['values'] => rights;

const ofRecord = ({ xmlid, model, line, values }: RecordFact, path: string): Trait => ({
  kind: kinds[model] ?? 'record',
  name: xmlid === '' ? `a record of ${model}` : xmlid,
  text: `${model} ${written(kinds[model] === 'access' ? rightsIn(values) : values)}`,
  path,
  line,
});

/** Fields, buttons and the like have names; what has none says where its children stand and is compared with them. */
function ofView({ xmlid, arch }: ViewFact, path: string): readonly Trait[] {
  const seen = new Map<string, number>();
  const look = ({ tag, attributes, children, line, text }: ArchNode): readonly Trait[] => {
    const label = attributes['name'] ?? attributes['expr'] ?? attributes['string'];
    const title = `${xmlid}: <${tag}${label === undefined ? '' : ` ${label}`}>`;
    const times = (seen.get(title) ?? 0) + 1;
    seen.set(title, times);
    const name = times === 1 ? title : `${title} ${times}`;
    return [{ kind: 'view-node', name, text: `${written(attributes)} ${text?.trim() ?? ''}`, path, line }, ...children.flatMap(look)];
  };
  return arch.flatMap(look);
}

/** A value as text: keys in order, and no places in it. */
const written = (value: unknown): string => JSON.stringify(value, (key, item: unknown) => (placeKeys.has(key) ? undefined : sorted(item)));
const placeKeys: ReadonlySet<string> = new Set(['line', 'column']);

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
