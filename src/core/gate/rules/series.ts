import { fail, pass, type Rule } from '../rule.js';

export const series: Rule = {
  id: 'series',
  asks: 'Does the entry say what holds in this series?',
  waivable: true,
  remedy: 'Add the series to bySeries with what differs there, or an empty object.',
  judge({ series, seriesProblem }) {
    return seriesProblem === undefined ? pass(`it holds in ${series}`) : fail(seriesProblem);
  },
};
