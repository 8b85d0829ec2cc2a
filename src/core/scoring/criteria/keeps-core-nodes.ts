import { noneOf, touched } from '../answers.js';
import type { Criterion } from '../criterion.js';

export const keepsCoreNodes: Criterion = {
  id: 'keeps-core-nodes',
  score: 'upgrade-impact',
  asks: 'Does it keep the nodes of the views that it inherits?',
  weight: 10,
  weightReason: 'other addons and later series lose what is replaced',
  remedy: 'Add beside the node, or hide it by an attribute.',
  answer({ touchpoints }) {
    return noneOf(touchpoints.filter(({ kind }) => kind === 'view-replace').map(touched), 'no node is replaced');
  },
};
