import type { AddonAudit } from '../../model/audit/report.js';
import type { AddonFacts } from '../../model/facts/addon.js';
import type { AuditedAddons } from './audited-addons.js';
import type { IdleDependencies } from './unused-dependencies.js';

/** A shortest way from an addon back to itself, over the given addons; empty when there is none. */
function circleOf(name: string, addons: AuditedAddons): readonly string[] {
  const cameFrom = new Map<string, string>();
  const open = [name];
  for (const at of open) {
    for (const next of addons.get(at)?.depends ?? []) {
      if (next === name) {
        const way = [at];
        for (let back = at; back !== name; ) {
          back = cameFrom.get(back) ?? name;
          way.unshift(back);
        }
        return way;
      }
      if (cameFrom.has(next) || !addons.has(next)) continue;
      cameFrom.set(next, at);
      open.push(next);
    }
  }
  return [];
}

/**
 * @param unknown modules that no catalogue of the series has; undefined where there is no catalogue
 * @param idle those of which nothing is named
 */
export function dependenciesOf(
  { name, manifest: { depends } }: AddonFacts,
  addons: AuditedAddons,
  unknown: readonly string[] | undefined,
  idle: IdleDependencies,
): AddonAudit['dependencies'] {
  const direct = new Set(depends);
  return {
    direct: depends,
    missing: (unknown ?? []).filter((module) => direct.has(module) && !addons.has(module)),
    circle: circleOf(name, addons),
    ...idle,
  };
}
