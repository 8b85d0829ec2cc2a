import type { Addon } from '../../../model/addon/addon.js';
import type { Grant } from '../../../model/addon/security.js';
import { groupRef, snake } from '../../odoo/naming.js';
import { python, pythonName } from '../../text/python.js';
import { pythonCall } from '../../text/python-value.js';
import { groupSuffix, type Operation, operations } from '../access-matrix.js';
import type { AddonSource, Artefact } from '../artefact.js';
import { isShared } from '../rule-domain.js';
import { Body } from '../testing/body.js';
import { firstFitting, type Solution } from '../testing/condition-solver.js';
import { attempt, words } from '../testing/operations.js';
import { closure, grantsFor } from '../testing/rights.js';
import { filterSolutions, outsideLists, solveFilter } from '../testing/situations.js';
import { type TestMethod, testFile } from '../testing/test-file.js';

/** `tests/test_rules.py`: which records a user works with: own ones, filtered ones, those of active companies. */
export const testRules: Artefact = {
  id: 'test-rules',
  plan(source) {
    const methods = Object.keys(source.spec.access).flatMap((model) => [
      ...filterTests(source, model),
      ...pairTests(source, model),
      ...companyTests(source, model),
    ]);
    return testFile(source, { topic: 'rules', methods });
  },
};

const grantedGroups = (spec: Addon, model: string): readonly string[] => [
  ...new Set((spec.access[model]?.grants ?? []).map(({ group }) => group)),
];

/** A user of a group whose grants are all filtered is refused the records outside the filters. */
function filterTests(source: AddonSource, model: string): readonly TestMethod[] {
  const { spec } = source;
  return grantedGroups(spec, model).flatMap((group) => {
    const body = new Body();
    body.assign('user', pythonCall('self._user', [groupRef(source, group)]));
    const refused = operations.filter((operation) => {
      const solution = firstFitting(spec, model, outside(spec, model, [group], operation));
      if (solution === undefined) return false;
      attempt(spec, body, { model, operation, allowed: false, solution });
      return true;
    });
    const says = `${groupLabel(spec, group)}: records outside the group's share of ${model} stay closed.`;
    return refused.length === 0 ? [] : [{ name: `${snake(model)}_outside_${groupSuffix(group)}`, says, body, proves: [`access:${model}`] }];
  });
}

/** For each grant of a user what keeps a record from it; an empty list where nothing does. */
function outside(spec: Addon, model: string, groups: readonly string[], operation: Operation): readonly (readonly Solution[])[] {
  const grants = grantsFor(spec, model, groups, operation);
  if (grants.length === 0 || (operation === 'c' && grants.some(byCreator))) return [[]];
  return outsideLists(spec, model, grants);
}

/** Whoever creates a record is its creator: such a filter refuses no creation. */
const byCreator = ({ only }: Grant): boolean => only !== undefined && 'own' in only && only.own === 'create_uid';

const groupLabel = (spec: Addon, group: string): string => spec.groups[group]?.label ?? group;

/** A user of two groups, neither of which includes the other, may do what either of them allows. */
function pairTests(source: AddonSource, model: string): readonly TestMethod[] {
  const { spec } = source;
  const groups = grantedGroups(spec, model);
  return groups.flatMap((narrow) =>
    groups.flatMap((wide) => {
      if (narrow === wide || closure(spec, narrow).includes(wide) || closure(spec, wide).includes(narrow)) return [];
      const body = new Body();
      body.assign('user', pythonCall('self._user', [groupRef(source, narrow), groupRef(source, wide)]));
      const tried = operations.filter((operation) => {
        const solution = onlyThrough(spec, model, narrow, wide, operation);
        if (solution === undefined) return false;
        attempt(spec, body, { model, operation, allowed: true, solution });
        return true;
      });
      const says = `${groupLabel(spec, narrow)} and ${groupLabel(spec, wide)} together: what the second one allows stays allowed.`;
      return tried.length === 0
        ? []
        : [{ name: `${snake(model)}_${groupSuffix(narrow)}_and_${groupSuffix(wide)}`, says, body, proves: [`access:${model}`] }];
    }),
  );
}

/** A record that the narrow group's filters keep back and the wide group lets through. */
function onlyThrough(spec: Addon, model: string, narrow: string, wide: string, operation: Operation): Solution | undefined {
  const closed = outside(spec, model, [narrow], operation);
  const grants = grantsFor(spec, model, [wide], operation);
  if (grants.length === 0) return undefined;
  if (grants.some(({ only }) => only === undefined)) return firstFitting(spec, model, closed);
  const opened = grants.map(({ only }) =>
    only === undefined ? undefined : firstFitting(spec, model, [...closed, filterSolutions(spec, model, only, true)]),
  );
  return opened.find((solution) => solution !== undefined);
}

type CompanyCase = { readonly operation: Operation; readonly group: string; readonly held: Solution };

/** For each operation a group that has it, and a record that the group's own filter lets through. */
function companyCases(spec: Addon, model: string): readonly CompanyCase[] {
  return operations.flatMap((operation) => {
    const [grant] = (spec.access[model]?.grants ?? []).filter(({ can }) => can.includes(operation)).toSorted(freeFirst);
    if (grant === undefined) return [];
    const held = grant.only === undefined ? {} : solveFilter(spec, model, grant.only, true);
    return held === undefined ? [] : [{ operation, group: grant.group, held }];
  });
}

const freeFirst = (a: Grant, b: Grant): number => Number(a.only !== undefined) - Number(b.only !== undefined);

/** Records of another company are closed unless it is active; those of no company are open. */
function companyTests(source: AddonSource, model: string): readonly TestMethod[] {
  const { spec } = source;
  const company = spec.access[model]?.company;
  if (company === undefined) return [];
  return companyCases(spec, model).flatMap(({ operation, group, held }) => [
    {
      name: `${snake(model)}_${words[operation]}_of_other_company`,
      says: `A user of one company cannot ${words[operation]} ${model} of another one.`,
      body: oneCompany(spec, model, company, { operation, group: groupRef(source, group), held }),
      proves: [`access:${model}`],
    },
    {
      name: `${snake(model)}_${words[operation]}_of_inactive_company`,
      says: `A user of two companies can ${words[operation]} ${model} of the second one only while that one is active.`,
      body: twoCompanies(spec, model, { operation, group: groupRef(source, group), held }),
      proves: [`access:${model}`],
    },
  ]);
}

const otherCompany = pythonName('self.other_company');

function oneCompany(spec: Addon, model: string, company: string, { operation, group, held }: CompanyCase): Body {
  const body = new Body();
  body.assign('user', pythonCall('self._user', [group]));
  attempt(spec, body, { model, operation, allowed: false, solution: held, company: otherCompany });
  if (isShared(spec, model, company)) attempt(spec, body, { model, operation, allowed: true, solution: { ...held, [company]: false } });
  return body;
}

function twoCompanies(spec: Addon, model: string, { operation, group, held }: CompanyCase): Body {
  const body = new Body();
  const companies = body.assign('companies', python`self.company | self.other_company`);
  body.assign('user', pythonCall('self._user', [group], { companies }));
  attempt(spec, body, { model, operation, allowed: false, solution: held, company: otherCompany });
  attempt(spec, body, { model, operation, allowed: true, solution: held, company: otherCompany, active: companies });
  return body;
}
