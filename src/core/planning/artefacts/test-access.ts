import type { Addon } from '../../../model/addon/addon.js';
import { groupRef, snake } from '../../odoo/naming.js';
import { pythonCall } from '../../text/python-value.js';
import { groupSuffix, type Operation, operations } from '../access-matrix.js';
import type { AddonSource, Artefact } from '../artefact.js';
import { Body } from '../testing/body.js';
import { attempt, words } from '../testing/operations.js';
import { grantsFor, internalUser, portalUser, testedGroups } from '../testing/rights.js';
import { filteredGrants, outsideAll, solveFilter } from '../testing/situations.js';
import { type TestMethod, testFile } from '../testing/test-file.js';

/** `tests/test_access.py`: every operation on every model by a user of each group, allowed or refused. */
export const testAccess: Artefact = {
  id: 'test-access',
  plan(source) {
    const rights = Object.keys(source.spec.access).flatMap((model) =>
      testedGroups(source.spec).map((group) => rightsTest(source, model, group)),
    );
    return testFile(source, { topic: 'access', methods: [...rights, ...inclusionTests(source)] });
  },
};

const people: Readonly<Record<string, string>> = { [internalUser]: 'An internal user', [portalUser]: 'A portal user' };

/** What a user who holds exactly one group may do; a record that the group's filter lets through, or that those of others keep back. */
function rightsTest(source: AddonSource, model: string, group: string): TestMethod {
  const { spec } = source;
  const body = new Body();
  body.assign('user', pythonCall('self._user', [groupRef(source, group)]));
  const allowed = operations.filter((operation) => attemptOne(spec, body, model, group, operation));
  const who = people[group] ?? `A user of the group ${spec.groups[group]?.label ?? group}`;
  const may = allowed.length === 0 ? 'nothing' : allowed.map((operation) => words[operation]).join(', ');
  return {
    name: `${snake(model)}_by_${groupSuffix(group)}`,
    says: `${who} may do this with ${model}: ${may}.`,
    body,
    proves: [`access:${model}`, `model:${model}`],
  };
}

function attemptOne(spec: Addon, body: Body, model: string, group: string, operation: Operation): boolean {
  const grants = grantsFor(spec, model, [group], operation);
  const [filtered] = grants.flatMap(({ only }) => only ?? []);
  const free = grants.some(({ only }) => only === undefined);
  const held =
    free || filtered === undefined
      ? outsideAll(spec, model, filteredGrants(spec, model, operation))
      : solveFilter(spec, model, filtered, true);
  // Whatever the rights, a user works only with wizards that this user made (`check_access_rule`, 16.0 to 19.0).
  const made = spec.models[model]?.transient === true ? solveFilter(spec, model, { own: 'create_uid' }, true) : undefined;
  attempt(spec, body, { model, operation, allowed: grants.length > 0, solution: made ?? (grants.length > 0 ? held : undefined) ?? {} });
  return grants.length > 0;
}

/** What a group of the addon includes, and who is a member from the start. */
function inclusionTests(source: AddonSource): readonly TestMethod[] {
  const { spec } = source;
  return Object.entries(spec.groups).map(([id, { label, implies, administrators }]) => {
    const body = new Body();
    const user = body.assign('user', pythonCall('self._user', [groupRef(source, id)]));
    for (const other of implies) body.call('assertTrue', pythonCall(`${user.text}.has_group`, [groupRef(source, other)]));
    if (administrators) {
      const admin = body.assign('admin', pythonCall('self.env.ref', ['base.user_admin']));
      body.call('assertTrue', pythonCall(`${admin.text}.has_group`, [groupRef(source, id)]));
    }
    return { name: `group_${id}`, says: `The group ${label} includes the rights that it is meant to.`, body, proves: [`group:${id}`] };
  });
}
