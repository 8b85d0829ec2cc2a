import { expect, it } from 'vitest';
import { hitBy } from '../../../../src/core/catalogue/diff/signature.js';

it.each([
  ['vals', 'vals', []],
  ['vals', 'vals_list', ['call', 'override']],
  ['vals', '', ['call', 'override']],
  ['', 'vals', ['call', 'override']],
  ['vals', 'vals, context=', ['override']],
  ['vals, context=', 'vals', ['call', 'override']],
  ['vals, context=', 'context=, vals=', ['call', 'override']],
  ['vals=', 'vals', ['call', 'override']],
  ['vals', 'vals=', []],
  ['vals, *, limit=', 'vals, *, offset=', ['call', 'override']],
  ['vals, *, limit=', 'vals, *, limit=, offset=', ['override']],
  ['vals, **kwargs', 'vals, *, limit=, **kwargs', []],
  ['vals, **kwargs', 'vals, limit=, **kwargs', []],
  ['vals, limit=', 'vals, **kwargs', ['call', 'override']],
  ['vals', 'vals, **kwargs', ['override']],
  ['vals, limit=', 'vals, *args', []],
])('(%s) that became (%s) hits %j', (was, now, hit) => {
  expect(hitBy(was, now)).toEqual(hit);
});
