import type { AddonDrift, DriftItem, DriftKind, DriftResult } from '../../../model/drift.js';
import { type Block, bad, code, type Document, good, heading, type Item, type Line, list, paragraph, quiet, warn } from '../document.js';
import { count } from '../words.js';

const sides: Readonly<Record<DriftItem['side'], string>> = { code: 'only in code', register: 'only in the register', both: 'not the same' };
const names: Readonly<Record<DriftKind, string>> = {
  model: 'model',
  field: 'field',
  method: 'method',
  override: 'override',
  'view-node': 'node',
  access: 'access',
  rule: 'rule',
  record: 'record',
};

/** One difference, as a line says it: `field sale.order.note only in code`. */
export const driftItemText = ({ kind, name, side }: DriftItem): string => `${names[kind]} ${name} ${sides[side]}`;

const item = ({ kind, name, side, path, line }: DriftItem): Item => ({
  mark: warn(side === 'code' ? '+' : side === 'register' ? '-' : '≠'),
  line: [`${names[kind]} `, code(name), ` ${sides[side]} `, quiet(line === undefined ? path : `${path}:${line}`)],
});

const addonBlocks = ({ folder, entry, items }: AddonDrift): readonly Block[] =>
  items.length === 0 ? [] : [heading(3, [code(folder), ` and ${entry}`]), list(items.map(item))];

/** Where code and register disagree, addon by addon. */
export function driftDocument({ addons, notCompared, problems }: DriftResult): Document {
  return [
    ...(problems.length === 0
      ? []
      : [heading(3, bad('Mistakes in the register')), list(problems.map((line) => ({ mark: bad('✗'), line })))]),
    ...addons.flatMap(addonBlocks),
    ...(notCompared.length === 0
      ? []
      : [heading(3, 'Not compared'), list(notCompared.map(({ what, why }): Item => ({ mark: bad('✗'), line: [code(what), `: ${why}`] })))]),
    paragraph(conclusion(addons, notCompared.length > 0)),
  ];
}

/** Nobody can say that all agrees while a part was not compared. */
function conclusion(addons: readonly AddonDrift[], isPart: boolean): Line {
  const differing = addons.filter(({ items }) => items.length > 0).length;
  const compared = `${count(addons.length, 'addon')} compared`;
  if (differing > 0)
    return `${compared}, ${differing} with differences. What only the code has, no approval covers: put it into the entry, or take it out.`;
  if (isPart) return addons.length === 0 ? 'Nothing was compared.' : `${compared}: no differences in what could be compared.`;
  return addons.length === 0 ? 'There is nothing to compare: no addon was generated here.' : good(`${compared}: code and register agree.`);
}
