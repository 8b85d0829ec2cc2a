import type { CatalogueRecord } from '../../../model/catalogue/shard.js';
import type { CatalogueView } from '../../../model/catalogue/views.js';
import { type Found, succeeded } from './change.js';
import { nameLikeness, overlap } from './names.js';
import { keysIn } from './node-keys.js';
import type { Side, Sides } from './side.js';
import { findSuccessors, type Reason, type Successor } from './successors.js';

const viewKind = 'ir.ui.view';

/** A record or a view of one side. */
export type Item = {
  readonly xmlid: string;
  readonly kind: string;
  /** Module that makes it. */
  readonly home: string;
  readonly record?: CatalogueRecord;
  readonly view?: CatalogueView;
};

/** Kinds of records that customizations name, and of which a successor can be told. Others are data: their going is told, no more. */
const followed: ReadonlySet<string> = new Set([
  viewKind,
  ...['ir.actions.act_window', 'ir.actions.server', 'ir.actions.client', 'ir.actions.act_url', 'ir.actions.report', 'ir.ui.menu'],
  ...['res.groups', 'ir.rule', 'ir.model.access', 'ir.access', 'ir.sequence', 'ir.cron', 'mail.template', 'ir.module.category'],
]);

/** All XML ids of a side with what they stand for. */
export function itemsIn({ scope }: Side): ReadonlyMap<string, Item> {
  const items = new Map<string, Item>();
  for (const module of scope.order) {
    const { views = {}, records = {} } = scope.shards.get(module) ?? {};
    const add = (item: Item): void => {
      if (!items.has(item.xmlid)) items.set(item.xmlid, item);
    };
    for (const [xmlid, view] of Object.entries(views)) add({ xmlid, kind: viewKind, home: module, view });
    for (const [kind, byId] of Object.entries(records))
      for (const [id, record] of Object.entries(byId))
        add({ xmlid: id.includes('.') ? id : `${module}.${id}`, kind, home: module, record });
  }
  return items;
}

const moduleOf = (xmlid: string): string => xmlid.slice(0, xmlid.indexOf('.'));
const localOf = (xmlid: string): string => xmlid.slice(xmlid.indexOf('.') + 1);

function viewReasons(was: CatalogueView, now: CatalogueView): readonly Reason[] | undefined {
  if (was.model !== now.model || was.type !== now.type || (was.inherits === undefined) !== (now.inherits === undefined)) return undefined;
  const keys = ({ nodes }: CatalogueView): ReadonlySet<string> => new Set(keysIn(nodes).map(({ key }) => key));
  const shared = overlap(keys(was), keys(now));
  return [
    { points: 5 * shared, words: `${Math.round(100 * shared)} % of their nodes are the same` },
    { points: was.inherits === undefined ? 0 : was.inherits === now.inherits ? 1 : -2, words: 'they inherit the same view' },
  ];
}

function recordReasons(was: CatalogueRecord, now: CatalogueRecord): readonly Reason[] {
  const texts = (record: CatalogueRecord): ReadonlySet<string> =>
    new Set(Object.entries(record).map(([field, value]) => `${field}=${typeof value === 'string' ? value : value.join(',')}`));
  const shared = overlap(texts(was), texts(now));
  return [{ points: 3 * shared, words: 'they say the same' }];
}

function reasons(was: Item, now: Item): readonly Reason[] | undefined {
  if (was.kind !== now.kind) return undefined;
  const likeness = nameLikeness(localOf(was.xmlid), localOf(now.xmlid));
  if (likeness < 0.4) return undefined;
  const inside =
    was.view !== undefined && now.view !== undefined
      ? viewReasons(was.view, now.view)
      : was.record !== undefined && now.record !== undefined
        ? recordReasons(was.record, now.record)
        : undefined;
  return inside === undefined ? undefined : [...inside, { points: 3 * likeness * likeness, words: 'the names are alike' }];
}

/** A record with the same name in another module, of which there was none before. */
function movedTo(was: Item, byLocal: ReadonlyMap<string, readonly Item[]>, old: ReadonlyMap<string, Item>): Successor<Item> | undefined {
  const others = (byLocal.get(localOf(was.xmlid)) ?? []).filter(({ xmlid, kind }) => kind === was.kind && !old.has(xmlid));
  const [only] = others;
  if (only === undefined || others.length > 1) return undefined;
  return { now: only, confidence: 0.9, why: [`the same name in ${moduleOf(only.xmlid)}`] };
}

function grouped<T>(items: Iterable<T>, key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(key(item));
    if (known === undefined) groups.set(key(item), [item]);
    else known.push(item);
  }
  return groups;
}

/** What became of XML ids. Those of a module or a model that is gone itself are told only where they live on. */
export function compareXmlids(
  sides: Sides,
  items: { readonly old: ReadonlyMap<string, Item>; readonly now: ReadonlyMap<string, Item> },
): { readonly found: readonly Found[]; readonly successors: ReadonlyMap<string, string> } {
  const gone = [...items.old.values()].filter(({ xmlid }) => !items.now.has(xmlid));
  const added = [...items.now.values()].filter(({ xmlid }) => !items.old.has(xmlid));
  const byLocal = grouped(added, ({ xmlid }) => localOf(xmlid));
  const successors = new Map<Item, Successor<Item>>();
  for (const item of gone) {
    const moved = movedTo(item, byLocal, items.old);
    if (moved !== undefined) successors.set(item, moved);
  }
  const taken = new Set(Array.from(successors.values(), ({ now }) => now));
  const place = ({ xmlid, kind }: Item): string => `${moduleOf(xmlid)} ${kind}`;
  const candidates = grouped(
    added.filter((item) => followed.has(item.kind) && !taken.has(item)),
    place,
  );
  const open = gone.filter((item) => followed.has(item.kind) && !successors.has(item));
  for (const [where, lost] of grouped(open, place))
    for (const [item, successor] of findSuccessors(lost, candidates.get(where) ?? [], reasons)) successors.set(item, successor);
  const told = gone.filter((item) => successors.has(item) || (sides.now.has(moduleOf(item.xmlid)) && hasModel(item.kind, sides.now)));
  const symbol = ({ kind, xmlid }: Item) => ({ on: 'xmlid', kind, name: xmlid }) as const;
  const found = told.map((item): Found => {
    const successor = successors.get(item);
    const kind = successor === undefined ? 'removed' : moduleOf(successor.now.xmlid) === moduleOf(item.xmlid) ? 'renamed' : 'moved';
    return { kind, symbol: symbol(item), before: item.home, ...succeeded(successor, symbol, ({ home }) => home) };
  });
  return { found, successors: new Map(Array.from(successors, ([item, { now }]) => [item.xmlid, now.xmlid])) };
}

const hasModel = (kind: string, { models }: Side): boolean => models.get(kind) !== undefined;
