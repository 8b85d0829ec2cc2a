import { noneOf, touched } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const avoidsPresentationCode: Criterion = {
  id: 'avoids-presentation-code',
  score: 'upgrade-impact',
  asks: 'Does it do without reports, controllers and client code of its own?',
  weight: 5,
  weightReason: 'they follow frameworks that change in every series',
  remedy: 'Use views and standard reports where they suffice.',
  answer({ touchpoints }) {
    return noneOf(
      touchpoints.filter(({ kind }) => kind === 'report' || kind === 'controller' || kind === 'script').map(touched),
      'none is declared',
    );
  },
};
