import type { Addon } from '../../model/addon/addon.js';
import type { LayoutNode } from '../../model/addon/views.js';
import type { DriftItem } from '../../model/drift.js';
import type { FileContents } from '../../model/facts/contents.js';
import type { MethodFact } from '../../model/facts/python.js';
import type { ArchNode } from '../../model/facts/xml.js';
import { adoptedField, type Plain } from './adopt-field.js';

/** A change of an entry that says what only the code has: a value at steps; `append` adds it to the list there. */
export type Proposal = {
  readonly steps: readonly string[];
  readonly value: Plain;
  readonly append?: true;
  /** It is planned from then on, or only declared: a person goes on writing it. */
  readonly as: 'planned' | 'declared';
};

/**
 * How an entry could say something that only the code has, the best way first; none where it cannot.
 * @param addon the addon of the entry, as it says it
 * @param file what was read of the file where it stands
 */
export function proposalsFor(item: DriftItem, addon: Addon, file: FileContents): readonly Proposal[] {
  switch (item.kind) {
    case 'field':
      return fieldProposals(item, addon, file);
    case 'override':
      return overrideProposals(item, file);
    case 'access':
      return accessProposals(item, addon, file);
    case 'view-node':
      return [...columnProposals(item, addon, file), ...declared({ kind: 'view-inherit', xmlid: item.name.split(': ')[0] ?? '' })];
    case 'rule':
      return declared({ kind: 'record-rule', xmlid: item.name });
    case 'record':
      return /^[\w.]+$/.test(item.name) ? declared({ kind: 'record', xmlid: item.name }) : [];
    default:
      return [];
  }
}

const declared = (touchpoint: { readonly [key: string]: Plain }): readonly Proposal[] => [
  { steps: ['touchpoints'], value: { ...touchpoint, note: 'written by hand in the addon' }, append: true, as: 'declared' },
];

/** `sale.order.note` is the field `note` of `sale.order`. */
function splitName(name: string): { readonly model: string; readonly member: string } {
  const at = name.lastIndexOf('.');
  return { model: name.slice(0, at), member: name.slice(at + 1).replace('()', '') };
}

function fieldProposals({ name }: DriftItem, addon: Addon, { python }: FileContents): readonly Proposal[] {
  const { model, member } = splitName(name);
  const fact = python?.classes.find((one) => (one.model?.name ?? one.name) === model)?.fields.find((field) => field.name === member);
  const value = fact === undefined ? undefined : adoptedField(fact);
  const touch = declared({ kind: 'field-add', model, field: member });
  if (value === undefined) return touch;
  const isKnown = addon.models[model] !== undefined;
  const planned: Proposal = isKnown
    ? { steps: ['addon', 'models', model, 'fields', member], value, as: 'planned' }
    : { steps: ['addon', 'models', model], value: { kind: 'extend', fields: { [member]: value } }, as: 'planned' };
  return [planned, ...touch];
}

function overrideProposals({ name }: DriftItem, { python }: FileContents): readonly Proposal[] {
  const { model, member } = splitName(name);
  const fact = python?.classes.find((one) => (one.model?.name ?? one.name) === model)?.methods.find((method) => method.name === member);
  if (fact === undefined) return [];
  return declared({ kind: 'method-override', model, method: member, parameters: parametersOf(fact), super: fact.super === 'same' });
}

const marks = { plain: '', keyword: '', args: '*', kwargs: '**' } as const;

const parametersOf = ({ parameters }: MethodFact): readonly string[] =>
  parameters.slice(1).map(({ name, kind, optional }) => `${marks[kind]}${name}${optional ? '=' : ''}`);

