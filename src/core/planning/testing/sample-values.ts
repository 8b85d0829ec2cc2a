import type { Addon } from '../../../model/addon/addon.js';
import type { Dialect } from '../../odoo/dialects.js';
import { snake } from '../../odoo/naming.js';
import { type Python, python, pythonLiteral, pythonName, pythonString } from '../../text/python.js';
import { type PythonValue, pythonCall } from '../../text/python-value.js';
import { knownModel, makesNew } from '../known-models.js';
import { type AnyField, fieldOf, isDerived, isNumbered } from '../spec-queries.js';
import { type Assignment, type Checked, dayText, passing } from './checks.js';

/** Whether generated tests can make a record of a model. */
export function canMake(spec: Addon, model: string): boolean {
  return spec.models[model]?.kind === 'new' || knownModel(model) !== undefined;
}

/** The smallest GIF: one transparent pixel. */
const pixel = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** A checked value as Python, for a field of a type that a CHECK constraint can name. */
export function checkedValue(field: AnyField | undefined, value: Checked): PythonValue {
  if (value === null) return false;
  if (field?.type === 'date' && typeof value === 'number') return dayText(value);
  return field?.type === 'datetime' && typeof value === 'number' ? `${dayText(value)} 00:00:00` : value;
}

/** What makes the records of a related model; `cls` in factories, `self` in tests. */
export type Maker = 'cls' | 'self';

/** `self._create_x(company=…)` for a related record. */
export function makeRelated(maker: Maker, model: string): Python {
  const company = pythonName(maker === 'cls' ? 'company' : 'self.company');
  return pythonLiteral(pythonCall(`${maker}._create_${snake(model)}`, [], { company }));
}

/**
 * A value that a factory gives to a field, different for each record where the type allows it.
 * Undefined: there is none that works everywhere.
 */
export function factoryValue(spec: Addon, name: string, field: AnyField, checked: Assignment): PythonValue | undefined {
  const fixed = checked[name];
  if (fixed !== undefined) return checkedValue(field, fixed);
  switch (field.type) {
    case 'char':
      return numbered(field.label ?? name, field.size);
    case 'text':
      return numbered(field.label ?? name, undefined);
    case 'integer':
    case 'float':
    case 'monetary':
      return pythonName('cls.number');
    case 'date':
    case 'datetime':
      return python`cls._day()`;
    case 'many2one':
      return canMake(spec, field.to) ? python`${makeRelated('cls', field.to)}.id` : undefined;
    default:
      return sampleValue(spec, field);
  }
}

/** `f"Name {cls.number}"`, shortened to what the field holds. */
function numbered(label: string, size: number | undefined): PythonValue {
  const text = label.replace(/[^A-Za-z0-9 ]/g, '').trim() || 'Text';
  if (size !== undefined && size < 8) return python`str(cls.number)`;
  const short = text.slice(0, Math.min(40, (size ?? 60) - 7)).trim();
  return python`f${pythonString(`${short} {cls.number}`)}`;
}

/** `Sample` in base64: what a binary field takes as text in all series. */
const binaryText = 'U2FtcGxl';

/** The same value as the series wants it: where a binary field gives an object, it takes no bytes. */
export const givenValue = ({ binary }: Pick<Dialect, 'binary'>, field: AnyField, value: PythonValue): PythonValue =>
  field.type === 'binary' && binary === 'object' ? binaryText : value;

/** A value to be stored and read back; undefined for relations, whose records are made first. */
export function sampleValue(_spec: Addon, field: AnyField): PythonValue | undefined {
  switch (field.type) {
    case 'char':
      return 'Sample'.slice(0, field.size);
    case 'text':
      return 'Sample';
    case 'html':
      return '<p>Sample</p>';
    case 'integer':
      return 7;
    case 'float':
    case 'monetary':
      return 2.5;
    case 'boolean':
      return field.default !== true;
    case 'date':
      return '2026-01-15';
    case 'datetime':
      return '2026-01-15 10:00:00';
    case 'selection':
      return field.options.map(([key]) => key).find((key) => key !== field.default) ?? field.options[0]?.[0];
    case 'binary':
      return python`b${pythonString(binaryText)}`;
    case 'image':
      return pythonLiteral(pixel);
    default:
      return undefined;
  }
}

/** Fields of a new model that its factory sets, with the values. */
export function factoryFields(spec: Addon, model: string): readonly (readonly [string, PythonValue])[] {
  const checked = passing(spec, model) ?? {};
  const ofKeys = keyFields(spec, model);
  return Object.entries(spec.models[model]?.fields ?? {}).flatMap(([name, field]) => {
    if (name === 'company_id' && field.type === 'many2one' && !isDerived(field)) return [[name, pythonName('company.id')] as const];
    if (!ofKeys.includes(name) && !needsValue(spec, model, name, field, checked)) return [];
    const value = factoryValue(spec, name, field, checked);
    return value === undefined ? [] : [[name, value] as const];
  });
}

/** Whether two records of a factory differ in a key: one of its fields has another value in each. */
export function keyDiffers(spec: Addon, model: string, key: readonly string[]): boolean {
  return key.some((name) => canDiffer(spec, model, name));
}

/** Fields that would have their default in every record, and of which a key needs another value in each. */
function keyFields(spec: Addon, model: string): readonly string[] {
  const checked = passing(spec, model) ?? {};
  return Object.values(spec.models[model]?.constraints ?? {}).flatMap((constraint) => {
    if (!('unique' in constraint)) return [];
    const different = constraint.unique.filter((name) => canDiffer(spec, model, name));
    const set = different.some((name) => {
      const field = fieldOf(spec, model, name);
      return field !== undefined && (isNumbered(field) || needsValue(spec, model, name, field, checked));
    });
    return set ? [] : different.slice(0, 1);
  });
}

/** Whether a field has, or its factory can give it, another value in each record. */
function canDiffer(spec: Addon, model: string, name: string): boolean {
  const field = fieldOf(spec, model, name);
  if (field === undefined || field.type === 'selection-add' || isDerived(field) || name === 'company_id') return false;
  if (isNumbered(field)) return true;
  if (Object.hasOwn(passing(spec, model) ?? {}, name)) return false;
  if (field.type === 'many2one') return makesNew(field.to);
  return ['char', 'text', 'integer', 'float', 'monetary', 'date', 'datetime'].includes(field.type);
}

function needsValue(spec: Addon, model: string, name: string, field: AnyField, checked: Assignment): boolean {
  if (field.type === 'selection-add' || isDerived(field) || isNumbered(field)) return false;
  if (Object.hasOwn(checked, name)) return true;
  return fieldOf(spec, model, name)?.required === true && !('default' in field && field.default !== undefined);
}

/** The id of a new record of a related model, in a test. */
export function sampleRelated(spec: Addon, model: string): PythonValue | undefined {
  return canMake(spec, model) ? python`${makeRelated('self', model)}.id` : undefined;
}
