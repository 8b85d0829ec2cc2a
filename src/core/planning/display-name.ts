import type { NewModel } from '../../model/addon/models.js';
import type { TemplateView } from '../../model/plan.js';
import type { Dialect } from '../odoo/dialects.js';
import { type Python, pythonLiteral, pythonName, pythonString } from '../text/python.js';
import { pythonCall } from '../text/python-value.js';
import { fieldsThatShow } from './spec-queries.js';

/** What stands between the parts of a display name. */
export const nameSeparator = ' - ';

/** How the display name is put together; absent where Odoo's own way is enough. */
export function displayNameView(definition: NewModel, dialect: Dialect): TemplateView | undefined {
  if (definition.displayName === undefined) return undefined;
  const parts = definition.displayName.map((field) => ({ field, type: fieldsThatShow(definition, field) }));
  return {
    depends: pythonLiteral(
      pythonCall(
        'api.depends',
        parts.map(({ field, type }) => (type === 'many2one' ? `${field}.display_name` : field)),
      ),
      1,
      1,
    ),
    separator: pythonString(nameSeparator),
    parts: parts.map(({ field, type }) => partCode(field, type)),
    compute: dialect.displayName === 'compute',
  };
}

/** One part of a display name, for a variable `record`. */
export function partCode(field: string, type: string | undefined): Python {
  const value = pythonName(`record.${field}`);
  if (type === 'many2one') return pythonName(`record.${field}.display_name`);
  if (type === 'date') return pythonLiteral(pythonCall('fields.Date.to_string', [value]));
  return type === 'integer' ? pythonLiteral(pythonCall('str', [value])) : value;
}
