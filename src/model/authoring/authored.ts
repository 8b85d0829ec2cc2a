import type { AddonInput } from '../addon/addon.js';
import type { EntryInput } from '../entry.js';
import type { seriesList } from '../known-series.js';
import type { Around, ModelName, ModuleName, OdooModels } from './names.js';
import type { AccessOf, ActionOn, Frozen, GroupOf, MenuOf, ModelsOf, PrivilegeOf } from './parts.js';
import type { ViewOn } from './views.js';

type Series = (typeof seriesList)[number];
type NamesIn<Odoo, S> = S extends keyof Odoo ? Odoo[S] : never;

/** What is inferred of an entry while it is checked: its series, its models, and the ids that other parts of it name. */
type Context<Odoo, S, Models, Groups> = Around<NamesIn<Odoo, S>, Models, Groups>;

/** Names that a model key can complete to. */
type KnownModels<C> = { readonly [M in keyof OdooModels<C>]?: unknown };

/** The models of an entry as they may be written. */
export type ModelsIn<Odoo, S, Models, Groups> = ModelsOf<Context<Odoo, S, Models, Groups>, Models> &
  KnownModels<Context<Odoo, S, Models, Groups>>;

/** The model of each view, and of each action. */
export type ModelsNamed<Odoo, S, Models, T> = { readonly [K in keyof T]: ModelName<Context<Odoo, S, Models, never>> };

type Special = 'depends' | 'privilege' | 'groups' | 'models' | 'access' | 'views' | 'actions' | 'menus';

type AddonOf<C, Models, Groups extends string, Views, Actions, Menus> = Frozen<Omit<AddonInput, Special>> & {
  readonly depends?: readonly ModuleName<C>[];
  readonly privilege?: PrivilegeOf<C>;
  readonly groups?: { readonly [K in Groups]: GroupOf<C> };
  readonly models?: Models;
  readonly access?: AccessOf<C>;
  readonly views?: { readonly [K in keyof Views]: ViewOn<C, Views[K]> };
  readonly actions?: { readonly [K in keyof Actions]: ActionOn<C, Actions[K]> };
  readonly menus?: { readonly [K in keyof Menus]: MenuOf<C, NoInfer<keyof Menus>, NoInfer<keyof Actions>> };
};

type BySeries<Odoo> = {
  readonly [S in Series]?: S extends keyof Odoo
    ? Omit<NonNullable<Frozen<NonNullable<EntryInput['bySeries']>[S]>>, 'depends'> & {
        readonly depends?: readonly ModuleName<Around<Odoo[S], never, never>>[];
      }
    : Frozen<NonNullable<EntryInput['bySeries']>[S]>;
};

/** An entry of a series whose names are declared: what it names must be there. */
type KnownEntry<Odoo, S, Models, Groups extends string, Views, Actions, Menus> = Frozen<
  Omit<EntryInput, 'series' | 'addon' | 'bySeries'>
> & {
  readonly series: S;
  readonly addon?: AddonOf<Context<Odoo, NoInfer<S>, NoInfer<Models>, NoInfer<Groups>>, Models, Groups, Views, Actions, Menus>;
  readonly bySeries?: BySeries<Odoo>;
};

/**
 * What an author may write. Where nothing is declared about the series (`warrant types` was never run) any well-formed name will do.
 * `Odoo` is the interface that the declarations fill, by series.
 */
export type Authored<Odoo, S, Models, Groups extends string, Views, Actions, Menus> = [keyof Odoo] extends [never]
  ? EntryInput
  : KnownEntry<Odoo, S, Models, Groups, Views, Actions, Menus>;
