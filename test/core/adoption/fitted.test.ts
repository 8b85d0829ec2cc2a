import { expect, it } from 'vitest';
import { fitted } from '../../../src/core/adoption/draft/notes.js';
import { Field } from '../../../src/model/addon/fields.js';

const why = (draft: unknown): string | undefined => {
  const fit = fitted(Field, draft);
  return fit.ok ? undefined : fit.why;
};

it('says what an entry asks of a field and the addon leaves to the module that defines it', () => {
  expect(why({ type: 'many2one', computed: { compute: '_compute_x' } })).toBe(
    'an entry needs the key to, and the addon has nothing for it',
  );
  expect(why({ type: 'selection' })).toBe('an entry needs the key options, and the addon has nothing for it');
});

it('says what does not fit in words of its own', () => {
  expect(why({ type: 'many2one', to: true })).toBe('an entry cannot say it (to): expected string, received boolean');
  expect(why({ type: 'char', related: null })).toMatch(/^an entry cannot say it \(related\): expected string, received null$/);
});
