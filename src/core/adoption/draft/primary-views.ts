import { View } from '../../../model/addon/views.js';
import type { ArchNode, ViewFact } from '../../../model/facts/xml.js';
import { readExpression } from '../expression.js';
import { conditionOfDomainText } from './conditions.js';
import { layoutNode, listOf, type NodeContext, NoWords } from './nodes.js';
import { fitted, type Notes } from './notes.js';

type Json = { [key: string]: unknown };

const no = (what: string): never => {
  throw new NoWords(what);
};

const onlyChild = ({ children }: ArchNode): ArchNode | undefined => (children.length === 1 ? children[0] : undefined);

const bare = ({ attributes, tag }: ArchNode, allowed: readonly string[] = []): void => {
  const other = Object.keys(attributes).find((name) => !allowed.includes(name));
  if (other !== undefined) no(`${other}="${attributes[other]}" of <${tag}>`);
};

/** A header with a status bar and nothing else. */
function statusbarOf(header: ArchNode): Json {
  bare(header);
  const field = onlyChild(header);
  if (field?.tag !== 'field' || field.attributes['widget'] !== 'statusbar')
    return no(`<${(field ?? header.children[0] ?? header).tag}> in the header`);
  bare(field, ['name', 'widget', 'statusbar_visible', 'options']);
  const { name, statusbar_visible: visible, options } = field.attributes;
  const read = options === undefined ? undefined : readExpression(options);
  const clickable = read !== undefined && 'pairs' in read && read.pairs.length === 1 && JSON.stringify(read.pairs[0]).includes('clickable');
  return {
    field: name,
    ...(visible === undefined ? {} : { visible: visible.split(',').map((one) => one.trim()) }),
    ...(clickable ? { clickable } : {}),
  };
}

const className = ({ attributes }: ArchNode): string => attributes['class'] ?? '';

/** `<div class="oe_title"><h1><field/></h1></div>` as the generator writes it. */
function titleOf(div: ArchNode): string {
  const heading = onlyChild(div);
  const field = heading === undefined ? undefined : onlyChild(heading);
  if (heading?.tag !== 'h1' || field?.tag !== 'field') return no('a heading of another form');
  return field.attributes['name'] ?? '';
}

const isChatter = (node: ArchNode): boolean => node.tag === 'chatter' || className(node) === 'oe_chatter';

/** The wrappers that a generated form adds by itself are taken off again; what is different then shows in the comparison. */
function sheetOf(sheet: ArchNode, context: NodeContext): Json {
  bare(sheet);
  const said: Json = {};
  const nodes: ArchNode[] = [];
  for (const child of sheet.children) {
    if (child.tag === 'div' && className(child) === 'oe_title') said['title'] = titleOf(child);
    else if (child.tag === 'notebook') {
      bare(child);
      said['notebook'] = child.children.map((page) => layoutNode(page, context));
    } else if (child.tag === 'widget' && child.attributes['name'] === 'web_ribbon') continue;
    else nodes.push(child);
  }
  const unwrapped = nodes.flatMap((node) => (isWrapper(node) ? node.children : [node]));
  return { ...said, sheet: unwrapped.map((node) => layoutNode(node, context)) };
}

/** A bare group around fields is what the generator puts around them itself. */
const isWrapper = ({ tag, attributes, children }: ArchNode): boolean =>
  tag === 'group' && Object.keys(attributes).length === 0 && children.length > 0 && children.every((child) => child.tag === 'field');

function formOf(root: ArchNode, context: NodeContext): Json {
  bare(root, ['string']);
  const said: Json = {};
  for (const child of root.children) {
    if (child.tag === 'header') said['statusbar'] = statusbarOf(child);
    else if (child.tag === 'sheet') Object.assign(said, sheetOf(child, context));
    else if (isChatter(child)) said['chatter'] = true;
    else no(`<${child.tag}> beside the sheet`);
  }
  return 'sheet' in said ? said : no('a form without a sheet');
}

function searchOf(root: ArchNode): Json {
  bare(root, ['string']);
  const [fields, filters, groupBy]: [string[], Json[], Json[]] = [[], [], []];
  const grouping = ({ attributes: { name, string: label, context = '' } }: ArchNode): void => {
    const field = /^\{\s*['"]group_by['"]\s*:\s*['"]([^'"]+)['"]\s*,?\s*\}$/.exec(context.trim())?.[1];
    if (field === undefined) no(`context="${context}" of a filter`);
    groupBy.push({ name, label, field });
  };
  for (const node of root.children) {
    const { tag, attributes, children } = node;
    if (tag === 'field') {
      bare(node, ['name']);
      fields.push(attributes['name'] ?? '');
    } else if (tag === 'filter' && attributes['domain'] !== undefined) {
      bare(node, ['name', 'string', 'domain']);
      const found = conditionOfDomainText(attributes['domain'], 'filter');
      if ('why' in found) return no(`domain="${attributes['domain']}": ${found.why}`);
      filters.push({ name: attributes['name'], label: attributes['string'], where: found.condition });
    } else if (tag === 'filter') grouping(node);
    else if (tag === 'group') children.forEach(grouping);
    else if (tag !== 'separator') return no(`<${tag}> in a search`);
  }
  return { fields, ...(filters.length === 0 ? {} : { filters }), ...(groupBy.length === 0 ? {} : { groupBy }) };
}

const withoutLabel = ({ attributes: { string: _, ...attributes }, ...root }: ArchNode): ArchNode => ({ ...root, attributes });

/** A form, list or search as an entry has it; undefined with the first thing in it that there are no words for. */
export function primaryView(view: ViewFact, context: NodeContext, notes: Notes): Json | undefined {
  const { xmlid, type, model, arch } = view;
  const [root] = arch;
  try {
    if (root === undefined) return no('an empty view');
    const parts = type === 'form' ? formOf(root, context) : type === 'list' ? listOf(withoutLabel(root), context) : searchOf(root);
    const label = root.attributes['string'];
    const draft = { type, model, ...(label === undefined ? {} : { label }), ...parts };
    const fits = fitted(View, draft);
    if (fits.ok) return draft;
    notes.leaveOut(`view ${xmlid}`, fits.why);
  } catch (error) {
    if (!(error instanceof NoWords)) throw error;
    notes.leaveOut(`view ${xmlid}`, `an entry has no words for ${error.message}`);
  }
  return undefined;
}
