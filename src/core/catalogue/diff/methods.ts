import type { MergedMethod, MergedModel } from '../../../model/catalogue/merged.js';
import { baseModel } from '../framework.js';
import { type Found, succeeded } from './change.js';
import { nameLikeness, overlap } from './names.js';
import { isLostTo, type Sides } from './side.js';
import { hitBy } from './signature.js';
import { findSuccessors, type Reason } from './successors.js';

type Pair = { readonly was: MergedModel; readonly now: MergedModel };

/** Who introduces a method: the one that `super()` reaches last. */
const origin = ({ overrides }: MergedMethod) => overrides.at(-1);
const homeOf = (method: MergedMethod): string => origin(method)?.module ?? '';
const parametersIn = (method: MergedMethod): string => origin(method)?.parameters ?? '';

function neighboursOf(model: MergedModel, method: MergedMethod): readonly (string | undefined)[] {
  const names = [...model.methods.values()].filter((other) => homeOf(other) === homeOf(method)).map(({ name }) => name);
  const at = names.indexOf(method.name);
  return [names[at - 1], names[at + 1]];
}

const decorators = (method: MergedMethod): string => (origin(method)?.decorators ?? []).join(' ');
const overriders = ({ overrides }: MergedMethod): ReadonlySet<string> =>
  new Set(overrides.slice(0, -1).map(({ module, model }) => `${module} ${model}`));

function reasonsFor(pair: Pair) {
  return (was: MergedMethod, now: MergedMethod): readonly Reason[] | undefined => {
    const bare = (name: string): string => name.replace(/^_+/, '');
    const sameName = bare(was.name) === bare(now.name);
    const likeness = sameName ? 1 : nameLikeness(was.name, now.name);
    if (likeness < 0.5) return undefined;
    const [left, right] = neighboursOf(pair.was, was);
    const [before, after] = neighboursOf(pair.now, now);
    const beside = [left !== undefined && left === before, right !== undefined && right === after].filter(Boolean).length;
    const parameters = parametersIn(was);
    const shared = overlap(overriders(was), overriders(now));
    return [
      { points: sameName ? 2 : 0, words: 'the same name but for the underscore' },
      { points: 4 * likeness * likeness, words: 'the names are alike' },
      { points: parameters === parametersIn(now) ? (parameters === '' ? 0.5 : 2) : -1, words: 'the same parameters' },
      { points: decorators(was) === decorators(now) ? 0.5 : -0.5, words: 'the same decorators' },
      { points: beside, words: 'between the same methods' },
      { points: 2 * shared, words: 'the same modules override it' },
      { points: homeOf(was) === homeOf(now) ? 0.5 : -0.5, words: `both in ${homeOf(now)}` },
    ];
  };
}

function isLostAbove(method: MergedMethod, model: string, { old, now }: Sides): boolean {
  const owner = origin(method)?.model ?? model;
  if (owner === model) return false;
  return old.models.get(owner) !== undefined && now.models.get(owner)?.methods.has(method.name) !== true;
}

/** What became of the methods of one model. The names of the two models may differ. */
export function compareMethods(pair: Pair, sides: Sides): readonly Found[] {
  const { was, now } = pair;
  const gone = [...was.methods.values()].filter((method) => !now.methods.has(method.name) && !isLostAbove(method, was.name, sides));
  const added = [...now.methods.values()].filter((method) => !was.methods.has(method.name));
  const successors = findSuccessors(gone, added, reasonsFor(pair));
  const taken = new Set(Array.from(successors.values(), (successor) => successor.now));
  const symbol = (name: string) => ({ on: 'method', model: was.name, name }) as const;
  const lost = gone.flatMap((method): readonly Found[] => {
    const successor = successors.get(method);
    if (successor === undefined) return [{ kind: 'removed', symbol: symbol(method.name), before: homeOf(method) }];
    const named = succeeded(successor, ({ name }) => ({ on: 'method', model: now.name, name }), homeOf);
    const visibility = { aspect: 'visibility', was: said(method), is: said(successor.now) } as const;
    return [
      {
        kind: 'renamed',
        symbol: symbol(method.name),
        before: homeOf(method),
        ...named,
        ...(method.private === successor.now.private ? {} : visibility),
      },
      ...parametersChange(symbol(method.name), method, successor.now),
    ];
  });
  const fresh = added
    .filter((method) => origin(method)?.model === now.name && !taken.has(method))
    .map((method): Found => ({ kind: 'added', symbol: symbol(method.name), after: homeOf(method) }));
  const kept = [...was.methods.values()].flatMap((method) => {
    const after = now.methods.get(method.name);
    return after === undefined ? [] : changed(was.name, method, after, sides);
  });
  return [...lost, ...fresh, ...kept];
}

const said = (method: MergedMethod): string => (method.private ? 'private' : 'public');

function changed(model: string, was: MergedMethod, now: MergedMethod, sides: Sides): readonly Found[] {
  const [before, after] = [origin(was)?.model, origin(now)?.model];
  // What a model inherits is compared where it is defined; `create` and the like are defined at the top.
  if (before !== model && (after !== model || after === baseModel)) return [];
  const symbol = { on: 'method', model, name: was.name } as const;
  const homes = { before: homeOf(was), after: homeOf(now) };
  const moved = isLostTo(homes.before, homes.after, sides);
  return [...(moved ? [{ kind: 'moved', symbol, ...homes } as const] : []), ...parametersChange(symbol, was, now)];
}

function parametersChange(symbol: Found['symbol'], was: MergedMethod, now: MergedMethod): readonly Found[] {
  const [before, after] = [parametersIn(was), parametersIn(now)];
  const breaks = hitBy(before, after);
  return breaks.length === 0
    ? []
    : [
        {
          kind: 'changed',
          symbol,
          before: homeOf(was),
          after: homeOf(now),
          aspect: 'parameters',
          was: `(${before})`,
          is: `(${after})`,
          breaks,
        },
      ];
}
