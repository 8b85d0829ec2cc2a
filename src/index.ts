import type { EntryInput } from './model/entry.js';
import type { PolicyInput } from './model/policy.js';

export type { EntryInput, PolicyInput };

/** Declares a customization request. The value is returned as it is; the register is read by syntax, so nothing here ever runs in the tool. */
export function customization(entry: EntryInput): EntryInput {
  return entry;
}

/** Declares the policy of the register. */
export function policy(policy: PolicyInput): PolicyInput {
  return policy;
}