/** A row of a model of the addon that gives a group rights to all records. */
function accessProposals({ name }: DriftItem, addon: Addon, { records }: FileContents): readonly Proposal[] {
  const values = records.find(({ xmlid }) => xmlid === name)?.values ?? {};
  const ref = (key: string): string | undefined => {
    const value = values[key];
    return value !== undefined && 'ref' in value ? value.ref : undefined;
  };
  const isGiven = (key: string): boolean => {
    const value = values[key];
    return value !== undefined && 'text' in value && value.text === '1';
  };
  const module = name.slice(0, name.indexOf('.'));
  const model = Object.keys(addon.models).find((key) => ref('model_id') === `${module}.model_${key.replaceAll('.', '_')}`);
  const group = ref('group_id')?.replace(`${module}.group_`, '');
  const can = operations.flatMap(([letter, right]) => (isGiven(`perm_${right}`) ? [letter] : [])).join('');
  if (model === undefined || group === undefined || can === '') return [];
  const steps = ['addon', 'access', model];
  if (addon.access[model] === undefined) return [{ steps, value: { grants: [{ group, can }] }, as: 'planned' }];
  return [{ steps: [...steps, 'grants'], value: { group, can }, append: true, as: 'planned' }];
}

/** In the order in which an entry names them. */
const operations = [
  ['c', 'create'],
  ['r', 'read'],
  ['u', 'write'],
  ['d', 'unlink'],
] as const;

/** A field in a list of the addon, or directly in a group or page with a name. */
function columnProposals({ name, line }: DriftItem, addon: Addon, { views }: FileContents): readonly Proposal[] {
  const xmlid = name.split(': ')[0] ?? '';
  const view = views.find((one) => one.xmlid === xmlid);
  const id = Object.keys(addon.views).find((key) => xmlid.endsWith(`.view_${key}`));
  const spec = id === undefined ? undefined : addon.views[id];
  const path = view === undefined ? undefined : pathTo(view.arch, (node) => node.line === line && node.tag === 'field');
  const node = path?.at(-1);
  const parent = path?.at(-2);
  const value = node === undefined ? undefined : columnOf(node);
  if (id === undefined || spec === undefined || value === undefined || parent === undefined) return [];
  if (spec.type === 'list') return [{ steps: ['addon', 'views', id, 'columns'], value, append: true, as: 'planned' }];
  if (spec.type !== 'form') return [];
  const label = parent.attributes['name'];
  const inside = [...spec.sheet.entries()].flatMap(([at, one]) => named(one, label, ['addon', 'views', id, 'sheet', String(at)]));
  const inPages = [...spec.notebook.entries()].flatMap(([at, one]) => named(one, label, ['addon', 'views', id, 'notebook', String(at)]));
  return [...inside, ...inPages].map((steps): Proposal => ({ steps: [...steps, 'children'], value, append: true, as: 'planned' }));
}

function pathTo(nodes: readonly ArchNode[], isIt: (node: ArchNode) => boolean): readonly ArchNode[] | undefined {
  for (const node of nodes) {
    if (isIt(node)) return [node];
    const below = pathTo(node.children, isIt);
    if (below !== undefined) return [node, ...below];
  }
  return undefined;
}

function named(node: LayoutNode, label: string | undefined, steps: readonly string[]): readonly (readonly string[])[] {
  const [key, inner] = 'group' in node ? (['group', node.group] as const) : 'page' in node ? (['page', node.page] as const) : [];
  if (key === undefined || inner === undefined) return [];
  const here = [...steps, key];
  const below = inner.children.flatMap((child, at) => named(child, label, [...here, 'children', String(at)]));
  return inner.name !== undefined && inner.name === label ? [here, ...below] : below;
}

const columnKeys: { readonly [attribute: string]: string } = {
  ...{ name: 'field', string: 'label', widget: 'widget', optional: 'optional', sum: 'sum', placeholder: 'placeholder' },
};

/** A field node whose attributes an entry can say. */
function columnOf({ attributes, children }: ArchNode): Plain | undefined {
  const pairs = Object.entries(attributes).map(([key, value]): readonly [string, Plain] | undefined => {
    const known = columnKeys[key];
    if (known !== undefined) return [known, value];
    if (['invisible', 'readonly', 'required', 'nolabel'].includes(key) && ['1', 'True', 'true'].includes(value)) return [key, true];
    return key === 'groups' ? [key, value.split(',')] : undefined;
  });
  if (children.length > 0 || pairs.some((pair) => pair === undefined)) return undefined;
  return Object.fromEntries(pairs.flatMap((pair) => (pair === undefined ? [] : [pair])));
}
