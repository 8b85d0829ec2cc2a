/**
 * What `warrant types` declares about one Odoo series. `models`: model → field → the comodel, in a tuple where there are many, or null.
 * `registered`: the same for what addons of the register bring. `views`: model → view → names of its nodes by tag, and under `lines` those of
 * the columns of each field that shows lines.
 */
export type SeriesNames = {
  readonly modules: string;
  readonly models: object;
  readonly registered: object;
  readonly views: object;
  readonly groups: string;
  readonly menus: string;
  /** Those that another entry of the same addon brings. */
  readonly actions: string;
  readonly categories: string;
};

/** What is known around one entry: the names of its series, the models that it writes itself, ids of its groups. */
export type Around<Names, Own, Groups> = { readonly names: Names; readonly own: Own; readonly groups: Groups };

type Part<C, K extends keyof SeriesNames> = C extends { readonly names: { readonly [P in K]: infer T } } ? T : never;
type Own<C> = C extends { readonly own: infer T } ? T : never;
type Keys<T, M> = M extends keyof T ? keyof T[M] & string : never;

export type ModuleName<C> = Part<C, 'modules'> & string;
export type CategoryName<C> = Part<C, 'categories'> & string;
export type ActionName<C> = Part<C, 'actions'> & string;
export type MenuName<C> = Part<C, 'menus'> & string;
export type GroupName<C> = (Part<C, 'groups'> | (C extends { readonly groups: infer G } ? G : never)) & string;

/** Models of other modules that the catalogues have; those of the register are not among them. */
export type OdooModels<C> = Part<C, 'models'>;
export type ModelName<C> = (keyof Part<C, 'models'> | keyof Part<C, 'registered'> | keyof Own<C>) & string;

/** Model to which a field of another one leads, where it is known. */
export type ModelBehind<M, F, C> =
  | (M extends keyof Part<C, 'models'> ? Comodel<Part<C, 'models'>[M], F> : never)
  | (M extends keyof Part<C, 'registered'> ? Comodel<Part<C, 'registered'>[M], F> : never);
type Comodel<Fields, F> = F extends keyof Fields
  ? Fields[F] extends readonly [infer T]
    ? T
    : Fields[F] extends string
      ? Fields[F]
      : never
  : never;

/** Fields that the entry itself gives a model, with those that its mixins bring. */
type OwnFields<C, M> = M extends keyof Own<C>
  ?
      | (Own<C>[M] extends { readonly fields: infer F } ? keyof F & string : never)
      | (Own<C>[M] extends { readonly mixins: readonly (infer X)[] } ? Keys<Part<C, 'models'>, X> : never)
      | (Own<C>[M] extends { readonly kind: 'new' } ? Keys<Part<C, 'models'>, 'base'> : never)
  : never;

/** Fields of a model, whoever brings them. */
export type FieldOf<M, C> = Keys<Part<C, 'models'>, M> | Keys<Part<C, 'registered'>, M> | OwnFields<C, M>;

/** A field, or a path that begins with one; where it leads, `warrant check` sees. */
export type PathOf<M, C> = FieldOf<M, C> | `${FieldOf<M, C>}.${string}`;

type Views<C, M> = M extends keyof Part<C, 'views'> ? Part<C, 'views'>[M] : never;
export type ViewName<C, M> = keyof Views<C, M> & string;

type Tag = 'field' | 'page' | 'group' | 'button' | 'filter';

/** Names of the nodes with a tag in a view. */
export type NodeName<C, M, V, T extends Tag> = V extends keyof Views<C, M>
  ? Views<C, M>[V] extends { readonly [P in T]: infer N }
    ? N & string
    : never
  : never;

/** Fields of a view that show lines, and the names of their columns. */
export type Lines<C, M, V> = V extends keyof Views<C, M> ? (Views<C, M>[V] extends { readonly lines: infer L } ? L : never) : never;
