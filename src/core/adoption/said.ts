import type { Statement } from '../../model/adoption.js';
import type { AddonFacts } from '../../model/facts/addon.js';
import type { Reasons } from './compare-statements.js';
import type { SaidByEntry } from './touchpoints.js';

type Json = { readonly [key: string]: unknown };

export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const partOf = (addon: Json, key: string): Json => (isJson(addon[key]) ? addon[key] : {});

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/** Every text below a value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isJson(value) ? Object.values(value).flatMap(textsIn) : [];
}

/** Views that the inherited views of an addon change, where not all of these changes have words: they stay touchpoints. */
export function partlySaid(facts: AddonFacts, statements: readonly Statement[], reasons: Reasons): ReadonlySet<string> {
  const lost = new Set(
    statements.flatMap(({ kind, key, of }) => (kind === 'view change' && of !== undefined && reasons.has(key) ? [of] : [])),
  );
  const views = facts.xml.flatMap(({ facts: { views: found } }) => found);
  return new Set(
    views.flatMap(({ xmlid, inherits }) =>
      inherits !== undefined && (lost.has(`view ${xmlid}`) || reasons.has(`view ${xmlid}`)) ? [inherits] : [],
    ),
  );
}

/** Methods that a drafted addon declares as stubs: `sale.order.action_note`. */
export const stubsOf = (addon: Json): readonly string[] =>
  Object.entries(partOf(addon, 'models')).flatMap(([model, spec]) =>
    isJson(spec) ? Object.keys(partOf(spec, 'methods')).map((method) => `${model}.${method}`) : [],
  );

/** What a drafted addon says itself; `partly`: XML ids that code says more of. */
export function saidBy(addon: Json, partly: ReadonlySet<string>): SaidByEntry {
  const models = Object.entries(partOf(addon, 'models'));
  const named = ['views', 'menus', 'groups', 'access', 'actions', 'models'].flatMap((key) => textsIn(addon[key]));
  return {
    models: new Set(models.map(([model]) => model)),
    fields: new Set(
      models.flatMap(([model, spec]) => Object.keys(isJson(spec) ? partOf(spec, 'fields') : {}).map((field) => `${model}.${field}`)),
    ),
    xmlids: new Set(named.filter((text) => /^[a-z][a-z0-9_]*\.\w/.test(text) && !partly.has(text))),
    depends: new Set(texts(addon['depends'])),
  };
}
