import { noneOf, touched } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const avoidsOverrides: Criterion = {
  id: 'avoids-overrides',
  score: 'upgrade-impact',
  asks: 'Does it do without overriding methods?',
  weight: 10,
  weightReason: 'an override that calls the original is the ordinary way, and still the costliest of those',
  remedy: 'Look for a hook, a computed field or an automation first.',
  answer({ touchpoints }) {
    return noneOf(touchpoints.filter(({ kind }) => kind === 'method-override').map(touched), 'it overrides no method');
  },
};
