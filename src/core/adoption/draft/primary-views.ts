import { View } from '../../../model/addon/views.js';
import type { ArchNode, ViewFact } from '../../../model/facts/xml.js';
import { readExpression } from '../../text/python-expression.js';
import { conditionOfDomainText } from './conditions.js';
import { type ButtonCall, groupingOf, layoutNode, listOf, type NodeContext, NoWords } from './nodes.js';
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

const isStatusbar = ({ tag, attributes }: ArchNode): boolean => tag === 'field' && attributes['widget'] === 'statusbar';

/** Buttons and the like, and after them a status bar. */
function headerOf(header: ArchNode, context: NodeContext): Json {
  bare(header);
  const bar = header.children.findIndex(isStatusbar);
  if (bar >= 0 && bar < header.children.length - 1) return no(`<${header.children[bar + 1]?.tag}> after the status bar`);
  const [before, field] = bar < 0 ? [header.children, undefined] : [header.children.slice(0, bar), header.children[bar]];
  const nodes = before.map((node) => layoutNode(node, context));
  return {
    ...(nodes.length === 0 ? {} : { header: nodes }),
    ...(field === undefined ? {} : { statusbar: statusbarOf(field) }),
  };
}

function statusbarOf(field: ArchNode): Json {
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
function titleOf(div: ArchNode): string | undefined {
  const heading = onlyChild(div);
  const field = heading === undefined ? undefined : onlyChild(heading);
  const isPlain = (one: ArchNode | undefined, names: string): boolean => Object.keys(one?.attributes ?? {}).join() === names;
  if (heading?.tag !== 'h1' || field?.tag !== 'field' || !isPlain(heading, '') || !isPlain(field, 'name')) return undefined;
  return field.attributes['name'];
}

const isChatter = (node: ArchNode): boolean => node.tag === 'chatter' || className(node) === 'oe_chatter';

/** The wrappers that a generated form adds by itself are taken off again; what is different then shows in the comparison. */
function sheetOf(sheet: ArchNode, context: NodeContext): Json {
  bare(sheet);
  const said: Json = {};
  const nodes: ArchNode[] = [];
  for (const child of sheet.children) {
    const title = child.tag === 'div' && className(child) === 'oe_title' && nodes.length === 0 ? titleOf(child) : undefined;
    if (title !== undefined) said['title'] = title;
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
  const beside: ArchNode[] = [];
  for (const child of root.children) {
    if (child.tag === 'header') Object.assign(said, headerOf(child, context));
    else if (child.tag === 'sheet') Object.assign(said, sheetOf(child, context));
    else if (child.tag === 'footer') said['footer'] = footerOf(child, context);
    else if (isChatter(child)) said['chatter'] = true;
    else beside.push(child);
  }
  const [first] = beside;
  if (first === undefined) return 'sheet' in said ? said : no('a form without content');
  if ('sheet' in said) return no(`<${first.tag}> beside the sheet`);
  return { ...said, ...dialogOf(beside, context) };
}

function footerOf(footer: ArchNode, context: NodeContext): readonly Json[] {
  bare(footer);
  return footer.children.map((child) => layoutNode(child, context));
}

/** A form without a sheet: its content as it stands, and a notebook after that. */
function dialogOf(nodes: readonly ArchNode[], context: NodeContext): Json {
  const last = nodes.at(-1);
  const notebook = last?.tag === 'notebook' ? last : undefined;
  if (notebook !== undefined) bare(notebook);
  const sheet = (notebook === undefined ? nodes : nodes.slice(0, -1)).map((node) => layoutNode(node, context));
  const pages = notebook?.children.map((page) => layoutNode(page, context)) ?? [];
  return { dialog: true, sheet, ...(pages.length === 0 ? {} : { notebook: pages }) };
}

function searchOf(root: ArchNode): Json {
  bare(root, ['string']);
  const [fields, filters, groupBy]: [string[], Json[], Json[]] = [[], [], []];
  const grouping = ({ attributes: { name, string: label, context = '' } }: ArchNode): void => {
    const field = groupingOf(context);
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
export function primaryView(
  view: ViewFact,
  given: NodeContext,
  calls: (made: readonly ButtonCall[]) => void,
  notes: Notes,
): Json | undefined {
  const { xmlid, type, model, arch } = view;
  const [root] = arch;
  const context: NodeContext = { ...given, model, calls: [] };
  try {
    if (root === undefined) return no('an empty view');
    const parts = type === 'form' ? formOf(root, context) : type === 'list' ? listOf(withoutLabel(root), context) : searchOf(root);
    const label = root.attributes['string'];
    const draft = { type, model, ...(label === undefined ? {} : { label }), ...parts };
    const fits = fitted(View, draft);
    if (fits.ok) {
      calls(context.calls);
      return draft;
    }
    notes.leaveOut(`view ${xmlid}`, fits.why);
  } catch (error) {
    if (!(error instanceof NoWords)) throw error;
    notes.leaveOut(`view ${xmlid}`, `an entry has no words for ${error.message}`);
  }
  return undefined;
}
