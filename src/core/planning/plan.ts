import type { AddonPlan, PlannedFile } from '../../model/plan.js';
import type { AddonSource } from './artefact.js';
import { artefacts } from './artefacts/index.js';

/** Everything that an addon consists of in one series. Same source, same plan; the order of keys in the spec means nothing. */
export function planAddon(source: AddonSource): AddonPlan {
  const files: PlannedFile[] = [];
  for (const artefact of artefacts) files.push(...artefact.plan(source, files));
  return {
    addon: source.name,
    series: source.series,
    entry: source.owner.id,
    extendedBy: source.extendedBy.map(({ id }) => id),
    files,
  };
}
