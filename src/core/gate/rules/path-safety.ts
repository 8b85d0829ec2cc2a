import { failOn, type Rule } from '../rule.js';

export const pathSafety: Rule = {
  id: 'path-safety',
  asks: 'Can its files be written safely under the name of its addon?',
  waivable: false,
  remedy: 'Choose another technical name in addon.name.',
  judge({ entry, nameProblems }) {
    if (entry.addon === undefined) return { outcome: 'not-applicable', reasons: ['nothing is designed'] };
    return failOn(
      nameProblems.map(({ pointer, message }) => `${pointer}: ${message}`),
      'its name is safe',
    );
  },
};
