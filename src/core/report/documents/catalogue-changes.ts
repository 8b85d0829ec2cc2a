import type { CatalogueChange } from '../../../model/catalogue/changes.js';
import { symbolName } from '../../odoo/symbol-text.js';
import { code, type Document, heading, type Line, list, paragraph, quiet, strong, table } from '../document.js';

/** Changes between two neighbouring series. */
export type StepChanges = { readonly from: string; readonly to: string; readonly changes: readonly CatalogueChange[] };

const what = ({ kind, aspect }: CatalogueChange): string => (aspect === undefined || kind !== 'changed' ? kind : aspect);

function countRows(changes: readonly CatalogueChange[]): readonly (readonly Line[])[] {
  const counts = new Map<string, number>();
  for (const change of changes) {
    const key = `${change.symbol.on}\t${what(change)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => [...key.split('\t'), String(count)]);
}

function source({ from, to, before, after }: CatalogueChange): string {
  const sides = [before === undefined ? '' : `catalogue ${from}, ${before}`, after === undefined ? '' : `catalogue ${to}, ${after}`];
  return sides.filter((side) => side !== '').join('; ');
}

function difference({ was, is, breaks = [] }: CatalogueChange): readonly Line[] {
  if (was === undefined || is === undefined) return [];
  const hit = breaks.map((one) => ({ call: 'callers', override: 'overrides' })[one]);
  return [[code(was), ' became ', code(is), hit.length === 0 ? '' : `; breaks ${hit.join(' and ')}`]];
}

function changeItem(change: CatalogueChange) {
  const { symbol, kind, successor, confidence, why = [] } = change;
  const now = successor === undefined ? [] : [' → ', code(symbolName(successor))];
  const sure = confidence === undefined ? [] : [quiet(` (${Math.round(100 * confidence)} % sure: ${why.join(', ')})`)];
  const head: Line = [strong(`${symbol.on} ${kind}: `), code(symbolName(symbol)), ...now, ...sure].flat();
  return { line: head, below: [...difference(change).map(paragraph), paragraph(quiet(source(change)))] };
}

/**
 * Changes by kind, and each of them.
 *
 * @param shown how many are told one by one
 */
export function catalogueChanges(steps: readonly StepChanges[], shown: number): Document {
  return steps.flatMap(({ from, to, changes }) => [
    heading(1, `From Odoo ${from} to ${to}: ${changes.length} changes`),
    ...(changes.length === 0 ? [] : [table([{ title: 'Of' }, { title: 'What' }, { title: 'Number', align: 'right' }], countRows(changes))]),
    ...(shown === 0 || changes.length === 0 ? [] : [list(changes.slice(0, shown).map(changeItem))]),
    ...(changes.length > shown
      ? [paragraph(quiet(`${changes.length - shown} more are not shown: name a model or module, or ask for JSON.`))]
      : []),
  ]);
}
