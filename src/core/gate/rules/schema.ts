import { failOn, type Rule } from '../rule.js';

export const schema: Rule = {
  id: 'schema',
  asks: 'Is the request whole and free of contradictions?',
  waivable: false,
  remedy: 'Correct what is named; "warrant check" shows the place.',
  judge({ entry, policy, specProblems }) {
    const { addon } = entry;
    const missing = addon === undefined ? ['nothing is designed: the entry has no addon'] : [];
    const unknown = [
      ...(policy.processes[entry.process] === undefined ? [`the policy has no process ${entry.process}`] : []),
      ...(entry.sites ?? []).filter((site) => policy.sites[site] === undefined).map((site) => `the policy has no site ${site}`),
    ];
    const wrong = specProblems.map(({ pointer, message }) => `${pointer}: ${message}`);
    return failOn([...missing, ...unknown, ...wrong], 'nothing is wrong with it');
  },
};
