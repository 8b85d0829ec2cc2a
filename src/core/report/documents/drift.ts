import type { AddonDrift, DriftItem, DriftKind, DriftResult } from '../../../model/drift.js';
import { type Block, bad, code, type Document, good, heading, type Item, list, paragraph, quiet, warn } from '../document.js';
import { count } from '../words.js';

const sides: Readonly<Record<DriftItem['side'], string>> = { code: 'only in code', register: 'only in the register', both: 'not the same' };
const names: Readonly<Record<DriftKind, string>> = {
  model: 'model',
  field: 'field',
  method: 'method',
  'view-node': 'node',
  access: 'access',
  rule: 'rule',
  record: 'record',
};

const item = ({ kind, name, side, path, line }: DriftItem): Item => ({
  mark: warn(side === 'code' ? '+' : side === 'register' ? '-' : '≠'),
  line: [`${names[kind]} `, code(name), ` ${sides[side]} `, quiet(line === undefined ? path : `${path}:${line}`)],
});

const addonBlocks = ({ folder, entry, items }: AddonDrift): readonly Block[] =>
  items.length === 0 ? [] : [heading(3, [code(folder), ` and ${entry}`]), list(items.map(item))];

/** Where code and register disagree, addon by addon. */
export function driftDocument({ addons, notCompared, problems }: DriftResult): Document {
  const differing = addons.filter(({ items }) => items.length > 0).length;
  return [
    ...(problems.length === 0
      ? []
      : [heading(3, bad('Mistakes in the register')), list(problems.map((line) => ({ mark: bad('✗'), line })))]),
    ...addons.flatMap(addonBlocks),
    ...(notCompared.length === 0
      ? []
      : [heading(3, 'Not compared'), list(notCompared.map(({ what, why }): Item => ({ mark: bad('✗'), line: [code(what), `: ${why}`] })))]),
    paragraph(
      differing === 0
        ? good(`${count(addons.length, 'addon')} compared: code and register agree.`)
        : `${count(addons.length, 'addon')} compared, ${differing} with differences. What only the code has, no approval covers: put it into the entry, or take it out.`,
    ),
  ];
}
