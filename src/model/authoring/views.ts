import type { FieldNode, FormView, InheritedView, ListView, SearchView, SmartButton, ViewChange } from '../addon/views.js';
import type { FieldOf, Lines, ModelBehind, ModelName, NodeName, ViewName } from './names.js';
import type { ConditionOn, Exact, Frozen, GroupNames } from './parts.js';

type Modifier<C, M> = boolean | ConditionOn<C, M>;
type Modifiers<C, M> = {
  readonly invisible?: Modifier<C, M>;
  readonly readonly?: Modifier<C, M>;
  readonly required?: Modifier<C, M>;
};

/** A field in a view. Columns of its lines belong to another model: `warrant check` sees what they name. */
export type NodeOn<C, M> = { readonly field: FieldOf<M, C> } & Modifiers<C, M> &
  GroupNames<C> &
  Frozen<Omit<FieldNode, 'field' | 'invisible' | 'readonly' | 'required' | 'groups'>>;

type Box<C, M> = {
  readonly title?: string;
  readonly name?: string;
  readonly invisible?: Modifier<C, M>;
  readonly children: readonly LayoutOn<C, M>[];
} & GroupNames<C>;
type Page<C, M> = { readonly page: Box<C, M> & { readonly title: string; readonly name: string } };

export type LayoutOn<C, M> = NodeOn<C, M> | { readonly group: Box<C, M> } | Page<C, M> | { readonly separator: string };

type Decorations<C, M> = { readonly [K in keyof NonNullable<ListView['decorations']>]?: ConditionOn<C, M> };

type ButtonOf<C> = Exact<Optional<Frozen<SmartButton>, 'icon'>, { readonly model: ModelName<C> }>;
type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

type Form<C, M> = {
  readonly type: 'form';
  readonly model: M;
  readonly title?: FieldOf<M, C>;
  readonly statusbar?: { readonly field: FieldOf<M, C>; readonly visible?: readonly string[]; readonly clickable?: boolean };
  readonly smartButtons?: readonly ButtonOf<C>[];
  readonly sheet: readonly LayoutOn<C, M>[];
  readonly notebook?: readonly Page<C, M>[];
  readonly chatter?: FormView['chatter'];
};

type List<C, M> = Frozen<Omit<ListView, 'model' | 'columns' | 'decorations'>> & {
  readonly model: M;
  readonly columns: readonly NodeOn<C, M>[];
  readonly decorations?: Decorations<C, M>;
};

type Search<C, M> = {
  readonly type: 'search';
  readonly model: M;
  readonly fields: readonly FieldOf<M, C>[];
  readonly filters?: readonly Exact<Frozen<SearchView['filters'][number]>, { readonly where: ConditionOn<C, M> }>[];
  readonly groupBy?: readonly Exact<
    Frozen<SearchView['groupBy'][number]>,
    { readonly field: FieldOf<M, C> | `${FieldOf<M, C>}:${string}` }
  >[];
};

/** A node of the view itself. One that an earlier change of the entry adds can be named by its field, or with an xpath. */
type AnchorOn<C, M, V> =
  | { readonly field: NodeName<C, M, V, 'field'> | FieldOf<M, C> }
  | { readonly page: NodeName<C, M, V, 'page'> }
  | { readonly group: NodeName<C, M, V, 'group'> }
  | { readonly button: NodeName<C, M, V, 'button'> }
  | { readonly filter: NodeName<C, M, V, 'filter'> }
  | Frozen<Extract<ViewChange['at'], { element: unknown }>>;

/** A change at a place where the fields of one model stand. */
type ChangeAt<At, C, M> =
  | { readonly at: At; readonly position: Exclude<ViewChange['position'], 'attributes'>; readonly add: readonly LayoutOn<C, M>[] }
  | { readonly at: At; readonly position: 'attributes'; readonly set: Modifiers<C, M> & { readonly label?: string } };

/** A change among the lines of a field, where those of another model stand. */
type ChangeInLines<C, M, L> = {
  [F in keyof L]: ChangeAt<{ readonly in: F; readonly field: L[F] & string }, C, ModelBehind<M, F, C>>;
}[keyof L];

/** Where a path leads, only `warrant check` sees. */
type ChangeByPath = Frozen<Exact<ViewChange, { at: { readonly xpath: string } }>>;

type Change<C, M, V> = ChangeAt<AnchorOn<C, M, V>, C, M> | ChangeInLines<C, M, Lines<C, M, V>> | ChangeByPath;

type Inherited<C, M> = {
  readonly [V in ViewName<C, M>]: {
    readonly type: InheritedView['type'];
    readonly model: M;
    readonly inherits: V;
    readonly changes: readonly Change<C, M, V>[];
  };
}[ViewName<C, M>];

/** A view on the records of a model. */
export type ViewOn<C, M> = Form<C, M> | List<C, M> | Search<C, M> | Inherited<C, M>;
