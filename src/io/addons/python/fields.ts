import type { FieldFact } from '../../../model/facts/python.js';
import { type Aliases, resolveName } from './imports.js';
import type { Syntax } from './syntax.js';
import { dottedName, type Scope, valueFrom } from './values.js';

/** Names of positional arguments by type, from the signatures of `__init__` in odoo/fields.py (16.0 to 18.0) and odoo/orm/fields*.py (19.0). */
const positional: ReadonlyMap<string, readonly string[]> = new Map([
  ['Float', ['string', 'digits', 'min_display_digits']],
  ['Monetary', ['string', 'currency_field']],
  ['Selection', ['selection', 'string']],
  ['Reference', ['selection', 'string']],
  ['Many2one', ['comodel_name', 'string']],
  ['One2many', ['comodel_name', 'inverse_name', 'string']],
  ['Many2many', ['comodel_name', 'relation', 'column1', 'column2', 'string']],
]);

/** Classes that `odoo.fields` exports and that are no fields. */
const noFields: ReadonlySet<string> = new Set(['Command', 'Domain', 'Field', 'NewId']);

/** A module of field classes: `odoo.fields`, `odoo.orm.fields_misc`, `odoo.addons.x.fields`, `.fields`; bare `fields` comes from a star import. */
const fieldModule = /^(?:(?:odoo|openerp)(?:\.\w+)*\.|\.+(?:\w+\.)*)?fields(?:_\w+)?$/;

/** The type of the field that a call makes: the class that is called, when it comes from a module of fields. */
export function fieldType(call: Syntax, text: string, aliases: Aliases): string | undefined {
  const callee = dottedName(call.children[0], text);
  if (callee === undefined) return undefined;
  const name = resolveName(callee, aliases);
  const dot = name.lastIndexOf('.');
  const type = name.slice(dot + 1);
  return dot > 0 && /^[A-Z]/.test(type) && !noFields.has(type) && fieldModule.test(name.slice(0, dot)) ? type : undefined;
}

/** The arguments of a field by name; those by place have the name that the field's type gives them. */
export function argumentNodes(call: Syntax, type: string, text: string): ReadonlyMap<string, Syntax> {
  const names = positional.get(type) ?? ['string'];
  const given = new Map<string, Syntax>();
  let place = 0;
  for (const argument of call.children[1]?.children ?? []) {
    if (argument.kind === 'keyword_argument') {
      const [key, value] = argument.children;
      if (key !== undefined && value !== undefined) given.set(text.slice(key.start, key.end), value);
    } else if (!argument.kind.endsWith('_splat')) {
      const known = names[place];
      place += 1;
      if (known !== undefined) given.set(known, argument);
    }
  }
  return given;
}

/** A field that a class body assigns. */
export function fieldOf(name: string, call: Syntax, type: string, line: number, scope: Scope): FieldFact {
  const given = [...argumentNodes(call, type, scope.text)].map(([key, node]) => [key, valueFrom(node, scope)] as const);
  return { name, line, type, arguments: Object.fromEntries(given) };
}
