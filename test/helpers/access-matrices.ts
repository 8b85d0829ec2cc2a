import fc from 'fast-check';
import type { AddonSource } from '../../src/core/planning/artefact.js';
import { structureChecks } from '../../src/core/planning/checks/index.js';
import type { Addon } from '../../src/model/addon/addon.js';
import { type Access, Access as AccessSchema } from '../../src/model/addon/security.js';
import type { Series } from '../../src/model/known-series.js';
import { sourceOf } from './source.js';

/** Groups of standard Odoo that matrices name, and what each implies. */
export const baseGroups: Readonly<Record<string, readonly string[]>> = {
  'base.group_user': [],
  'base.group_portal': [],
  'base.group_public': [],
  'base.group_erp_manager': ['base.group_user'],
  'base.group_system': ['base.group_erp_manager'],
};

type Kind = 'base.group_user' | 'base.group_portal';
export type Matrix = {
  /** Local groups; each is of internal or of portal users and implies earlier ones of its kind. */
  readonly groups: readonly { readonly id: string; readonly kind: Kind; readonly implies: readonly string[] }[];
  readonly access: Readonly<Record<string, Access>>;
  readonly companyRequired: boolean;
};

const options: [string, string][] = [
  ['draft', 'Draft'],
  ['open', 'Open'],
  ['done', 'Done'],
];
const common = { name: { type: 'char' }, user_id: { type: 'many2one', to: 'res.users' } } as const;

function addonOf({ groups, companyRequired }: Matrix): Parameters<typeof sourceOf>[0]['addon'] {
  const company_id = { type: 'many2one', to: 'res.company', required: companyRequired, default: { ref: 'company' } } as const;
  return {
    name: 'wh_access',
    groups: Object.fromEntries(groups.map(({ id, implies }) => [id, { label: id, implies: [...implies] }])),
    models: {
      'wh.folder': { kind: 'new', label: 'Folder', fields: { ...common, company_id } },
      'wh.paper': {
        kind: 'new',
        label: 'Paper',
        fields: {
          ...common,
          company_id,
          state: { type: 'selection', options },
          size: { type: 'integer' },
          urgent: { type: 'boolean' },
          folder_id: { type: 'many2one', to: 'wh.folder' },
        },
      },
    },
  };
}

/** The addon of a matrix in a series; grants that the generator refuses are left out first, one after the other. */
export function sourceOfMatrix(matrix: Matrix, series: Series): AddonSource {
  const { spec: bare, ...source } = sourceOf({ addon: { ...addonOf(matrix), access: everything } }, series);
  const access = structuredClone<Record<string, Access>>(matrix.access);
  for (;;) {
    const spec: Addon = { ...bare, access };
    const finding = structureChecks.flatMap((check) => check({ ...source, spec })).find(({ at }) => at[0] === 'access');
    if (finding === undefined) return { ...source, spec };
    const [, model = '', , index] = finding.at;
    const grants = access[model]?.grants.filter((_, at) => at !== index) ?? [];
    if (grants.length === access[model]?.grants.length) throw new Error(finding.message);
    if (grants.length === 0) delete access[String(model)];
    else access[String(model)] = { ...access[model], grants };
  }
}

const everything = Object.fromEntries(
  ['wh.folder', 'wh.paper'].map((model) => [model, { grants: [{ group: 'base.group_user', can: 'crud' as const }] }]),
);

const letters = fc.constantFrom('r', 'c', 'u', 'd', 'cr', 'ru', 'rd', 'cu', 'cd', 'ud', 'cru', 'crd', 'cud', 'rud', 'crud');

