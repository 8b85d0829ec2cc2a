import type { Problem } from '../../../model/errors.js';
import type { ArchNode, RecordFact, ViewFact } from '../../../model/facts/xml.js';
import { parseXml } from './parse.js';
import { flag, plainText } from './values.js';

/** What the default is in `ir.ui.view`. */
const defaultPriority = 16;
const viewModels: ReadonlySet<string> = new Set(['ir.ui.view', 'theme.ir.ui.view']);
const archFields: ReadonlySet<string> = new Set(['arch', 'arch_base', 'arch_db']);

export const isView = (model: string): boolean => viewModels.has(model);
export const isArch = (model: string, field: string): boolean => isView(model) && archFields.has(field);

/** `tree` was renamed to `list` in 18.0, as a type and as a tag. */
const typeName = (type: string): string => (type === 'tree' ? 'list' : type);

/** The nodes of an arch that stands as nodes in the file, or as text in a field. */
export function archOf(file: string, field: ArchNode): { readonly arch: readonly ArchNode[] } | { readonly problem: Problem } {
  if (field.children.length > 0 || field.text === undefined) return { arch: unwrapped(field.children) };
  const parsed = parseXml(file, field.text.trimStart());
  if ('problem' in parsed) {
    const { line, column } = field;
    return { problem: { ...parsed.problem, place: { file, line, column }, message: `in this arch: ${parsed.problem.message}` } };
  }
  return { arch: unwrapped([placed(parsed.root, field)]) };
}

/** Nodes that were text in a field, at the line of that field. */
function placed(node: ArchNode, { line, column }: ArchNode): ArchNode {
  return { ...node, line, column, children: node.children.map((child) => placed(child, { ...node, line, column })) };
}

/** A root of changes means nothing itself. */
function unwrapped(nodes: readonly ArchNode[]): readonly ArchNode[] {
  const [only, ...others] = nodes;
  return only?.tag === 'data' && others.length === 0 ? only.children : nodes;
}

/** XML ids of the groups of a view, whatever its series calls the field. */
function groupsOf({ values }: RecordFact): readonly string[] {
  const value = values['group_ids'] ?? values['groups_id'] ?? values['groups'];
  if (value === undefined) return [];
  if ('ref' in value) return [value.ref];
  return 'refs' in value ? value.refs : [];
}

/** The view that a record describes together with its arch. */
export function viewOf(record: RecordFact, arch: readonly ArchNode[]): ViewFact {
  const { values } = record;
  const parent = values['inherit_id'];
  const inherits = parent !== undefined && 'ref' in parent ? parent.ref : undefined;
  const model = plainText(values['model']);
  const type = plainText(values['type']) ?? (inherits === undefined ? arch[0]?.tag : undefined);
  const mode = plainText(values['mode']) ?? (inherits === undefined ? 'primary' : 'extension');
  const priority = Number(plainText(values['priority']) ?? defaultPriority);
  return {
    xmlid: record.xmlid,
    line: record.line,
    ...(type === undefined || type === '' ? {} : { type: typeName(type) }),
    ...(model === undefined || model === '' ? {} : { model }),
    ...(inherits === undefined ? {} : { inherits }),
    mode: mode === 'primary' ? 'primary' : 'extension',
    priority: Number.isFinite(priority) ? priority : defaultPriority,
    active: flag(plainText(values['active']), true),
    groups: groupsOf(record),
    arch,
  };
}
