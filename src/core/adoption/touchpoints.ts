import type { InCode } from '../../model/impact/code-place.js';
import { Touchpoint } from '../../model/touchpoint.js';

type Found = Touchpoint<InCode>;
type Declared = { readonly [key: string]: unknown };

/** What an entry can express by itself, so that touchpoints are derived from it again. */
export type SaidByEntry = {
  /** Models with fields of the entry, new ones and extended ones. */
  readonly models: ReadonlySet<string>;
  /** `sale.order.note`. */
  readonly fields: ReadonlySet<string>;
  /** XML ids that its views inherit from, and that its menus, groups and rules name. */
  readonly xmlids: ReadonlySet<string>;
  readonly depends: ReadonlySet<string>;
};

/** `from odoo import …` says nothing that a person could act on. */
const isPlatform = ({ kind, module = '' }: Found): boolean => kind === 'import' && /^odoo(\.|$)/.test(module);

/** What records of data files touch, beyond the models and fields that every record of its kind names. */
const ofData: ReadonlySet<string> = new Set(['view-inherit', 'view-replace', 'method-call', 'record', 'template', 'report']);
const isFormal = ({ kind, place }: Found): boolean => /\.(xml|csv)$/i.test(place.file) && !ofData.has(kind);

const isSaid = ({ kind, module, model = '', field = '', xmlid = '' }: Found, said: SaidByEntry): boolean => {
  switch (kind) {
    case 'depends':
      return said.depends.has(module ?? '');
    case 'model-extend':
    case 'model-reference':
      return said.models.has(model);
    case 'field-add':
    case 'selection-add':
    case 'field-change':
      return said.fields.has(`${model}.${field}`);
    case 'view-inherit':
    case 'view-replace':
    case 'menu':
    case 'group':
    case 'record':
      return said.xmlids.has(xmlid);
    default:
      return false;
  }
};

const keys = ['kind', 'module', 'model', 'field', 'method', 'xmlid', 'anchor', 'parameters', 'super'] as const;

/** A touchpoint without its place, which goes into its note; undefined where the schema has no words for it. */
function declared(found: Found): Declared | undefined {
  const said = Object.fromEntries(keys.flatMap((key) => (found[key] === undefined ? [] : [[key, found[key]] as const])));
  return Touchpoint.safeParse(said).success ? said : undefined;
}

/**
 * Where code depends on standard Odoo beyond what the entry says itself: overridden and called methods, fields that code reads, SQL,
 * controllers, scripts, and views that have no words. Each once, with the first place where it stands.
 */
export function declaredTouchpoints(found: readonly Found[], said: SaidByEntry): readonly Declared[] {
  const told = new Map<string, Declared>();
  for (const one of found) {
    if (one.role !== undefined || isPlatform(one) || isFormal(one) || isSaid(one, said)) continue;
    const touchpoint = declared(one);
    const key = JSON.stringify(touchpoint);
    if (touchpoint === undefined || told.has(key)) continue;
    told.set(key, { ...touchpoint, note: `${one.place.file}:${one.place.line}`.slice(0, 300) });
  }
  return [...told.values()];
}
