import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownModelNames } from '../../../src/core/planning/known-models.js';
import { everyKnownModel } from '../../fixtures/known-models.js';
import { renderEntry } from '../../helpers/render.js';

describe('known models', () => {
  const common = renderEntry(everyKnownModel, '17.0').find(({ path }) => path === 'tests/common.py')?.text ?? '';

  it.each(knownModelNames)('%s has a factory', (model) => {
    expect(common).toContain(`def _create_${model.replaceAll('.', '_')}(cls, company=None, **values):`);
  });

  it('call only factories that are there', () => {
    const called = [...common.matchAll(/cls\._create_([a-z_]+)\(/g)].map(([, name]) => name);
    const defined = [...common.matchAll(/def _create_([a-z_]+)\(/g)].map(([, name]) => name);
    expect(called.filter((name) => !defined.includes(name))).toEqual([]);
  });

  it('are listed for every factory of the template', () => {
    const template = readFileSync('templates/tests/common.py.hbs', 'utf8');
    const made = [...template.matchAll(/def _create_([a-z_]+)\(/g)].map(([, name]) => name);
    expect(made.toSorted()).toEqual(knownModelNames.map((model) => model.replaceAll('.', '_')).toSorted());
  });
});
