import type { RecordFact, RecordValue } from '../../model/facts/xml.js';
import type { ProtectedChanges, Rename } from '../../model/rename.js';

/** A data file as it was generated last and as it is planned. */
export type DataVersions = { readonly path: string; readonly before: readonly RecordFact[]; readonly after: readonly RecordFact[] };

const isRule = ({ model }: RecordFact): boolean => model === 'ir.rule';

/** The part of an XML id after its addon. */
const local = ({ xmlid }: RecordFact): string => xmlid.slice(xmlid.indexOf('.') + 1);

/**
 * What changed in records under `noupdate`, which an update of an installed addon leaves as they are. A record that is new needs nothing:
 * Odoo makes it. Rules are taken whole; of others what is said as plain text can be compared with what a database holds.
 */
export function protectedChanges(files: readonly DataVersions[], addon: string, renames: readonly Rename[]): ProtectedChanges {
  const planned = new Set(files.flatMap(({ after }) => after.map(({ xmlid }) => xmlid)));
  const known = files.map(({ path, before: recorded, after }) => {
    const before = recorded.map((record) => ({ ...record, xmlid: nameNow(record.xmlid, addon, renames) }));
    const guarded = after.filter(({ noupdate }) => noupdate);
    const changed = guarded.flatMap((now) => {
      const then = before.find(({ xmlid, noupdate }) => noupdate && xmlid === now.xmlid);
      return then === undefined || sameValues(then, now) ? [] : [{ then, now }];
    });
    return { path, changed, gone: before.filter(({ xmlid, noupdate }) => noupdate && !planned.has(xmlid)) };
  });
  const others = known.flatMap(({ path, changed }) =>
    changed.flatMap(({ then, now }) => (isRule(now) ? [] : changedValues(then, now).map((value) => ({ path, value })))),
  );
  return {
    rules: known.flatMap(({ path, changed }) => {
      const ids = changed.flatMap(({ now }) => (isRule(now) ? [local(now)] : []));
      return ids.length === 0 ? [] : [{ path, ids }];
    }),
    removedRules: known.flatMap(({ gone }) => gone.filter(isRule).map(local)),
    values: others.flatMap(({ value }) => (value === undefined ? [] : [value])),
    kept: known.flatMap(({ path, gone }) => {
      const isOpen = gone.some((record) => !isRule(record)) || others.some((other) => other.path === path && other.value === undefined);
      return isOpen ? [path] : [];
    }),
  };
}

function nameNow(xmlid: string, addon: string, renames: readonly Rename[]): string {
  const renamed = renames.find(({ kind, from }) => kind === 'record' && `${addon}.${from}` === xmlid);
  return renamed === undefined ? xmlid : `${addon}.${renamed.to}`;
}

const sameValue = (a: RecordValue | undefined, b: RecordValue | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

const fieldsOf = (a: RecordFact, b: RecordFact): readonly string[] => [...new Set([...Object.keys(a.values), ...Object.keys(b.values)])];

const sameValues = (a: RecordFact, b: RecordFact): boolean => fieldsOf(a, b).every((field) => sameValue(a.values[field], b.values[field]));

/** Undefined for a value that is more than text. */
function changedValues(then: RecordFact, now: RecordFact): readonly (ProtectedChanges['values'][number] | undefined)[] {
  return fieldsOf(then, now).flatMap((field) => {
    const [from, to] = [then.values[field], now.values[field]];
    if (sameValue(from, to)) return [];
    const isText = from !== undefined && to !== undefined && 'text' in from && 'text' in to;
    return [isText ? { id: local(now), field, from: from.text, to: to.text } : undefined];
  });
}
