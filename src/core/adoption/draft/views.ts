import { Anchor, View } from '../../../model/addon/views.js';
import type { ArchNode, ViewFact } from '../../../model/facts/xml.js';
import { FieldName } from '../../../model/ids.js';
import { anchorPath } from '../../odoo/anchor-path.js';
import { dialects } from '../../odoo/dialects.js';
import { isJson } from '../said.js';
import { positionOf, targetOf } from '../statements/of-views.js';
import { type ButtonCall, fieldNode, layoutNode, type NodeContext, NoWords } from './nodes.js';
import { fitted, type Notes } from './notes.js';
import { primaryView } from './primary-views.js';

type Json = { [key: string]: unknown };
type Calls = (made: readonly ButtonCall[]) => void;

const elements = ['sheet', 'header', 'notebook', 'footer', 'list', 'search', 'chatter'] as const;

/** The anchor by name whose path is that of the change to the letter; else the path itself. */
export function anchorOf(path: string, { series }: NodeContext): Anchor {
  const [, tag, name = ''] = /^\/\/(page|group|button|filter)\[@name='([^']+)'\]$/.exec(path) ?? [];
  const [, lines, , column] = /^\/\/field\[@name='(\w+)'\]\/(tree|list)\/\/field\[@name='(\w+)'\]$/.exec(path) ?? [];
  const candidates: readonly Anchor[] = [
    ...(tag === 'page' ? [{ page: name }] : tag === 'group' ? [{ group: name }] : []),
    ...(tag === 'button' ? [{ button: name }] : tag === 'filter' ? [{ filter: name }] : []),
    ...(lines === undefined || column === undefined ? [] : [{ field: column, in: lines }]),
    ...elements.map((element) => ({ element })),
  ];
  return candidates.find((anchor) => fitted(Anchor, anchor).ok && anchorPath(dialects[series], anchor) === path) ?? { xpath: path };
}

const settable: Readonly<Record<string, string>> = {
  invisible: 'invisible',
  readonly: 'readonly',
  required: 'required',
  string: 'label',
  attrs: 'attrs',
  optional: 'optional',
  column_invisible: 'columnInvisible',
  widget: 'widget',
  placeholder: 'placeholder',
  context: 'context',
  groups: 'groups',
};
const isSettable = (name: string): boolean => settable[name] !== undefined || name.startsWith('decoration-');

/** What `<attribute name=…>` of a change sets, read as if it stood on a field. */
function setOf(change: ArchNode, context: NodeContext): Json {
  const given = change.children.map(({ tag, attributes, text = '' }) => {
    const { name = '', ...others } = attributes;
    if (tag !== 'attribute' || !isSettable(name)) throw new NoWords(`<attribute name="${name}">`);
    if (Object.keys(others).length > 0) throw new NoWords(`<attribute name="${name}" ${Object.keys(others).join(' ')}>`);
    return [name, text.trim()] as const;
  });
  if (given.length === 0) throw new NoWords('a change without content');
  const { line, column } = change;
  const { field: _, ...set } = fieldNode({ tag: 'field', line, column, attributes: Object.fromEntries(given), children: [] }, context);
  return set;
}

function changeOf(change: ArchNode, context: NodeContext): Json {
  const at = anchorOf(targetOf(change), context);
  const position = positionOf(change);
  if ((change.text ?? '').trim() !== '') throw new NoWords('text between nodes');
  if (position === 'attributes') return { at, position, set: setOf(change, context) };
  if (position === 'replace' && change.children.length === 0) throw new NoWords('a node is taken away and nothing put in its place');
  if (!['before', 'after', 'inside', 'replace'].includes(position)) throw new NoWords(`position="${position}"`);
  if (change.children.length === 0) throw new NoWords('a change without content');
  return { at, position, add: change.children.map((child) => layoutNode(child, context)) };
}

/** The changes of an inherited view that an entry has words for; the others have their reasons. */
function changesOf(view: ViewFact, keys: readonly string[], given: NodeContext, calls: Calls, notes: Notes): readonly Json[] {
  return view.arch.flatMap((change, index) => {
    const key = keys[index] ?? '';
    const context: NodeContext = { ...given, model: view.model, calls: [] };
    try {
      const draft = changeOf(change, context);
      const fits = fitted(View, { type: 'inherit', model: view.model, inherits: view.inherits, changes: [draft] });
      if (fits.ok) {
        calls(context.calls);
        return [draft];
      }
      notes.leaveOut(key, fits.why);
    } catch (error) {
      if (!(error instanceof NoWords)) throw error;
      notes.leaveOut(key, `an entry has no words for ${error.message}`);
    }
    return [];
  });
}

/** Fields that conditions and amounts ask for and that the changes do not bring: the inherited view has them. */
function presentIn(view: ViewFact, changes: readonly Json[], currencies: readonly string[]): readonly string[] {
  const brought = new Set(fieldsIn(view.arch));
  const asked = [...new Set([...comparedIn(changes), ...currencies])];
  return asked.filter((name) => !brought.has(name) && fitted(FieldName, name).ok).toSorted();
}

const fieldsIn = (nodes: readonly ArchNode[]): readonly string[] =>
  nodes.flatMap(({ tag, attributes: { name, position }, children }) => [
    ...(tag === 'field' && position === undefined && name !== undefined ? [name] : []),
    ...fieldsIn(children),
  ]);

/** What asks for no field in the view: the generator adds none for it. */
const apart: ReadonlySet<string> = new Set(['filter', 'decorations', 'list']);

/** The fields of all modifiers inside a value. */
function comparedIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(comparedIn);
  if (!isJson(value)) return [];
  const isComparison = typeof value['field'] === 'string' && 'operator' in value;
  if (isComparison) return [String(value['field'])];
  return Object.entries(value).flatMap(([key, item]) => (apart.has(key) ? [] : comparedIn(item)));
}

/** Attributes of a view's record that an entry does not say. */
function noteAttributes(view: ViewFact, key: string, notes: Notes): void {
  if (view.groups.length > 0) notes.leaveOut(`${key} groups`, 'an entry does not say for which groups a view is');
  if (!view.active) notes.leaveOut(`${key} active`, 'an entry has no views that are switched off');
  notes.leaveOut(`${key} name`, 'the generator gives each view a name');
}

/** A view as an entry has it; undefined where there are no words for what it is about. */
export function draftView(
  view: ViewFact,
  changeKeys: readonly string[],
  context: NodeContext,
  calls: Calls,
  notes: Notes,
): Json | undefined {
  const { xmlid, type, model, inherits, mode } = view;
  const key = `view ${xmlid}`;
  const why =
    model === undefined
      ? 'it names no model'
      : inherits !== undefined && mode === 'primary'
        ? 'an entry has no views that copy another one (mode primary)'
        : inherits === undefined && !['form', 'list', 'search'].includes(type ?? '')
          ? `an entry has no ${type ?? 'such'} views`
          : undefined;
  if (why !== undefined) {
    notes.leaveOut(key, why);
    return undefined;
  }
  noteAttributes(view, key, notes);
  if (inherits === undefined) return primaryView(view, context, calls, notes);
  const changes = changesOf(view, changeKeys, context, calls, notes);
  const present = presentIn(view, changes, context.currencies(model ?? ''));
  if (changes.length > 0) return { type: 'inherit', model, inherits, ...(present.length === 0 ? {} : { present }), changes };
  const [first] = changeKeys.flatMap((one) => notes.reasons.get(one) ?? []);
  notes.leaveOut(key, first ?? 'it changes nothing');
  return undefined;
}
