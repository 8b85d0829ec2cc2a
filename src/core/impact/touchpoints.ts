import type { Addon } from '../../model/addon/addon.js';
import type { Entry } from '../../model/entry.js';
import { pointer } from '../../model/pointer.js';
import type { Touchpoint } from '../../model/touchpoint.js';
import { consumerTouchpoints } from './consumer-touchpoints.js';
import { modelTouchpoints } from './model-touchpoints.js';
import type { Scope } from './scope.js';
import { securityTouchpoints } from './security-touchpoints.js';
import { viewTouchpoints } from './view-touchpoints.js';

/** Names of the models that an addon defines itself. */
export function modelsDefinedBy(addon: Addon | undefined): readonly string[] {
  return Object.entries(addon?.models ?? {}).flatMap(([name, { kind }]) => (kind === 'new' ? [name] : []));
}

/**
 * Every place where an entry depends on standard Odoo: what its addon shows, then what its author declared,
 * then who reads and writes it from outside. One place counts once however often it is mentioned, and the first mention gives the pointer;
 * each consumer counts for itself, since each has to be told.
 * @param addon the addon as it holds in the series under review; absent while nothing is designed
 * @param ownersModels models that the entry which it extends defines
 */
export function touchpointsOf(entry: Entry, addon: Addon | undefined, ownersModels: readonly string[] = []): readonly Touchpoint[] {
  const declared = entry.touchpoints.map((touchpoint, index): Touchpoint => ({ ...touchpoint, pointer: pointer('touchpoints', index) }));
  const consumers = consumerTouchpoints(entry.consumers ?? []);
  return [...distinct([...(addon === undefined ? [] : derived(addon, ownersModels)), ...declared]), ...consumers];
}

function derived(addon: Addon, ownersModels: readonly string[]): Touchpoint[] {
  const scope: Scope = { addon, ownModels: new Set([...modelsDefinedBy(addon), ...ownersModels]) };
  const depends = addon.depends.map(
    (module, index): Touchpoint => ({ kind: 'depends', module, pointer: pointer('addon', 'depends', index) }),
  );
  return [...depends, ...modelTouchpoints(scope), ...viewTouchpoints(scope), ...securityTouchpoints(scope)];
}

function distinct(touchpoints: readonly Touchpoint[]): readonly Touchpoint[] {
  const seen = new Map<string, Touchpoint>();
  for (const touchpoint of touchpoints) {
    const { kind, model, field, method, xmlid, anchor } = touchpoint;
    const named = `${model ?? ''} ${field ?? ''} ${method ?? ''} ${xmlid ?? ''} ${anchor ?? ''}`;
    // The module decides only where nothing finer is named: an author may or may not say which module a model is of.
    const key = `${kind} ${named.trim() === '' ? (touchpoint.module ?? touchpoint.pointer) : named}`;
    if (!seen.has(key)) seen.set(key, touchpoint);
  }
  return [...seen.values()];
}
