import type { Rule } from '../rule.js';
import { approvals } from './approvals.js';
import { budget } from './budget.js';
import { claims } from './claims.js';
import { fourEyes } from './four-eyes.js';
import { justification } from './justification.js';
import { measuredCoverage } from './measured-coverage.js';
import { pathSafety } from './path-safety.js';
import { plannedCoverage } from './planned-coverage.js';
import { references } from './references.js';
import { registerIntegrity } from './register-integrity.js';
import { requirements } from './requirements.js';
import { schema } from './schema.js';
import { series } from './series.js';
import { upgradeImpact } from './upgrade-impact.js';

/** Every rule, in the order in which they are shown. */
export const rules: readonly Rule[] = [
  schema,
  registerIntegrity,
  references,
  justification,
  upgradeImpact,
  plannedCoverage,
  measuredCoverage,
  approvals,
  fourEyes,
  budget,
  requirements,
  claims,
  series,
  pathSafety,
];
