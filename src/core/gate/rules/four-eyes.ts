import { failOn, type Rule } from '../rule.js';

export const fourEyes: Rule = {
  id: 'four-eyes',
  asks: 'Did somebody else approve what was asked for?',
  waivable: false,
  remedy: 'Somebody who did not ask for it has to approve it.',
  judge({ selfApprovedBy }) {
    return failOn(
      selfApprovedBy.map((person) => `${person} asked for it and approved it`),
      'nobody approved what they asked for',
    );
  },
};
