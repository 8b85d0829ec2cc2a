import type { RecordFact, RecordValue } from '../../../model/facts/xml.js';
import { type Domain, parseDomain } from './domain.js';

/** Operations in the words of access rows: create, read, update, delete. */
export const accessOperations = ['c', 'r', 'u', 'd'] as const;
export type AccessOperation = (typeof accessOperations)[number];

/** A row of `ir.model.access`: what it grants to a group, without one to everybody. */
export type Right = { readonly model: string; readonly group: string | undefined; readonly operations: ReadonlySet<AccessOperation> };

/** A record of `ir.rule`: without groups it holds for everybody. */
export type RecordRule = {
  readonly model: string;
  readonly groups: readonly string[];
  readonly operations: ReadonlySet<AccessOperation>;
  readonly domain: Domain;
};

/** A row of `ir.access` (20.0): with a group it permits, without one it narrows what is permitted. */
export type Permission = Right & { readonly domain: Domain };

const flags: Readonly<Record<string, AccessOperation>> = { perm_create: 'c', perm_read: 'r', perm_write: 'u', perm_unlink: 'd' };

const textOf = (value: RecordValue | undefined): string | undefined =>
  value === undefined ? undefined : 'text' in value ? value.text : 'expression' in value ? value.expression : undefined;

const refsOf = (value: RecordValue | undefined): readonly string[] =>
  value === undefined ? [] : 'ref' in value ? [value.ref] : 'refs' in value ? value.refs : [];

const isTrue = (value: RecordValue | undefined): boolean => /^(1|true)$/i.test(textOf(value)?.trim() ?? '');
const isFalse = (value: RecordValue | undefined): boolean => /^(0|false)$/i.test(textOf(value)?.trim() ?? '');

const isActive = ({ values }: RecordFact): boolean => !isFalse(values['active']);

/**
 * The model that an access row is about: by its name (`stock.lot`), or by the XML id of its `ir.model` record, of which the name is not
 * known for sure: `model_stock_lot` is compared as it stands.
 */
export function accessModel({ values }: RecordFact): string | undefined {
  const value = values['model_id'];
  const [xmlid] = refsOf(value);
  return xmlid === undefined ? textOf(value)?.trim() : xmlid.slice(xmlid.lastIndexOf('.') + 1);
}

/** Whether an access row names a model, in either way. */
export const isAbout = (row: string, model: string): boolean => row === model || row === `model_${model.replaceAll('.', '_')}`;

export const rightsIn = (records: readonly RecordFact[]): readonly Right[] =>
  records.flatMap((record): readonly Right[] => {
    const model = accessModel(record);
    if (record.model !== 'ir.model.access' || model === undefined || !isActive(record)) return [];
    const operations = Object.entries(flags).flatMap(([flag, operation]) => (isTrue(record.values[flag]) ? [operation] : []));
    return [{ model, group: refsOf(record.values['group_id'])[0], operations: new Set(operations) }];
  });

export const rulesIn = (records: readonly RecordFact[]): readonly RecordRule[] =>
  records.flatMap((record): readonly RecordRule[] => {
    const model = accessModel(record);
    if (record.model !== 'ir.rule' || model === undefined || !isActive(record)) return [];
    const operations = Object.entries(flags).flatMap(([flag, operation]) => (isFalse(record.values[flag]) ? [] : [operation]));
    const domain = parseDomain(textOf(record.values['domain_force']) ?? '');
    return [{ model, groups: refsOf(record.values['groups']), operations: new Set(operations), domain }];
  });

export const permissionsIn = (records: readonly RecordFact[]): readonly Permission[] =>
  records.flatMap((record): readonly Permission[] => {
    const model = accessModel(record);
    if (record.model !== 'ir.access' || model === undefined || !isActive(record)) return [];
    const letters = textOf(record.values['operation']) ?? '';
    const operations = accessOperations.filter((operation) => letters.includes(operation));
    const domain = parseDomain(textOf(record.values['domain']) ?? '');
    return [{ model, group: refsOf(record.values['group_id'])[0], operations: new Set(operations), domain }];
  });
