import type { Addon } from '../../../model/addon/addon.js';
import type { Grant } from '../../../model/addon/security.js';
import type { Operation } from '../access-matrix.js';

/** Groups of standard modules and what each includes directly. Sources: the security files of the modules, 16.0 to 19.0. */
const included: Readonly<Record<string, readonly string[]>> = {
  'account.group_account_invoice': ['base.group_user'],
  'account.group_account_manager': ['account.group_account_invoice'],
  'base.group_erp_manager': ['base.group_user'],
  'base.group_system': ['base.group_erp_manager'],
  'purchase.group_purchase_manager': ['purchase.group_purchase_user'],
  'purchase.group_purchase_user': ['base.group_user'],
  'sales_team.group_sale_manager': ['sales_team.group_sale_salesman_all_leads'],
  'sales_team.group_sale_salesman': ['base.group_user'],
  'sales_team.group_sale_salesman_all_leads': ['sales_team.group_sale_salesman'],
  'stock.group_stock_manager': ['stock.group_stock_user'],
  'stock.group_stock_user': ['base.group_user'],
};

export const internalUser = 'base.group_user';
/** Somebody from outside who has an account. */
export const portalUser = 'base.group_portal';
/** From 20.0 on the group of everybody: internal, portal and public users include it (odoo/upgrade_code/19.4-00-ir-access.py). */
export const everyone = 'base.group_everyone';
/** One of these each user holds; none includes another. */
const kinds: ReadonlySet<string> = new Set([internalUser, portalUser, 'base.group_public']);

/** A group with everything that it includes, itself first. A group that is not known is taken to include the internal user. */
export function closure(spec: Addon, group: string): readonly string[] {
  const found = new Set<string>();
  const visit = (one: string): void => {
    if (found.has(one)) return;
    found.add(one);
    const further = spec.groups[one]?.implies ?? included[one] ?? (kinds.has(one) ? [everyone] : one === everyone ? [] : [internalUser]);
    further.forEach(visit);
  };
  visit(group);
  return [...found];
}

/** The grants of an operation that hold for a user of the groups. */
export function grantsFor(spec: Addon, model: string, groups: readonly string[], operation: Operation): readonly Grant[] {
  const held = new Set(groups.flatMap((group) => closure(spec, group)));
  return (spec.access[model]?.grants ?? []).filter(({ group, can }) => held.has(group) && can.includes(operation));
}

/** All groups that an access test is made for: those of the addon, those that it grants something to, internal and portal users. */
export function testedGroups(spec: Addon): readonly string[] {
  const granted = Object.values(spec.access).flatMap(({ grants }) => grants.map(({ group }) => group));
  return [...new Set([...Object.keys(spec.groups), ...granted, internalUser, portalUser])].toSorted();
}
