import type { ReviewOptions } from './open-review.js';

export type PolicyName = { readonly value: string; readonly label: string };

/** Names that an entry may use, with the words of the policy. */
export async function policyNames(
  options: Pick<ReviewOptions, 'root' | 'cacheDir'>,
): Promise<{ processes: readonly PolicyName[]; people: readonly PolicyName[] }> {
  const { loadRegister } = await import('./load-register.js');
  const { policy } = await loadRegister(options);
  return {
    processes: Object.entries(policy.processes).map(([value, { title }]) => ({ value, label: title })),
    people: [
      ...Object.entries(policy.people).map(([value, { name }]) => ({ value, label: name })),
      ...Object.entries(policy.roles).map(([value, { title }]) => ({ value, label: `${title} (role)` })),
    ],
  };
}
