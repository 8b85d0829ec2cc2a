import type { Found } from './change.js';
import { succeeded } from './change.js';
import { nameLikeness } from './names.js';
import { keysIn } from './node-keys.js';
import { isLostTo, type Sides } from './side.js';
import { findSuccessors, type Reason } from './successors.js';
import type { Item } from './xmlids.js';

/** A node with an identity in a combined view: who brings it, and what it stands in. */
type Anchor = { readonly key: string; readonly home: string; readonly inside: ReadonlySet<string> };
type Anchors = ReadonlyMap<string, Anchor>;

/** The view that a view changes in the end; itself when it changes none. */
function rootOf(item: Item, items: ReadonlyMap<string, Item>): Item {
  let root = item;
  for (let step = 0; step < 20 && root.view?.inherits !== undefined && root.view.primary === undefined; step++)
    root = items.get(root.view.inherits) ?? root;
  return root;
}

/** The anchors of all views that stand for themselves, those that other modules add included. */
function anchorsIn(items: ReadonlyMap<string, Item>): ReadonlyMap<string, Anchors> {
  const views = new Map<string, Map<string, { key: string; home: string; inside: Set<string> }>>();
  for (const item of items.values()) {
    if (item.view === undefined) continue;
    const root = rootOf(item, items).xmlid;
    const anchors = views.get(root) ?? new Map();
    views.set(root, anchors);
    for (const { key, inside } of keysIn(item.view.nodes)) {
      const anchor = anchors.get(key) ?? { key, home: item.home, inside: new Set<string>() };
      anchor.inside.add(item.xmlid === root ? (inside.at(-1) ?? '') : '?');
      anchors.set(key, anchor);
    }
  }
  return views;
}

const tagOf = (key: string): string => key.slice(0, key.indexOf(' '));
const nameOf = (key: string): string => key.slice(key.indexOf(' ') + 1);

/** Whether a node surely stands elsewhere: not where another module put it, because that is known only by its path. */
function isElsewhere(was: Anchor, now: Anchor): boolean {
  if (was.inside.has('?') || now.inside.has('?')) return false;
  return ![...was.inside].some((outer) => now.inside.has(outer));
}

type ViewPair = { readonly view: string; readonly model: string | undefined; readonly was: Anchors; readonly now: Anchors };

/** Fields that have another name now, as `model.field` to the name. */
export type FieldNames = ReadonlyMap<string, string>;

function reasonsFor({ model }: ViewPair, renamed: FieldNames) {
  return (was: Anchor, now: Anchor): readonly Reason[] | undefined => {
    if (tagOf(was.key) !== tagOf(now.key)) return undefined;
    if (tagOf(was.key) === 'field') {
      const other = renamed.get(`${model ?? ''}.${nameOf(was.key)}`);
      return other === nameOf(now.key) ? [{ points: 8, words: 'the field has another name' }] : undefined;
    }
    const likeness = nameLikeness(nameOf(was.key), nameOf(now.key));
    if (likeness < 0.5) return undefined;
    const together = [...was.inside].some((outer) => outer !== '?' && now.inside.has(outer));
    return [
      { points: 4 * likeness, words: 'the names are alike' },
      { points: together ? 2 : 0, words: 'in the same node' },
    ];
  };
}

function compareView(pair: ViewPair, sides: Sides, renamed: FieldNames): readonly Found[] {
  const gone = [...pair.was.values()].filter(({ key }) => !pair.now.has(key));
  const added = [...pair.now.values()].filter(({ key }) => !pair.was.has(key));
  const symbol = (key: string) => ({ on: 'anchor', view: pair.view, name: key }) as const;
  const successors = findSuccessors(gone, added, reasonsFor(pair, renamed));
  const lost = gone.map((anchor): Found => {
    const successor = successors.get(anchor);
    const named = succeeded(
      successor,
      ({ key }) => symbol(key),
      ({ home }) => home,
    );
    return { kind: successor === undefined ? 'removed' : 'renamed', symbol: symbol(anchor.key), before: anchor.home, ...named };
  });
  const kept = [...pair.was.values()].flatMap((was): readonly Found[] => {
    const now = pair.now.get(was.key);
    if (now === undefined) return [];
    const about = { symbol: symbol(was.key), before: was.home, after: now.home } as const;
    const elsewhere = isElsewhere(was, now);
    return [
      ...(isLostTo(was.home, now.home, sides) ? [{ kind: 'moved', ...about } as const] : []),
      ...(elsewhere
        ? [{ kind: 'changed', ...about, aspect: 'place', was: [...was.inside].join(', '), is: [...now.inside].join(', ') } as const]
        : []),
    ];
  });
  return [...lost, ...kept];
}

/** What became of the nodes of views that are still there, under their XML id or another one. */
export function compareAnchors(
  sides: Sides,
  items: { readonly old: ReadonlyMap<string, Item>; readonly now: ReadonlyMap<string, Item> },
  renamed: { readonly views: ReadonlyMap<string, string>; readonly fields: FieldNames },
): readonly Found[] {
  const [before, after] = [anchorsIn(items.old), anchorsIn(items.now)];
  return Array.from(before, ([view, was]): readonly Found[] => {
    const now = after.get(renamed.views.get(view) ?? view);
    if (now === undefined) return [];
    return compareView({ view, model: items.old.get(view)?.view?.model, was, now }, sides, renamed.fields);
  }).flat();
}
