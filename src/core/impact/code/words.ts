import type { CatalogueChange, CatalogueSymbol } from '../../../model/catalogue/changes.js';
import { symbolName } from '../../odoo/symbol-text.js';
import type { Fate } from './changes-index.js';

const kinds: Readonly<Record<CatalogueSymbol['on'], string>> = {
  module: 'the module',
  model: 'the model',
  field: 'the field',
  selection: 'the value',
  method: 'the method',
  xmlid: 'the record',
  anchor: 'the node',
  python: 'the Python name',
  script: 'the JavaScript name',
  template: 'the template',
  bundle: 'the bundle',
  route: 'the route',
};

/** `the field sale.order.partner_id`, `the view sale.view_order_form`. */
export function symbolWords(symbol: CatalogueSymbol): string {
  if (symbol.on === 'xmlid' && symbol.kind === 'ir.ui.view') return `the view ${symbol.name}`;
  if (symbol.on === 'anchor') return `the node ${symbol.name} of ${symbol.view}`;
  if ((symbol.on === 'python' || symbol.on === 'script') && symbol.name === '') return `the module ${symbol.path}`;
  return `${kinds[symbol.on]} ${symbolName(symbol)}`;
}

/** The short name of a symbol where its kind is known: the field's own name when the model stays. */
function nameBeside(symbol: CatalogueSymbol, other: CatalogueSymbol): string {
  const stays = 'model' in symbol && 'model' in other && symbol.model === other.model;
  return stays && (symbol.on === 'field' || symbol.on === 'method') ? symbol.name : symbolName(symbol);
}

function movedWords(what: string, { before, after, to }: CatalogueChange, isSplit: boolean): readonly [string, string] {
  if (isSplit) return [`${what} comes with ${after} since ${to}, which depends does not bring`, `Add "${after}" to depends.`];
  return [`${what} is gone from ${before} in ${to}; only ${after} has one`, `See whether that of ${after} is meant, else do without it.`];
}

/**
 * What became of a symbol that is not there under its name any more, and what to do about it.
 *
 * @param isSplit the module that it moved to was cut out of its old one: it is the same thing
 */
export function lossWords(
  symbol: CatalogueSymbol,
  lost: CatalogueChange,
  { lostAfter, end }: Fate,
  isSplit = true,
): readonly [string, string] {
  const what = symbolWords(symbol);
  const { successor } = lost;
  if (successor === undefined)
    return lost.kind === 'moved'
      ? movedWords(what, lost, isSplit)
      : [`${what} is gone in ${lost.to}`, 'Find what took its place in the target series, or do without it.'];
  const next = nameBeside(successor, lost.symbol);
  if (lostAfter !== undefined)
    return [
      `${what} became ${next} in ${lost.to}, which is gone in ${lostAfter.to}`,
      'Find what took its place in the target series, or do without it.',
    ];
  const last = end === undefined ? next : nameBeside(end, lost.symbol);
  if (lost.kind === 'merged') return [`${what} is part of ${last} since ${lost.to}`, `Depend on ${last}.`];
  const sure = (lost.confidence ?? 1) < 0.7 ? ' (probably)' : '';
  return [`${what} is called ${last} since ${lost.to}${sure}`, `Use ${last}.`];
}
