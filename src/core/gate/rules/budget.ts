import { fail, pass, type Rule } from '../rule.js';

export const budget: Rule = {
  id: 'budget',
  asks: 'Does its debt fit into the budget of its process?',
  waivable: true,
  remedy: 'Retire another customization of the process, reduce the impact, or raise the budget in the policy.',
  judge({ budget }) {
    const { process, limit, usedBefore, debt, over } = budget;
    const sum = `${usedBefore} of ${limit} points of ${process} are used, it takes ${debt}`;
    return over ? fail(sum) : pass(sum);
  },
};
