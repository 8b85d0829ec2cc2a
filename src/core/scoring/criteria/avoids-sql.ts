import { noneOf, touched } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const avoidsSql: Criterion = {
  id: 'avoids-sql',
  score: 'upgrade-impact',
  asks: 'Does it do without SQL of its own?',
  weight: 15,
  weightReason: 'tables are no interface, and writing to them goes around every rule',
  remedy: 'Use the ORM; for figures a view on a query.',
  answer({ touchpoints }) {
    return noneOf(touchpoints.filter(({ kind }) => kind === 'sql-read' || kind === 'sql-write').map(touched), 'no SQL is declared');
  },
};
