import type { Policy } from '../../model/policy.js';
import type { ValidValue } from './cache.js';

export const policyFile = 'register/policy.ts';

/** The policy in a value that was found valid, with its defaults. */
export function policyOf({ complete }: ValidValue): Policy {
  // The value satisfied the schema when it was kept.
  return JSON.parse(complete);
}
