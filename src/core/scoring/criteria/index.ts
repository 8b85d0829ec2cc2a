import type { Criterion } from '../criterion.js';
import { acceptedByPeople } from './accepted-by-people.js';
import { anchorsByName } from './anchors-by-name.js';
import { avoidsOverrides } from './avoids-overrides.js';
import { avoidsPresentationCode } from './avoids-presentation-code.js';
import { avoidsSql } from './avoids-sql.js';
import { benefitPays } from './benefit-pays.js';
import { callsSuper } from './calls-super.js';
import { communityLookedAt } from './community-looked-at.js';
import { consequenceStated } from './consequence-stated.js';
import { coversAccess } from './covers-access.js';
import { coversConstraints } from './covers-constraints.js';
import { coversModels } from './covers-models.js';
import { coversOperations } from './covers-operations.js';
import { coversOverrides } from './covers-overrides.js';
import { coversViewChanges } from './covers-view-changes.js';
import { criteriaPass } from './criteria-pass.js';
import { exitPlanned } from './exit-planned.js';
import { holdsBeyondCatalogues } from './holds-beyond-catalogues.js';
import { keepsCoreNodes } from './keeps-core-nodes.js';
import { leavesCoreUntouched } from './leaves-core-untouched.js';
import { linesCovered } from './lines-covered.js';
import { problemStated } from './problem-stated.js';
import { rollbackPlanned } from './rollback-planned.js';
import { sitesNamed } from './sites-named.js';
import { sponsorNamed } from './sponsor-named.js';
import { standardFallsShort } from './standard-falls-short.js';
import { survivesKnownSteps } from './survives-known-steps.js';
import { targetMeasurable } from './target-measurable.js';
import { usesPublicMethods } from './uses-public-methods.js';
import { volumesStated } from './volumes-stated.js';
import { worthKeeping } from './worth-keeping.js';

/** Every criterion, score by score. */
export const criteria: readonly Criterion[] = [
  problemStated,
  targetMeasurable,
  benefitPays,
  volumesStated,
  worthKeeping,
  standardFallsShort,
  communityLookedAt,
  sponsorNamed,
  consequenceStated,
  exitPlanned,
  rollbackPlanned,
  sitesNamed,
  leavesCoreUntouched,
  avoidsSql,
  callsSuper,
  avoidsOverrides,
  usesPublicMethods,
  anchorsByName,
  keepsCoreNodes,
  avoidsPresentationCode,
  survivesKnownSteps,
  holdsBeyondCatalogues,
  coversModels,
  coversAccess,
  coversConstraints,
  coversViewChanges,
  coversOverrides,
  coversOperations,
  acceptedByPeople,
  criteriaPass,
  linesCovered,
];
