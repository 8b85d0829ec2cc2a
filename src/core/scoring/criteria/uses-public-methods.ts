import { noneOf, notApplicable, touched } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const usesPublicMethods: Criterion = {
  id: 'uses-public-methods',
  score: 'upgrade-impact',
  asks: 'Does it use public methods only?',
  weight: 5,
  weightReason: 'private methods change without notice, but rarely',
  remedy: 'Use a public method or a documented hook.',
  answer({ touchpoints }) {
    const methods = touchpoints.filter(({ kind }) => kind === 'method-override' || kind === 'method-call');
    if (methods.length === 0) return notApplicable('it uses no method by name');
    return noneOf(methods.filter(({ method }) => method?.startsWith('_')).map(touched), 'all methods are public');
  },
};
