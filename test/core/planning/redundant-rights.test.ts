import { describe, expect, it } from 'vitest';
import { redundantRights } from '../../../src/core/planning/redundant-rights.js';
import { Addon } from '../../../src/model/addon/addon.js';

const groups = {
  user: { label: 'User', implies: ['base.group_user'] },
  manager: { label: 'Manager', implies: ['user'] },
  other: { label: 'Other', implies: ['base.group_user'] },
};
const rights = (grants: readonly object[]): readonly string[] =>
  redundantRights(Addon.parse({ groups, access: { 'a.model': { grants } } })).map(
    ({ group, operation, because }) => `${group} ${operation} by ${because}`,
  );

describe('redundant rights', () => {
  it('are those that an included group has as well', () => {
    expect(
      rights([
        { group: 'user', can: 'ru' },
        { group: 'manager', can: 'crud' },
      ]),
    ).toEqual(['manager r by user', 'manager u by user']);
  });

  it('count a right of every internal user', () => {
    expect(
      rights([
        { group: 'base.group_user', can: 'r' },
        { group: 'manager', can: 'cr' },
      ]),
    ).toEqual(['manager r by base.group_user']);
  });

  it('are none between groups that do not include each other', () => {
    expect(
      rights([
        { group: 'user', can: 'ru' },
        { group: 'other', can: 'crud' },
      ]),
    ).toEqual([]);
  });
});
