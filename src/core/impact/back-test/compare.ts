import type { CatalogueSymbol } from '../../../model/catalogue/changes.js';
import type { AddonFacts } from '../../../model/facts/addon.js';
import type { ArchNode } from '../../../model/facts/xml.js';
import type { ImpactFinding } from '../../../model/impact/impact.js';
import { symbolText } from '../../odoo/symbol-text.js';

/** How many of all cases a statement was right in. */
export type Hits = { readonly of: number; readonly right: number };

type SymbolFinding = ImpactFinding & { readonly symbol: CatalogueSymbol };

/** Findings outside tests that say that the name of a symbol has to go. */
function losses(findings: readonly ImpactFinding[]): readonly SymbolFinding[] {
  return findings.filter(
    (finding): finding is SymbolFinding =>
      finding.symbol !== undefined && finding.role !== 'test' && /-(?:removed|renamed|moved|merged)$/.test(finding.rule),
  );
}

/** Of the findings that say that a symbol has to go, those whose symbol is found nowhere in the addon after its migration. */
export function precisionOf(before: readonly ImpactFinding[], after: readonly ImpactFinding[]): Hits {
  const left = new Set(losses(after).map(({ symbol }) => symbolText(symbol)));
  const said = losses(before);
  return { of: said.length, right: said.filter(({ symbol }) => !left.has(symbolText(symbol))).length };
}

const tagsIn = (nodes: readonly ArchNode[]): readonly string[] => nodes.flatMap(({ tag, children }) => [tag, ...tagsIn(children)]);

/** Names that addons bring themselves, and words that are no names: tags of views. */
function ownWords(addons: readonly AddonFacts[]): ReadonlySet<string> {
  return new Set(
    addons.flatMap(({ python, xml }) => [
      ...python
        .flatMap(({ facts }) => facts.classes)
        .flatMap(({ fields, methods }) => [
          ...fields.map(({ name }) => name),
          ...methods.filter((method) => method.super === 'none').map(({ name }) => name),
        ]),
      ...xml.flatMap(({ facts: { records, views } }) => [
        ...records.map(({ xmlid }) => xmlid),
        ...views.flatMap(({ xmlid, arch }) => [xmlid, ...tagsIn(arch)]),
      ]),
    ]),
  );
}

/** Names that an addon imports from somewhere, by where from. */
function imported({ python, javascript }: AddonFacts): readonly (readonly [symbol: CatalogueSymbol, from: CatalogueSymbol])[] {
  const pair = (on: 'python' | 'script', path: string, name: string) =>
    [
      { on, path, name },
      { on, path, name: '' },
    ] as const;
  return [
    ...python.flatMap(({ facts }) => facts.imports.map(({ from, name = '' }) => pair('python', from, name))),
    ...javascript.flatMap(({ facts }) => facts.imports.flatMap(({ from, names }) => names.map((name) => pair('script', from, name)))),
  ];
}

/** The parts of a symbol that code says: of `@web/core/utils` and `point_of_sale.ProductScreen` also the last one. */
function wordsOf(symbol: CatalogueSymbol): readonly string[] {
  const around = symbol.on === 'anchor' ? symbol.view : symbol.on === 'python' || symbol.on === 'script' ? symbol.path : '';
  const said = [symbol.name, around].filter((text) => text !== '');
  return said.flatMap((text) => [text, ...(text.match(/[A-Za-z_][\w.]*/g) ?? []), ...(text.match(/\w+$/) ?? [])]);
}

export type RecallInput = {
  readonly addon: AddonFacts;
  /** The addon and those that it depends on, as far as they are given. */
  readonly given: readonly AddonFacts[];
  readonly findings: readonly ImpactFinding[];
  /** Identifiers that the migration removed from the addon. */
  readonly removed: readonly string[];
  /** Names that mean only what the step removed, renamed or changed, and the symbols that it did this to. */
  readonly lost: ReadonlySet<string>;
  readonly touched: ReadonlySet<string>;
};

/** Of the identifiers that a migration removed and that the catalogues know to be gone, renamed or changed, those that a finding names. */
export function recallOf({ addon, given, findings, removed, lost, touched }: RecallInput): Hits {
  const own = ownWords(given);
  const imports = imported(addon).filter(([symbol, from]) => touched.has(symbolText(symbol)) || touched.has(symbolText(from)));
  const isLost = new Set([...lost, ...imports.map(([{ name }]) => name)]);
  const symbols = findings.flatMap(({ symbol }) => symbol ?? []);
  const named = new Set(symbols.map(symbolText));
  const found = new Set([
    ...symbols.flatMap(wordsOf),
    ...imports.filter(([symbol, from]) => named.has(symbolText(symbol)) || named.has(symbolText(from))).map(([{ name }]) => name),
  ]);
  const known = removed
    .map((identifier) => [identifier, identifier.slice(identifier.lastIndexOf('.') + 1)])
    .map((words) => words.filter((word) => isLost.has(word) && !own.has(word)))
    .filter((words) => words.length > 0);
  return { of: known.length, right: known.filter((words) => words.some((word) => found.has(word))).length };
}
