import type { Chain } from '../../../../model/facts/python.js';
import type { Syntax } from '../syntax.js';
import { type Context, emitGroups, emitPath, isXmlId, literalText, literalTexts, looseText, nameOf } from './context.js';
import { emitDomain, emitKeys } from './domains.js';
import type { Variables } from './held.js';
import { type Argument, methodArguments, takingGroups, takingXmlId } from './methods.js';
import { isStatement, looksLikeSql, sqlFacts } from './sql.js';

/** The arguments of a call: those by place, and those by keyword. */
export type Given = {
  readonly positional: readonly Syntax[];
  readonly keywords: ReadonlyMap<string, Syntax>;
  /** `*args` or `**kwargs` are among them. */
  readonly spread: boolean;
};

export function givenOf(call: Syntax, context: Context): Given {
  const list = call.children[1];
  const positional: Syntax[] = [];
  const keywords = new Map<string, Syntax>();
  let spread = false;
  for (const child of list?.kind === 'argument_list' ? list.children : call.children.slice(1)) {
    const [key, value] = child.children;
    if (child.kind === 'keyword_argument' && value !== undefined) keywords.set(nameOf(key, context), value);
    else if (child.kind.endsWith('_splat')) spread = true;
    else positional.push(child);
  }
  return { positional, keywords, spread };
}

/** The nodes of a literal: the expression itself, or what the variable was made of that it names. */
function piecesOf(node: Syntax, variables: Variables, context: Context): readonly Syntax[] {
  const held = node.kind === 'identifier' ? variables.get(nameOf(node, context)) : undefined;
  return held?.kind === 'made' ? held.pieces : [node];
}

/** `date_order desc, id`: the names before the directions. */
export function emitOrder(source: string, on: Chain, line: number, context: Context): void {
  for (const part of source.split(',')) emitPath(on, part.trim().split(/[\s:]/)[0] ?? '', 'path', line, context);
}

function emitMeaning({ meaning }: Argument, node: Syntax, on: Chain, context: Context): void {
  if (meaning === 'domain') emitDomain(node, on, context);
  else if (meaning === 'keys') emitKeys(node, on, context);
  else if (meaning === 'order') emitOrder(literalText(node, context) ?? '', on, node.line, context);
  // `amount:sum` and `date:month` name a field before the colon.
  else for (const { text, node: part } of literalTexts(node, context)) emitPath(on, text.replace(/:.*$/, ''), 'path', part.line, context);
}

/** What the arguments of a method of records say about fields of these. */
export function emitArguments(name: string, given: Given, on: Chain, variables: Variables, context: Context): void {
  for (const argument of methodArguments.get(name) ?? []) {
    const keyword = argument.keywords.find((one) => given.keywords.has(one));
    const node = keyword === undefined ? given.positional[argument.place] : given.keywords.get(keyword);
    if (node === undefined) continue;
    for (const piece of piecesOf(node, variables, context)) emitMeaning(argument, piece, on, context);
  }
}

const running = /^(?:execute|executemany|execute_values|mogrify|SQL)$/;

/** XML ids and SQL among the arguments of a call, whatever it is called on. */
export function emitNames(name: string, given: Given, line: number, variables: Variables, context: Context): void {
  const [first] = given.positional;
  if (first !== undefined && takingXmlId.has(name))
    for (const { text, node } of literalTexts(first, context)) emitXmlId(text, node.line, context);
  if (first !== undefined && takingGroups.has(name)) emitGroups(literalText(first, context) ?? '', first.line, context);
  for (const [key, value] of given.keywords) if (/xml_?id$/.test(key)) emitXmlId(literalText(value, context) ?? '', value.line, context);
  if (first === undefined || !running.test(name)) return;
  for (const piece of piecesOf(first, variables, context)) {
    const source = looseText(piece, context);
    // What looks like SQL by itself was told where its text stands.
    if (source !== undefined && isStatement(source) && !looksLikeSql(source)) context.emit({ use: 'sql', ...sqlFacts(source), line });
  }
}

function emitXmlId(xmlid: string, line: number, { emit }: Context): void {
  if (isXmlId(xmlid)) emit({ use: 'xmlid', xmlid, as: 'ref', line });
}
