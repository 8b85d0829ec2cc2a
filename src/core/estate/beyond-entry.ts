import type { DriftItem, DriftKind } from '../../model/drift.js';
import type { Finding } from '../../model/finding.js';

/** What an addon of the register holds, compared with what its entry says. */
export type ComparedAddon = {
  readonly name: string;
  /** As the addon was given; places are below it. */
  readonly folder: string;
  /** The entry that owns it. */
  readonly entry: string;
  readonly items: readonly DriftItem[];
  /** Methods `model.name()` that stand on a method of the same name in another addon. */
  readonly overrides: ReadonlySet<string>;
  /** Compared with what was approved last, where that is other content than the entry's: what code and entry have and people never saw. */
  readonly unseen?: { readonly since: string; readonly items: readonly DriftItem[] };
};

/** A view is a record whose nodes are compared, too. */
type Kind = DriftKind | 'view';
type Told = Omit<DriftItem, 'kind'> & { readonly kind: Kind };

const words: Readonly<Record<Kind, string>> = {
  ...{ model: 'the model', field: 'the field', method: 'the method', override: 'the override' },
  ...{ view: 'the view', 'view-node': 'the node', access: 'the access row', rule: 'the record rule', record: 'the record' },
};
const rules: Readonly<Record<Kind, string>> = {
  ...{ model: 'unregistered-model', field: 'unregistered-field', method: 'unregistered-method' },
  ...{
    override: 'unregistered-override',
    view: 'unregistered-view',
    'view-node': 'unregistered-view',
    access: 'unregistered-access',
    rule: 'unregistered-record-rule',
    record: 'unregistered-record',
  },
};

const viewOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(': <')));

/** What only one side has as a whole is told once, without its parts: the nodes of a view, the fields and methods of a model. */
function outermost(items: readonly DriftItem[]): readonly Told[] {
  const views = new Set(items.flatMap(({ kind, name }) => (kind === 'view-node' ? [viewOf(name)] : [])));
  const whole = items.filter(({ side }) => side !== 'both');
  const records = new Set(whole.flatMap(({ kind, name }) => (kind === 'record' ? [name] : [])));
  const models = whole.flatMap(({ kind, name, side }) => (kind === 'model' ? [`${side} ${name}.`] : []));
  return items.flatMap((item): readonly Told[] => {
    const { kind, name, side } = item;
    if (kind === 'record' && views.has(name)) return [{ ...item, kind: 'view' }];
    if (kind === 'view-node' && records.has(viewOf(name))) return [];
    const isMember = kind === 'field' || kind === 'method' || kind === 'override';
    return isMember && models.some((model) => `${side} ${name}`.startsWith(model)) ? [] : [item];
  });
}

function toFinding(item: Told, { name: addon, folder, entry, overrides }: ComparedAddon): Finding {
  const { kind, name, side, path, line } = item;
  const file = folder === '' ? path : `${folder}/${path}`;
  const place = { file, ...(line === undefined ? {} : { line }) };
  const about = { place, entry, exitCode: 0 } as const;
  if (side === 'register')
    return {
      ...about,
      rule: 'content-missing',
      severity: 'warning',
      message: `${words[kind]} ${name} stands in ${entry}, and ${addon} does not have it`,
      remedy: `generate the addon again, or take it out of ${entry} and have that approved`,
    };
  if (side === 'both')
    return {
      ...about,
      rule: 'content-differs',
      severity: 'warning',
      message: `${words[kind]} ${name} is not what ${entry} says`,
      remedy: `see warrant drift ${entry}; change one of the two`,
    };
  const found = kind === 'method' && overrides.has(name) ? 'override' : kind;
  return {
    ...about,
    rule: rules[found],
    severity: 'warning',
    message: `${words[found]} ${name} stands in ${addon}, and ${entry} does not name it`,
    remedy: `declare it in ${entry}, or in an entry that extends it, and have that approved; or take it out`,
  };
}

const keyOf = ({ kind, name }: DriftItem): string => `${kind} ${name}`;

/** What an addon holds beyond its entry, what it lacks, and what was never approved. */
export function beyondEntry(compared: ComparedAddon): readonly Finding[] {
  const { items, unseen, folder, entry, name } = compared;
  const known = new Set(items.map(keyOf));
  const late = outermost((unseen?.items ?? []).filter((item) => item.side !== 'register' && !known.has(keyOf(item))));
  return [
    ...outermost(items).map((item) => toFinding(item, compared)),
    ...late.map(({ kind, name: what, path, line }): Finding => {
      const message = `${words[kind]} ${what} of ${name} and ${entry} is not what was approved on ${unseen?.since}`;
      const place = { file: `${folder}/${path}`, ...(line === undefined ? {} : { line }) };
      const remedy = `have ${entry} approved as it is now: warrant approve ${entry}`;
      return { rule: 'content-not-approved', severity: 'warning', message, remedy, place, entry, exitCode: 0 };
    }),
  ];
}
