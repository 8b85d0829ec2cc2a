import type { Statement, StatementKind } from '../../../model/adoption.js';
import type { FileRole } from '../../../model/facts/addon.js';
import type { ArchNode, RecordFact, ViewFact } from '../../../model/facts/xml.js';
import { canonicalExpression } from '../expression.js';
import { groupSet } from './of-python.js';
import { recordText } from './of-records.js';

const modifiers: ReadonlySet<string> = new Set(['invisible', 'readonly', 'required', 'column_invisible', 'nolabel']);
const expressions = /^(attrs|options|context|domain|decoration-\w+)$/;

const modifierText = (text: string): string => {
  if (/^(1|true)$/i.test(text)) return '1';
  return /^(0|false)$/i.test(text) ? '0' : canonicalExpression(text);
};

/** An attribute in a form that does not depend on spaces, quotes and the order of groups. */
export function attributeText(name: string, value: string): string {
  const text = value.trim();
  if (modifiers.has(name)) return modifierText(text);
  if (name === 'groups') return groupSet(text);
  return expressions.test(name) ? canonicalExpression(text) : text.replace(/\s+/g, ' ');
}

/** `tree` was renamed to `list` in 18.0. */
const tagName = (tag: string): string => (tag === 'tree' ? 'list' : tag);

const blank = (text: string | undefined): string => (text ?? '').trim().replace(/\s+/g, ' ');

function nodeValue({ tag, attributes, children, text, tail }: ArchNode, isAttribute: boolean): unknown {
  const given = Object.entries(attributes).map(([name, value]) => [name, attributeText(name, value)] as const);
  const name = attributes['name'] ?? '';
  const said = isAttribute && tag === 'attribute' ? attributeText(name, text ?? '') : blank(text);
  return [
    tagName(tag),
    Object.fromEntries(given.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    said,
    children.map((child) => nodeValue(child, isAttribute)),
    blank(tail),
  ];
}

/** Nodes as text: attributes in order of name, everything else in the order in which it stands. */
export const nodesText = (nodes: readonly ArchNode[]): string => JSON.stringify(nodes.map((node) => nodeValue(node, false)));

/**
 * The node that a change is about, as XPath. Without one Odoo takes the first node of that tag with the same attributes (`locate_node`),
 * which is the first that `//tag[@a='b']` finds.
 */
export function targetOf({ tag, attributes }: ArchNode): string {
  if (tag === 'xpath') return (attributes['expr'] ?? '').trim().replaceAll('"', "'");
  const tests = Object.entries(attributes).filter(([name]) => name !== 'position' && name !== 'version');
  const path = tests.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `[@${name}='${value}']`);
  return `//${tag}${path.join('')}`;
}

export const positionOf = ({ attributes }: ArchNode): string => attributes['position'] ?? 'inside';

/** What a change is called: by its place, so that one that is left out does not rename the next. */
export const changeName = (change: ArchNode): string => `${targetOf(change)} ${positionOf(change)}`;

/** One change of an inherited view: where, how, and with what. */
export const changeText = (change: ArchNode): string =>
  JSON.stringify([targetOf(change), positionOf(change), change.children.map((child) => nodeValue(child, true)), blank(change.text)]);

/** Fields of a view's record that stand in its facts, or that only say where its arch is. */
const told: ReadonlySet<string> = new Set([
  'model',
  'inherit_id',
  'type',
  'mode',
  'priority',
  'active',
  'groups',
  'groups_id',
  'group_ids',
  'arch',
]);

function valuesOf(record: RecordFact | undefined, key: string, shown: string, place: Place): readonly Statement[] {
  return Object.entries(record?.values ?? {}).flatMap(([field, value]): readonly Statement[] => {
    if (told.has(field)) return [];
    const kind = field === 'name' ? 'label of a record' : 'view attribute';
    const text = recordText(field, value, shown.split('.')[0] ?? '');
    return text === '' ? [] : [{ kind, key: `${key} ${field}`, name: `${shown}: ${field}`, text, of: key, ...place }];
  });
}

type Place = { readonly file: string; readonly line: number };

/** What a view states: whose it is, and its arch as a whole, or each of its changes in their order. */
export function viewStatements(
  file: string,
  role: FileRole | undefined,
  view: ViewFact,
  record: RecordFact | undefined,
): readonly Statement[] {
  const { xmlid, line, type, model, inherits, mode, priority, active, groups, arch } = view;
  const [place, key] = [{ file, line }, `view ${xmlid}`];
  if (role === 'demo') return [{ kind: 'demo record', key: `demo ${xmlid}`, name: xmlid, text: 'view', ...place }];
  const isQweb = type === 'qweb' || record?.element === 'template';
  if (isQweb) {
    const text = `${inherits ?? ''} ${nodesText(arch)}`;
    return [{ kind: 'QWeb template', key, name: xmlid, text, ...place }];
  }
  const attribute = (name: string, text: string): Statement => ({
    ...{ kind: 'view attribute', key: `${key} ${name}`, name: `${xmlid}: ${name}`, text, of: key, ...place },
  });
  const whole = (kind: StatementKind, name: string, text: string, at: number): Statement => ({
    ...{ kind, key: `${key} ${name}`, name: `${xmlid}: ${name}`, text, of: key, file, line: at },
  });
  return [
    { kind: 'view', key, name: xmlid, text: [inherits === undefined ? type : '', model, inherits, mode].join(' '), ...place },
    ...(priority === 16 ? [] : [attribute('priority', String(priority))]),
    ...(active ? [] : [attribute('active', '0')]),
    ...(groups.length === 0 ? [] : [attribute('groups', groups.toSorted().join(','))]),
    ...valuesOf(record, key, xmlid, place),
    ...(mode === 'extension'
      ? arch.map((change) => whole('view change', changeName(change), changeText(change), change.line))
      : [whole('view', 'arch', nodesText(arch), line)]),
  ];
}
