import type { Addon } from '../../model/addon/addon.js';
import type { Condition } from '../../model/condition.js';
import type { Touchpoint } from '../../model/touchpoint.js';

/** What the addon brings itself; everything else belongs to another module and touching it is a dependency. */
export type Scope = {
  readonly addon: Addon;
  /** Models that the addon defines, those of the entry that it extends included. */
  readonly ownModels: ReadonlySet<string>;
};

/** A field that the addon defines, on a model of its own or added to one of another module. */
export function isOwnField({ addon, ownModels }: Scope, model: string, field: string): boolean {
  if (ownModels.has(model)) return true;
  const added = addon.models[model]?.fields[field];
  return added !== undefined && added.type !== 'selection-add';
}

/** The model that a field of this addon leads to, where the spec says it. */
function targetOf({ addon }: Scope, model: string, field: string): string | undefined {
  const spec = addon.models[model]?.fields[field];
  return spec !== undefined && 'to' in spec ? spec.to : undefined;
}

/**
 * The fields of other modules that a dotted path runs through. A path is followed as long as the addon itself says where a
 * step leads; the first step into a foreign model whose target is not known is the last that can be named.
 */
export function pathReferences(scope: Scope, model: string, path: string, pointer: string): Touchpoint[] {
  const found: Touchpoint[] = [];
  let current: string | undefined = model;
  for (const field of path.split('.')) {
    if (current === undefined || field === '' || field === 'id') break;
    if (!isOwnField(scope, current, field)) found.push({ kind: 'field-reference', model: current, field, pointer });
    current = targetOf(scope, current, field);
  }
  return found;
}

/** The fields of other modules that a condition on records of a model compares. */
export function conditionReferences(scope: Scope, model: string, condition: Condition, pointer: string): Touchpoint[] {
  if ('all' in condition) return condition.all.flatMap((part) => conditionReferences(scope, model, part, pointer));
  if ('any' in condition) return condition.any.flatMap((part) => conditionReferences(scope, model, part, pointer));
  if ('not' in condition) return conditionReferences(scope, model, condition.not, pointer);
  return pathReferences(scope, model, condition.field, pointer);
}

/** A reference to a group of another module; local groups are no touchpoint. */
export function groupReference(group: string, pointer: string): Touchpoint[] {
  return group.includes('.') ? [{ kind: 'group', module: moduleOf(group), xmlid: group, pointer }] : [];
}

/** The module in front of an XML id. */
export function moduleOf(xmlid: string): string {
  return xmlid.slice(0, xmlid.indexOf('.'));
}
