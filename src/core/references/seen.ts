import type { MergedModel } from '../../model/catalogue/merged.js';
import type { CatalogueField } from '../../model/catalogue/models.js';
import type { ModuleShard } from '../../model/catalogue/shard.js';
import { fieldAt, mirrored } from '../catalogue/mirrored.js';
import { fieldClass } from '../odoo/field-types.js';
import type { OwnAddons } from './reference.js';
import { specShard } from './spec-shard.js';
import type { Surroundings } from './surroundings.js';

/** A field as the addon sees it, whoever brings it. */
export type SeenField = {
  readonly type: string;
  readonly comodel?: string;
  /** Keys, `dynamic` when only running the code tells, undefined when it is no selection. */
  readonly selection?: NonNullable<CatalogueField['selection']>;
  readonly stored: boolean;
  /** The addon brings it itself. */
  readonly own: boolean;
};

/** What is around an addon, and the addon itself over it. */
export type Seen = Surroundings & {
  readonly own: OwnAddons;
  /** Technical name of the addon; empty where there is none. */
  readonly addon: string;
  /** What the addon brings as other modules would see it. */
  readonly self: readonly ModuleShard[];
  /** A model that the addon defines. */
  readonly ownsModel: (name: string) => boolean;
  readonly field: (model: string, name: string) => SeenField | undefined;
  /** Names of the fields that a model has without this addon. */
  readonly fieldNames: (model: string) => readonly string[];
  /** Models of others in which a name of this model may stand: itself or its mixins. */
  readonly bases: (model: string) => readonly MergedModel[];
};

/** Longest chain of related fields that is followed: a circle is a mistake of others. */
const longestChain = 10;

export function seenFrom(surroundings: Surroundings, own: OwnAddons): Seen {
  const addon = own.flatMap(({ name }) => name ?? [])[0] ?? '';
  const self = own.map((spec) => specShard(addon, spec, surroundings.series));
  const { models } = surroundings;
  const ownsModel = (name: string): boolean => own.some((addon) => addon.models[name]?.kind === 'new');
  const bases = (model: string): readonly MergedModel[] => {
    const names = ownsModel(model) ? [...own.flatMap((addon) => addon.models[model]?.mixins ?? []), 'base'] : [model];
    return names.flatMap((name) => models.get(name) ?? []);
  };
  const field = (model: string, name: string, depth = 0): SeenField | undefined => {
    const mine = ownField(own, model, name);
    const around = bases(model);
    const theirs = around.flatMap((base) => base.fields.get(name) ?? [])[0];
    if (mine === undefined && theirs === undefined) return inheritedOwn(own, around, name);
    if (mine !== undefined) return mine.related === undefined ? mine : withTarget(mine, model, mine.related, depth);
    if (theirs === undefined) return undefined;
    const added = own.flatMap((addon) => addedValues(addon.models[model]?.fields[name]));
    const { type, comodel, selection, stored, related } = theirs;
    const keys = Array.isArray(selection) ? [...selection, ...added] : selection;
    const plain = { type, stored, own: false, ...(comodel === undefined ? {} : { comodel }) };
    const whole = keys === undefined ? plain : { ...plain, selection: keys };
    return related === undefined ? whole : withTarget(whole, model, related, depth);
  };
  /** What a related field does not say, it has from the field that it mirrors. */
  const withTarget = (seen: SeenField, model: string, related: string, depth: number): SeenField => {
    if (depth > longestChain || (seen.comodel !== undefined && seen.selection !== undefined)) return seen;
    return mirrored(
      seen,
      fieldAt(model, related, (on, step) => field(on, step, depth + 1)),
    );
  };
  const fieldNames = (model: string): readonly string[] => bases(model).flatMap((base) => [...base.fields.keys()]);
  return { ...surroundings, own, addon, self, ownsModel, bases, fieldNames, field };
}

/** A field that the addon gives to a model from which this one inherits, or to which it delegates. */
function inheritedOwn(own: OwnAddons, bases: readonly MergedModel[], name: string): SeenField | undefined {
  const names = bases.flatMap(({ mixins, delegates }) => [...mixins, ...Object.keys(delegates)]);
  return names.flatMap((model) => ownField(own, model, name) ?? [])[0];
}

type OwnField = SeenField & { readonly related?: string };

function ownField(own: OwnAddons, model: string, name: string): OwnField | undefined {
  for (const addon of own) {
    const spec = addon.models[model]?.fields[name];
    if (spec === undefined || spec.type === 'selection-add') continue;
    return {
      type: fieldClass(spec.type),
      stored: (spec.related === undefined && spec.computed?.compute === undefined) || spec.store === true,
      own: true,
      ...('to' in spec ? { comodel: spec.to } : {}),
      ...(spec.type === 'selection' && spec.related === undefined ? { selection: spec.options.map(([key]) => key) } : {}),
      ...(spec.related === undefined ? {} : { related: spec.related }),
    };
  }
  return undefined;
}

function addedValues(spec: NonNullable<OwnAddons[number]['models'][string]>['fields'][string] | undefined): readonly string[] {
  return spec?.type === 'selection-add' ? spec.options.map(([key]) => key) : [];
}
