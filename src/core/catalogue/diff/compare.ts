import type { CatalogueChange } from '../../../model/catalogue/changes.js';
import type { CatalogueScope } from '../../../model/catalogue/scope.js';
import { compareAnchors } from './anchors.js';
import { type Found, numbered } from './change.js';
import { usageIn } from './field-usage.js';
import { compareFields, type FieldContext } from './fields.js';
import { compareMethods } from './methods.js';
import { compareModels } from './models.js';
import { compareModules } from './modules.js';
import { comparePython } from './python.js';
import { type Sides, sideOf } from './side.js';
import { compareWeb } from './web.js';
import { compareXmlids, itemsIn } from './xmlids.js';

/** Fields and methods of all models that are still there, under their name or another one. */
function compareMembers(sides: Sides, context: FieldContext): readonly Found[] {
  return sides.old.models.names.flatMap((name) => {
    const was = sides.old.models.get(name);
    const now = sides.now.models.get(context.renamed.get(name) ?? name);
    if (was === undefined || now === undefined) return [];
    return [...compareFields({ was, now }, context), ...compareMethods({ was, now }, sides)];
  });
}

const fieldNames = (found: readonly Found[]): ReadonlyMap<string, string> =>
  new Map(
    found.flatMap(({ symbol, successor }) =>
      symbol.on === 'field' && successor?.on === 'field' ? [[`${symbol.model}.${symbol.name}`, successor.name] as const] : [],
    ),
  );

/**
 * All that is different in a later series: what is gone, renamed, moved or changed, and what is new. Both scopes hold whole catalogues;
 * modules that Odoo tests itself with are left out.
 */
export function compareSeries(before: CatalogueScope, after: CatalogueScope): readonly CatalogueChange[] {
  const sides: Sides = { old: sideOf(before), now: sideOf(after) };
  const models = compareModels(sides);
  const renamed = new Map(Array.from(models.successors, ([model, successor]) => [model.name, successor.now.name]));
  const members = compareMembers(sides, { sides, usage: { old: usageIn(sides.old.scope), now: usageIn(sides.now.scope) }, renamed });
  const items = { old: itemsIn(sides.old), now: itemsIn(sides.now) };
  const xmlids = compareXmlids(sides, items);
  const anchors = compareAnchors(sides, items, { views: xmlids.successors, fields: fieldNames(members) });
  const code = [...comparePython(sides), ...compareWeb(sides)];
  return numbered([...compareModules(sides), ...models.found, ...members, ...xmlids.found, ...anchors, ...code], sides);
}
