import type { Addon } from '../../model/addon/addon.js';
import type { Claim, ClaimConflict } from '../../model/gate-facts.js';
import { pointer } from '../../model/pointer.js';
import type { Touchpoint } from '../../model/touchpoint.js';
import { anchorText } from '../odoo/anchor-text.js';

/** An entry with what it claims. Rejected and retired entries claim nothing. */
export type Claimant = { readonly entry: string; readonly claims: readonly Claim[]; readonly isApproved: boolean };

/**
 * What only one entry may hold: the name of an addon, a model, a field of a model of another module, a value of a selection,
 * an overridden method, a node of a view that is replaced or whose attributes are set. Adding beside a node claims nothing,
 * since Odoo lets any number of views do that.
 */
export function claimsOf(addon: Addon | undefined, touchpoints: readonly Touchpoint[]): readonly Claim[] {
  const named = addon === undefined ? [] : addonClaims(addon);
  const touched = touchpoints.flatMap(({ kind, model, field, method, xmlid, anchor, pointer: place }): Claim[] => {
    if (kind === 'field-add') return [claim('field', `${model}.${field}`, place)];
    if (kind === 'method-override') return [claim('method', `${model}.${method}`, place)];
    if (kind === 'view-replace' && xmlid !== undefined && anchor !== undefined) return [claim('view node', `${xmlid} at ${anchor}`, place)];
    return [];
  });
  return [...new Map([...named, ...touched].map((one) => [one.key, one])).values()];
}

function addonClaims(addon: Addon): readonly Claim[] {
  const models = Object.entries(addon.models);
  return [
    ...(addon.name === undefined ? [] : [claim('addon', addon.name, pointer('addon', 'name'))]),
    ...models.filter(([, { kind }]) => kind === 'new').map(([name]) => claim('model', name, pointer('addon', 'models', name))),
    ...models.flatMap(([model, { fields }]) =>
      Object.entries(fields).flatMap(([field, spec]) =>
        spec.type === 'selection-add'
          ? spec.options.map(([value]) =>
              claim('selection value', `${model}.${field} = ${value}`, pointer('addon', 'models', model, 'fields', field)),
            )
          : [],
      ),
    ),
    ...Object.entries(addon.views).flatMap(([id, view]) =>
      view.type === 'inherit'
        ? view.changes.flatMap(({ at, position }, index) =>
            position === 'attributes'
              ? [claim('view node', `${view.inherits} at ${anchorText(at)}`, pointer('addon', 'views', id, 'changes', index))]
              : [],
          )
        : [],
    ),
  ];
}

function claim(kind: string, name: string, place: string): Claim {
  return { key: `${kind} ${name}`, what: `${kind} ${name}`, pointer: place };
}

/**
 * Who else holds what an entry claims. An approved entry yields to approved ones only, so that nobody stops it by a draft;
 * one that is not approved yields to all.
 */
export function findConflicts(claimants: readonly Claimant[]): ReadonlyMap<string, readonly ClaimConflict[]> {
  const holders = new Map<string, Claimant[]>();
  // Approved ones first, so that looking at the first few is enough.
  for (const claimant of claimants.toSorted((a, b) => Number(b.isApproved) - Number(a.isApproved))) {
    for (const { key } of claimant.claims) {
      const held = holders.get(key);
      if (held === undefined) holders.set(key, [claimant]);
      else held.push(claimant);
    }
  }
  return new Map(claimants.map((claimant) => [claimant.entry, conflictsOf(claimant, holders)]));
}

/** Holders are named until it is clear that there are several; a claim that a thousand entries make is one mistake. */
const namedHolders = 3;

function conflictsOf({ entry, claims, isApproved }: Claimant, holders: ReadonlyMap<string, readonly Claimant[]>): readonly ClaimConflict[] {
  return claims.flatMap((one) =>
    (holders.get(one.key) ?? [])
      .slice(0, namedHolders + 1)
      .filter((other) => other.entry !== entry && (other.isApproved || !isApproved))
      .slice(0, namedHolders)
      .map((other) => ({ ...one, heldBy: other.entry })),
  );
}
