import type { MergedField, MergedModel } from '../../../model/catalogue/merged.js';
import { baseModel } from '../framework.js';
import type { Found } from './change.js';
import { succeeded } from './change.js';
import { nameLikeness, overlap } from './names.js';
import type { Sides } from './side.js';
import { isLostTo } from './side.js';
import { findSuccessors, type Reason, type Successor } from './successors.js';

/** Which model of the new series continues which of the old one, where the name differs. */
export type ModelSuccessors = ReadonlyMap<MergedModel, Successor<MergedModel>>;

const homeOf = ({ definedBy, extendedBy }: MergedModel): string => definedBy[0] ?? extendedBy[0] ?? '';

const ownFields = (model: MergedModel): ReadonlySet<string> =>
  new Set([...model.fields.values()].filter(({ from }) => from === 'own').map((field: MergedField) => `${field.name} ${field.type}`));
const ownMethods = (model: MergedModel): ReadonlySet<string> =>
  new Set([...model.methods.values()].filter(({ overrides }) => overrides.some((one) => one.model === model.name)).map(({ name }) => name));

function reasons(was: MergedModel, now: MergedModel): readonly Reason[] | undefined {
  if ((was.kind === 'transient') !== (now.kind === 'transient')) return undefined;
  const fields = overlap(ownFields(was), ownFields(now));
  const methods = overlap(ownMethods(was), ownMethods(now));
  const likeness = nameLikeness(was.name, now.name);
  if (fields < 0.3 && methods < 0.5) return undefined;
  return [
    { points: 6 * fields, words: `${Math.round(100 * fields)} % of their fields are the same` },
    { points: 3 * methods, words: `${Math.round(100 * methods)} % of their methods are the same` },
    { points: 2 * likeness, words: 'the names are alike' },
    { points: homeOf(was) === homeOf(now) ? 1 : 0, words: `both in ${homeOf(was)}` },
  ];
}

const all = ({ models }: Sides['old']): readonly MergedModel[] => models.names.flatMap((name) => models.get(name) ?? []);

/** Models that are gone with what became of them, models that are new, and what is different about a model as a whole. */
export function compareModels(sides: Sides): { readonly found: readonly Found[]; readonly successors: ModelSuccessors } {
  const { old, now } = sides;
  const gone = all(old).filter(({ name }) => now.models.get(name) === undefined);
  const added = all(now).filter(({ name }) => old.models.get(name) === undefined);
  const successors = findSuccessors(gone, added, reasons);
  const taken = new Set(Array.from(successors.values(), (successor) => successor.now));
  const lost = gone.map((model): Found => {
    const successor = successors.get(model);
    const named = succeeded(successor, ({ name }) => ({ on: 'model', name }), homeOf);
    return {
      kind: successor === undefined ? 'removed' : 'renamed',
      symbol: { on: 'model', name: model.name },
      before: homeOf(model),
      ...named,
    };
  });
  const fresh = added
    .filter((model) => !taken.has(model))
    .map((model): Found => ({ kind: 'added', symbol: { on: 'model', name: model.name }, after: homeOf(model) }));
  const kept = all(old).flatMap((model) => {
    const after = now.models.get(model.name);
    return after === undefined ? [] : changed(model, after, sides, successors);
  });
  return { found: [...lost, ...fresh, ...kept], successors };
}

function changed(was: MergedModel, now: MergedModel, sides: Sides, successors: ModelSuccessors): readonly Found[] {
  const symbol = { on: 'model', name: was.name } as const;
  const [before, after] = [homeOf(was), homeOf(now)];
  const homes = { before, after };
  const renamed = new Map(Array.from(successors, ([model, successor]) => [model.name, successor.now.name]));
  const dropped = was.mixins.filter((mixin) => mixin !== baseModel && !now.mixins.includes(renamed.get(mixin) ?? mixin));
  return [
    ...(isLostTo(before, after, sides) && was.definedBy.length > 0 ? [{ kind: 'moved', symbol, ...homes } as const] : []),
    ...(was.kind === now.kind ? [] : [{ kind: 'changed', symbol, ...homes, aspect: 'kind', was: was.kind, is: now.kind } as const]),
    ...(dropped.length === 0
      ? []
      : [{ kind: 'changed', symbol, ...homes, aspect: 'inherits', was: dropped.join(', '), is: now.mixins.join(', ') } as const]),
  ];
}
