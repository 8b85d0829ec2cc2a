import type { Chain, ClassFact, ImportFact, PythonUse } from '../../../../model/facts/python.js';
import type { Aliases } from '../imports.js';
import { stringValue } from '../strings.js';
import type { Syntax } from '../syntax.js';
import { dottedName, textValue } from '../values.js';

/** What reading the uses of one file needs to know, and where they go. */
export type Context = {
  readonly text: string;
  readonly aliases: Aliases;
  /** The classes of the module by their lines. */
  readonly classes: ReadonlyMap<number, ClassFact>;
  readonly emit: (use: PythonUse) => void;
  /** Told of imports inside functions, too. */
  readonly addImports: (imports: readonly ImportFact[]) => void;
  /** Reads a text that holds an expression, such as a domain in quotes; its lines count from the given one. */
  readonly parse: (source: string, line: number) => { readonly text: string; readonly root: Syntax } | undefined;
};

export function nameOf(node: Syntax | undefined, { text }: Context): string {
  return node === undefined ? '' : text.slice(node.start, node.end);
}

export function dotted(node: Syntax | undefined, { text }: Context): string | undefined {
  return dottedName(node, text);
}

export function literalText(node: Syntax | undefined, { text }: Context): string | undefined {
  return textValue(node, text);
}

/** The texts of a literal: itself, or the items of a list or tuple of them, each with its node. */
export function literalTexts(node: Syntax, context: Context): readonly { readonly text: string; readonly node: Syntax }[] {
  if (node.kind === 'list' || node.kind === 'tuple' || node.kind === 'set')
    return node.children.flatMap((item) => literalTexts(item, context));
  const text = literalText(node, context);
  return text === undefined ? [] : [{ text, node }];
}

/** Any text in source, with a blank mark where an expression stands in it; what SQL in an f-string says. */
export function looseText(node: Syntax, context: Context): string | undefined {
  const source = nameOf(node, context);
  switch (node.kind) {
    case 'string': {
      const plain = stringValue(source);
      if (plain !== undefined) return plain;
      const from = node.children.map((part) =>
        part.kind === 'interpolation' ? ' {} ' : part.kind === 'string_content' ? nameOf(part, context) : '',
      );
      return from.length === 0 ? undefined : from.join('');
    }
    case 'concatenated_string':
    case 'binary_operator': {
      const parts = node.children.map((part) => looseText(part, context) ?? ' {} ');
      return node.kind === 'binary_operator' && context.text.slice(node.children[0]?.end, node.children[1]?.start).includes('%')
        ? parts[0]
        : parts.join('');
    }
    case 'parenthesized_expression':
      return node.children[0] === undefined ? undefined : looseText(node.children[0], context);
    case 'call': {
      const [callee] = node.children;
      const format = callee?.kind === 'attribute' && nameOf(callee.children[1], context) === 'format';
      return format && callee.children[0] !== undefined ? looseText(callee.children[0], context) : undefined;
    }
    default:
      return undefined;
  }
}

/** One use of each name of a path that stands in a text, such as `partner_id.country_id`. */
export function emitPath(on: Chain, path: string, as: 'domain' | 'path' | 'key', line: number, { emit }: Context): void {
  if (/^[A-Za-z_]\w*(?:\.\w+)*$/.test(path) && !path.startsWith('__')) emit({ use: 'path', on, path, as, line });
}

/** XML ids in a text that lists them: `base.group_user,!base.group_portal`. */
export function emitGroups(source: string, line: number, { emit }: Context): void {
  for (const part of source.split(',')) {
    const xmlid = part.trim().replace(/^!/, '');
    if (isXmlId(xmlid)) emit({ use: 'xmlid', xmlid, as: 'group', line });
  }
}

/** `module.name`; a name may have dots. */
export function isXmlId(source: string): boolean {
  return /^[A-Za-z_]\w*\.[A-Za-z_][\w.-]*$/.test(source);
}

/** The technical name of a model as far as its form tells. */
export function isModelName(source: string): boolean {
  return /^[a-z_][a-z0-9_]*(?:\.[a-z0-9_]+)*$/i.test(source);
}
