import { expect, it } from 'vitest';
import { unmatchedModules } from '../../../../src/core/catalogue/diff/unmatched.js';

const entry = { version: '17.0.1.0.0', depends: [] };
const catalogue = (...names: readonly string[]) => ({ modules: Object.fromEntries(names.map((name) => [name, entry])) });

it.each([
  ['a repository that was not read for the later series', [catalogue('a', 'b')], [catalogue('sale')], ['a', 'b']],
  ['one that was: what it lacks there is gone', [catalogue('a', 'b')], [catalogue('sale'), catalogue('b', 'c')], []],
  ['each catalogue for itself', [catalogue('a'), catalogue('b')], [catalogue('b')], ['a']],
  ['modules that became standard', [catalogue('a', 'b')], [catalogue('sale', 'a')], []],
  ['nothing that was added', [], [catalogue('sale')], []],
])('knows %s', (_case, added, later, unmatched) => {
  expect([...unmatchedModules(added, later)]).toEqual(unmatched);
});
