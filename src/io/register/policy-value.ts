import type { Policy } from '../../model/policy.js';
import type { ValidValue } from './cache.js';
import { applyDefaults } from './defaults.js';
import type { Json } from './located.js';

export const policyFile = 'register/policy.ts';

/** The policy in a value that was found valid, with its defaults. */
export function policyOf({ canonical, defaults }: ValidValue): Policy {
  const authored: Json = JSON.parse(canonical);
  // The value satisfied the schema when it was kept, and defaults are all that validation adds.
  return applyDefaults(authored, defaults) as unknown as Policy;
}
