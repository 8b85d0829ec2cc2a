import type { AddonPlan, PlannedFile } from '../../model/plan.js';
import type { AddonSource, Artefact } from './artefact.js';
import { artefacts } from './artefacts/index.js';

const isDeclared = ({ id }: Artefact): boolean => !id.startsWith('test') && id !== 'readme';

/** The files that say what an addon is, without readme and tests: of a source that was not checked there may be no tests. */
export function planDeclarations(source: AddonSource): AddonPlan {
  return planOf(source, artefacts.filter(isDeclared));
}

/** Everything that an addon consists of in one series. Same source, same plan; the order of keys in the spec means nothing. */
export function planAddon(source: AddonSource): AddonPlan {
  return planOf(source, artefacts);
}

function planOf(source: AddonSource, wanted: readonly Artefact[]): AddonPlan {
  const files: PlannedFile[] = [];
  for (const artefact of wanted) files.push(...artefact.plan(source, files));
  return {
    addon: source.name,
    series: source.series,
    entry: source.owner.id,
    extendedBy: source.extendedBy.map(({ id }) => id),
    files,
  };
}
