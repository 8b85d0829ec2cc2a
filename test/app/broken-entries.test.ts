import { expect, it } from 'vitest';
import { checkRegister } from '../../src/app/check-register.js';
import { entryText as sourceOf } from '../../src/io/register/source-text.js';
import { referenceCodes } from '../../src/model/references.js';
import { brokenEntries } from '../fixtures/broken-entries.js';
import { makeInput } from '../helpers/makers.js';
import { policyText, tempFolder } from '../helpers/temp-register.js';

const idOf = (index: number): string => `CR-${String(1001 + index)}`;

it('finds each of them with the cause, in the series in which it breaks, and nothing else', async () => {
  const files = brokenEntries.map(({ entry: { addon, ...entry } }, index) => {
    const id = idOf(index);
    const named = addon === undefined ? {} : { addon: { name: `acme_broken_${index}`, ...addon } };
    const { addon: _sample, acceptance: _criteria, ...input } = makeInput({ ...entry, id, owner: 'head-of-sales' });
    return [`register/entries/${id}-broken.ts`, sourceOf(JSON.parse(JSON.stringify({ ...input, ...named })))] as const;
  });
  const { root } = tempFolder({ 'register/policy.ts': policyText, ...Object.fromEntries(files) });
  const { findings } = await checkRegister({ root, at: '2026-11-23', cacheDir: null });
  const codes: ReadonlySet<string> = new Set(referenceCodes);
  const said = findings
    .filter(({ rule }) => codes.has(rule) || rule.startsWith('un'))
    .map(({ entry, rule, message }) => `${entry} ${rule}: ${message}`);
  expect(said).toEqual(brokenEntries.map(({ check }, index) => `${idOf(index)} ${check}`));
});
