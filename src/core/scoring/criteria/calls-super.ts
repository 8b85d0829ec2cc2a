import { no, notApplicable, notKnown, touched, yes } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const callsSuper: Criterion = {
  id: 'calls-super',
  score: 'upgrade-impact',
  asks: 'Does every overridden method still call the original?',
  weight: 15,
  weightReason: 'what standard Odoo adds later never runs otherwise',
  remedy: 'Call super() and adjust its result, or use a hook that Odoo offers.',
  answer({ touchpoints }) {
    const overrides = touchpoints.filter(({ kind }) => kind === 'method-override');
    if (overrides.length === 0) return notApplicable('it overrides no method');
    const replaced = overrides.filter((touchpoint) => touchpoint.super === false);
    if (replaced.length > 0) return no(...replaced.map(touched));
    const open = overrides.filter((touchpoint) => touchpoint.super === undefined);
    return open.length > 0 ? notKnown(...open.map(touched)) : yes(...overrides.map(touched));
  },
};
