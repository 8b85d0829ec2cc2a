import { type DomainUser, matches, type RecordValues } from './matches.js';
import { type AccessOperation, isAbout, type Permission, type RecordRule, type Right } from './rows.js';

/** A user with all groups, those that come with others included (`withImplied`). */
export type AccessUser = DomainUser & { readonly groups: ReadonlySet<string> };

/** What is to be done, and with which record. */
export type Attempt = { readonly model: string; readonly record: RecordValues; readonly operation: AccessOperation };

/** The groups of a user and all that these imply. */
export function withImplied(held: Iterable<string>, implied: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (group: string): void => {
    if (found.has(group)) return;
    found.add(group);
    for (const other of implied.get(group) ?? []) visit(other);
  };
  for (const group of held) visit(group);
  return found;
}

/**
 * Whether 16.0 to 19.0 let a user do it: some right of a group of the user, or of everybody, has the operation; the record fulfils every
 * rule for everybody, and one of the rules of the user's groups if these have any for the operation.
 * Sources: `check` of addons/base/models/ir_model.py, `_compute_domain` of ir_rule.py.
 */
export function allowedByRights(
  { rights, rules }: { readonly rights: readonly Right[]; readonly rules: readonly RecordRule[] },
  user: AccessUser,
  { model, record, operation }: Attempt,
): boolean {
  const isHeld = (group: string): boolean => user.groups.has(group);
  const granted = rights.some(
    (right) =>
      isAbout(right.model, model) && right.operations.has(operation) && (right.group === undefined || user.groups.has(right.group)),
  );
  if (!granted) return false;
  const asked = rules.filter((rule) => isAbout(rule.model, model) && rule.operations.has(operation));
  const everybody = asked.filter(({ groups }) => groups.length === 0);
  const own = asked.filter(({ groups }) => groups.some(isHeld));
  const fulfils = ({ domain }: RecordRule): boolean => matches(domain, record, user);
  return everybody.every(fulfils) && (own.length === 0 || own.some(fulfils));
}

/**
 * Whether 20.0 lets a user do it: the record fulfils one permission of the user's groups, and every restriction. Without a permission
 * nothing is allowed. Source: `_get_domain_for` of odoo/addons/base/models/ir_access.py.
 */
export function allowedByPermissions(rows: readonly Permission[], user: AccessUser, { model, record, operation }: Attempt): boolean {
  const asked = rows.filter((row) => isAbout(row.model, model) && row.operations.has(operation));
  const fulfils = ({ domain }: Permission): boolean => matches(domain, record, user);
  return (
    asked.some((row) => row.group !== undefined && user.groups.has(row.group) && fulfils(row)) &&
    asked.every((row) => row.group !== undefined || fulfils(row))
  );
}
