import type { AccessUser } from '../../src/core/odoo/access/allowed.js';
import { allowedByPermissions, allowedByRights, withImplied } from '../../src/core/odoo/access/allowed.js';
import type { RecordValues } from '../../src/core/odoo/access/matches.js';
import { type AccessOperation, accessOperations, permissionsIn, rightsIn, rulesIn } from '../../src/core/odoo/access/rows.js';
import type { AddonSource } from '../../src/core/planning/artefact.js';
import { planAddon } from '../../src/core/planning/plan.js';
import { isEncoded } from '../../src/core/text/encoded.js';
import { openContents } from '../../src/io/addons/read-contents.js';
import { renderAddon } from '../../src/io/templates/render.js';
import type { RecordFact } from '../../src/model/facts/xml.js';
import { baseGroups, type Matrix } from './access-matrices.js';

/** What the generator wrote about access, read back from its files. */
export type WrittenAccess = {
  readonly records: readonly RecordFact[];
  readonly allows: (user: AccessUser, model: string, record: RecordValues, operation: AccessOperation) => boolean;
  /** What the groups of the files imply. */
  readonly implied: ReadonlyMap<string, readonly string[]>;
};

/** Writes the security files of an addon and reads them as an installation would find them. */
export async function openWrittenAccess(): Promise<(source: AddonSource) => WrittenAccess> {
  const read = await openContents();
  return (source) => {
    const plan = planAddon(source);
    const files = renderAddon({ ...plan, files: plan.files.filter(({ path }) => path.startsWith('security/')) }, isEncoded).files;
    const contents = read(source.name, files, source.series);
    const problems = contents.flatMap((one) => one.problems);
    if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
    return accessIn(contents.flatMap((one) => one.records));
  };
}

/** The model of access that the records are written for: rights and rules, or permissions. */
export function accessIn(records: readonly RecordFact[]): WrittenAccess {
  const older = { rights: rightsIn(records), rules: rulesIn(records) };
  const permissions = permissionsIn(records);
  const isNew = records.some(({ model }) => model === 'ir.access');
  return {
    records,
    implied: impliedIn(records),
    allows: (user, model, record, operation) =>
      isNew
        ? allowedByPermissions(permissions, user, { model, record, operation })
        : allowedByRights(older, user, { model, record, operation }),
  };
}

const impliedIn = (records: readonly RecordFact[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    records.flatMap(({ model, xmlid, values }) => {
      const implied = values['implied_ids'];
      return model === 'res.groups' ? [[xmlid, implied !== undefined && 'refs' in implied ? implied.refs : []] as const] : [];
    }),
  );

const me = { id: 7, company: 1, companies: [1, 2] };

/** Users of every combination of groups that Odoo lets one person hold: internal, portal or public, one of them. */
export function usersOf({ groups }: Matrix, { implied }: WrittenAccess): readonly (AccessUser & { readonly held: string })[] {
  const all = new Map([...Object.entries(baseGroups), ...implied]);
  const held = (['base.group_user', 'base.group_portal', 'base.group_public'] as const).flatMap((kind) => {
    const local = groups.filter((group) => group.kind === kind).map(({ id }) => `wh_access.group_${id}`);
    const more = kind === 'base.group_user' ? [...local, 'base.group_system'] : local;
    return subsets(more).map((some) => [kind, ...some]);
  });
  return held.map((some) => ({ ...me, held: some.join(' '), groups: withImplied(some, all) }));
}

const subsets = (items: readonly string[]): readonly (readonly string[])[] =>
  items.reduce<readonly (readonly string[])[]>((all, item) => all.flatMap((one) => [one, [...one, item]]), [[]]);

const relation = (id: number | null): RecordValues | null => (id === null ? null : { id });
const people = [7, 8, null];
const companies = [1, 2, 3, null];

const folders = people.flatMap((user, index) =>
  companies.map(
    (company): RecordValues => ({
      id: 10,
      user_id: relation(user),
      company_id: relation(company),
      create_uid: relation(index === 0 ? 8 : 7),
    }),
  ),
);
const papers = ['draft', 'open', 'done', null].flatMap((state, one) =>
  people.flatMap((user, two) =>
    companies.flatMap((company, three) =>
      [null, folders[0] ?? null, folders[4] ?? null].map((folder, four): RecordValues => {
        const turn = one + two + three + four;
        return {
          ...{ id: 20, state, user_id: relation(user), company_id: relation(company), folder_id: folder },
          ...{
            size: [null, 3, 6, 9][turn % 4] ?? null,
            urgent: [true, false, null][turn % 3] ?? null,
            create_uid: relation(turn % 2 === 0 ? 7 : 8),
          },
        };
      }),
    ),
  ),
);

/** Records of the two models of a matrix, with everything that a filter of theirs can be about. */
export const records: readonly (readonly [model: string, record: RecordValues])[] = [
  ...folders.map((record) => ['wh.folder', record] as const),
  ...papers.map((record) => ['wh.paper', record] as const),
];

export type Comparison = {
  readonly users: number;
  readonly decisions: number;
  readonly allowed: number;
  readonly differences: readonly string[];
};

/** Asks two ways of writing the same access the same questions: every user, record and operation. */
export function compareAccess(matrix: Matrix, one: WrittenAccess, other: WrittenAccess): Comparison {
  const users = usersOf(matrix, one);
  const differences: string[] = [];
  let [decisions, allowed] = [0, 0];
  for (const user of users)
    for (const [model, record] of records)
      for (const operation of accessOperations) {
        const answers = [one, other].map(({ allows }) => allows(user, model, record, operation));
        decisions += 1;
        if (answers[0] === true) allowed += 1;
        if (answers[0] !== answers[1])
          differences.push(`${user.held}: ${operation} ${model} ${JSON.stringify(record)}: ${answers.join(' and ')}`);
      }
  return { users: users.length, decisions, allowed, differences };
}
