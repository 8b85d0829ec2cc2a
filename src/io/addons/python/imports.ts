import type { ImportFact } from '../../../model/facts/python.js';
import type { Syntax } from './syntax.js';

/** Names without the blanks and line ends that may stand around their dots. */
function textOf(node: Syntax | undefined, text: string): string {
  const name = text.slice(node?.start ?? 0, node?.end ?? 0);
  return name.includes(' ') || name.includes('\n') ? name.replace(/\s+/g, '') : name;
}

function nameAndAlias(node: Syntax, text: string): { readonly name: string; readonly as?: string } {
  if (node.kind !== 'aliased_import') return { name: textOf(node, text) };
  const [name, alias] = node.children;
  return { name: textOf(name, text), as: textOf(alias, text) };
}

/** What one import statement says: one fact per name; a star is a name. */
export function importsOf(node: Syntax, text: string): readonly ImportFact[] {
  const { line } = node;
  if (node.kind === 'import_statement')
    return node.children.map((child) => {
      const { name, ...as } = nameAndAlias(child, text);
      return { from: name, ...as, line };
    });
  const future = node.kind === 'future_import_statement';
  const from = future ? '__future__' : textOf(node.children[0], text);
  return (future ? node.children : node.children.slice(1)).map((child) =>
    child.kind === 'wildcard_import' ? { from, name: '*', line } : { from, ...nameAndAlias(child, text), line },
  );
}

/** The name that an import binds in the module; undefined for a star. */
export function boundName({ from, name, as }: ImportFact): string | undefined {
  if (name === '*') return undefined;
  return as ?? name ?? from.split('.')[0];
}

/** Local names to the dotted name of what they stand for: `from odoo import fields as f` gives `f` → `odoo.fields`. */
export type Aliases = ReadonlyMap<string, string>;

export function aliasesOf(imports: readonly ImportFact[]): Aliases {
  return new Map(
    imports.flatMap((one): [string, string][] => {
      const bound = boundName(one);
      if (bound === undefined) return [];
      if (one.name === undefined) return [[bound, one.as === undefined ? bound : one.from]];
      return [[bound, `${one.from.replace(/\.$/, '')}.${one.name}`]];
    }),
  );
}

/** A dotted name as it is known outside of the file. */
export function resolveName(dotted: string, aliases: Aliases): string {
  const dot = dotted.indexOf('.');
  const head = dot < 0 ? dotted : dotted.slice(0, dot);
  const known = aliases.get(head);
  return known === undefined ? dotted : `${known}${dot < 0 ? '' : dotted.slice(dot)}`;
}
