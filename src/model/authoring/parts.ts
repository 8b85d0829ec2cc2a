import type { AddonInput } from '../addon/addon.js';
import type { Comparison } from '../condition.js';
import type { ActionName, CategoryName, FieldOf, GroupName, MenuName, ModelName, OdooModels, PathOf } from './names.js';

/** The same with everything read-only, as literals of an entry are inferred. */
export type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** Some properties of each member of a union, said more exactly. */
export type Exact<T, R> = T extends unknown ? Omit<T, keyof R> & R : never;

export type Part<K extends keyof AddonInput> = NonNullable<AddonInput[K]>;
export type Item<T> = T extends { readonly [key: string]: infer V } ? V : never;

export type ConditionOn<C, M> =
  | { readonly field: PathOf<M, C>; readonly operator: Comparison['operator']; readonly value: Frozen<Comparison['value']> }
  | { readonly all: readonly ConditionOn<C, M>[] }
  | { readonly any: readonly ConditionOn<C, M>[] }
  | { readonly not: ConditionOn<C, M> };

export type GroupNames<C> = { readonly groups?: readonly GroupName<C>[] };

type ModelInput = Item<Part<'models'>>;
type FieldInput = Item<NonNullable<ModelInput['fields']>>;

/** A field that the entry brings. To which field of its model or of another one it refers, `warrant check` sees. */
type NewField<C, F = Frozen<FieldInput>> = F extends { readonly to: string }
  ? Exact<F, { readonly to: ModelName<C> } & GroupNames<C>>
  : F extends { readonly type: 'selection-add' }
    ? F
    : Exact<F, GroupNames<C>>;

type FieldsOf<C, M> = { readonly [name: string]: NewField<C> } & { readonly [F in FieldOf<M, C>]?: NewField<C> };

type NewModel<C, M> = Exact<Frozen<Extract<ModelInput, { kind: 'new' }>>, { readonly fields?: FieldsOf<C, M> }>;
type ExtendedModel<C, M> = Exact<Frozen<Extract<ModelInput, { kind: 'extend' }>>, { readonly fields?: FieldsOf<C, M> }>;

/** Models of an entry: one of the catalogues can only be extended, one that nobody has can only be new. */
export type ModelsOf<C, Models> = {
  readonly [M in keyof Models]: M extends keyof OdooModels<C>
    ? ExtendedModel<C, M>
    : M extends ModelNameOfRegister<C>
      ? NewModel<C, M> | ExtendedModel<C, M>
      : NewModel<C, M>;
};
type ModelNameOfRegister<C> = C extends { readonly names: { readonly registered: infer T } } ? keyof T : never;

type Grant = Item<Part<'access'>>['grants'][number];

export type AccessOf<C> = {
  readonly [M in ModelName<C>]?: {
    readonly company?: PathOf<M, C>;
    readonly grants: readonly {
      readonly group: GroupName<C>;
      readonly can: Grant['can'];
      readonly only?: { readonly own: PathOf<M, C> } | { readonly records: ConditionOn<C, M> };
    }[];
  };
};

export type GroupOf<C> = Exact<Frozen<Item<Part<'groups'>>>, { readonly implies: readonly GroupName<C>[] }>;
export type PrivilegeOf<C> = Exact<Frozen<Part<'privilege'>>, { readonly category?: CategoryName<C> }>;
export type ActionOn<C, M> = Exact<Frozen<Item<Part<'actions'>>>, { readonly model: M; readonly where?: ConditionOn<C, M> }>;
export type MenuOf<C, Menus, Actions> = Exact<
  Frozen<Item<Part<'menus'>>>,
  { readonly parent?: MenuName<C> | Menus; readonly action?: Actions | ActionName<C> } & GroupNames<C>
>;