const states = fc.constantFrom('draft', 'open', 'done');
const paperComparison = fc.oneof(
  fc.record({ field: fc.constant('state'), operator: fc.constantFrom('=', '!='), value: states }),
  fc.record({ field: fc.constant('state'), operator: fc.constantFrom('in', 'not in'), value: fc.uniqueArray(states, { minLength: 1 }) }),
  fc.record({ field: fc.constant('size'), operator: fc.constantFrom('<', '<=', '>', '>='), value: fc.constantFrom(3, 5, 8) }),
  fc.record({ field: fc.constant('urgent'), operator: fc.constantFrom('=', '!='), value: fc.boolean() }),
  fc.record({ field: fc.constant('folder_id'), operator: fc.constantFrom('=', '!='), value: fc.constant(null) }),
  fc.record({ field: fc.constantFrom('user_id', 'folder_id.user_id'), operator: fc.constant('='), value: fc.constant({ ref: 'user' }) }),
  fc.record({ field: fc.constant('company_id'), operator: fc.constantFrom('in', 'not in'), value: fc.constant({ ref: 'companies' }) }),
  fc.record({ field: fc.constant('company_id'), operator: fc.constantFrom('=', '!='), value: fc.constant({ ref: 'company' }) }),
);
const folderComparison = fc.record({
  field: fc.constant('user_id'),
  operator: fc.constantFrom('=', '!='),
  value: fc.constantFrom(null, { ref: 'user' }),
});

const conditionOf = (comparison: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.letrec<{ condition: unknown }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 2 },
      comparison,
      fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('condition') }),
      // True of every record, and of none.
      comparison.map((one) => ({ any: [one, { not: one }] })),
      comparison.map((one) => ({ all: [one, { not: one }] })),
    ),
  })).condition;

const ownPaths = fc.constantFrom('user_id', 'create_uid');
const filterOf = (condition: fc.Arbitrary<unknown>, own: fc.Arbitrary<string>): fc.Arbitrary<unknown> =>
  fc.oneof(fc.constant(undefined), fc.record({ own }), fc.record({ records: condition }));

function accessOf(groups: readonly string[], filter: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const grant = fc.record({ group: fc.constantFrom(...groups), can: letters, only: filter });
  return fc.record({
    grants: fc.array(grant, { minLength: 1, maxLength: 7 }),
    company: fc.constantFrom(undefined, 'company_id'),
  });
}

/** Matrices of two models, one of which leads to the other, over up to four groups and those of standard Odoo. */
export const matrices: fc.Arbitrary<Matrix> = fc
  .array(fc.record({ isPortal: fc.boolean(), system: fc.boolean(), earlier: fc.array(fc.nat(3), { maxLength: 2 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((drafts) => {
    const kinds = drafts.map(({ isPortal }): Kind => (isPortal ? 'base.group_portal' : 'base.group_user'));
    return drafts.map(({ system, earlier }, index) => {
      const kind = kinds[index] ?? 'base.group_user';
      const before = [...new Set(earlier)].filter((one) => one < index && kinds[one] === kind).map((one) => `g${one}`);
      const base = system && kind === 'base.group_user' ? 'base.group_system' : kind;
      return { id: `g${index}`, kind, implies: before.length === 0 ? [base] : before };
    });
  })
  .chain((groups) => {
    const named = [...groups.map(({ id }) => id), ...Object.keys(baseGroups)];
    const paper = filterOf(conditionOf(paperComparison), fc.oneof(ownPaths, fc.constant('folder_id.user_id')));
    const folder = filterOf(conditionOf(folderComparison), ownPaths);
    return fc.record({
      groups: fc.constant(groups),
      access: fc.record({ 'wh.paper': accessOf(named, paper), 'wh.folder': accessOf(named, folder) }).map((one) => parsed(one)),
      companyRequired: fc.boolean(),
    });
  });

/** Without keys that are undefined, and with what the schema adds. */
const parsed = (access: Readonly<Record<string, unknown>>): Readonly<Record<string, Access>> =>
  Object.fromEntries(Object.entries(access).map(([model, one]) => [model, AccessSchema.parse(JSON.parse(JSON.stringify(one)))]));
