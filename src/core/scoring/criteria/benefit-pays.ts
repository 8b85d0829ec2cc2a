import { at, no, notApplicable, notKnown, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

/** Odoo maintains the three newest series and publishes one a year: after three years the customization is rebuilt or retired. */
const years = 3;

export const benefitPays: Criterion = {
  id: 'benefit-pays',
  score: 'justification',
  asks: 'Does the yearly benefit pay for building and upkeep within three years?',
  weight: 15,
  weightReason: 'it weighs as much as the target: together they say whether it is worth it',
  remedy: 'State justification.benefit and justification.cost; the policy needs effort.dayRate to set them against each other.',
  answer({ entry, policy }) {
    const { kind, benefit, cost } = entry.justification;
    if (kind === 'compliance') return notApplicable('compliance is not bought for its return');
    if (benefit === undefined || cost === undefined)
      return notKnown({ note: `no ${benefit === undefined ? 'benefit' : 'cost'} is stated` });
    const rate = policy.effort?.dayRate;
    if (rate === undefined) return notKnown(at(['justification', 'cost'], 'the policy names no day rate'));
    if (rate.currency !== benefit.currency) {
      return notKnown(
        at(['justification', 'benefit', 'currency'], `the day rate is in ${rate.currency}, the benefit in ${benefit.currency}`),
      );
    }
    const spent = (cost.buildDays + years * cost.daysPerYear) * rate.amount;
    const evidence = at(['justification', 'benefit'], `${years * benefit.perYear} against ${spent} ${rate.currency} in ${years} years`);
    return years * benefit.perYear > spent ? yes(evidence) : no(evidence);
  },
};
