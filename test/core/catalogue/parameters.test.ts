import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parametersOf, parametersText } from '../../../src/core/catalogue/parameters.js';
import type { Parameter } from '../../../src/model/facts/python.js';

const name = fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/);
const some = <K extends Parameter['kind']>(kind: K) =>
  fc.array(fc.record({ name, kind: fc.constant(kind), optional: fc.boolean() }), { maxLength: 3 });
const rest = (kind: 'args' | 'kwargs') =>
  fc.option(fc.record({ name, kind: fc.constant(kind), optional: fc.constant(true) }), { nil: undefined });

it('writes parameters so that they are read as they were', () => {
  fc.assert(
    fc.property(some('plain'), rest('args'), some('keyword'), rest('kwargs'), (plain, args, keyword, kwargs) => {
      const all: readonly Parameter[] = [...plain, ...(args ? [args] : []), ...keyword, ...(kwargs ? [kwargs] : [])];
      expect(parametersOf(parametersText(all))).toEqual(all);
    }),
  );
});

it('marks what may be left out', () => {
  const read = parametersOf('vals, context=, *, limit=, **kwargs');
  expect(read.map(({ name: one, kind, optional }) => `${one} ${kind} ${optional}`)).toEqual([
    'vals plain false',
    'context plain true',
    'limit keyword true',
    'kwargs kwargs true',
  ]);
});
