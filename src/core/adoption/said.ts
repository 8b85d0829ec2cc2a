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

/** What a drafted addon says itself. */
export function saidBy(addon: Json): SaidByEntry {
  const models = Object.entries(partOf(addon, 'models'));
  const named = ['views', 'menus', 'groups', 'access', 'actions', 'models'].flatMap((key) => textsIn(addon[key]));
  return {
    models: new Set(models.map(([model]) => model)),
    fields: new Set(
      models.flatMap(([model, spec]) => Object.keys(isJson(spec) ? partOf(spec, 'fields') : {}).map((field) => `${model}.${field}`)),
    ),
    xmlids: new Set(named.filter((text) => /^[a-z][a-z0-9_]*\.\w/.test(text))),
    depends: new Set(texts(addon['depends'])),
  };
}
