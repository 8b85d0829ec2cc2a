/** Ids of the rules of the gate that a person with the right may waive for one entry; never reused. */
export const waivableRules = [
  'references',
  'justification',
  'upgrade-impact',
  'planned-coverage',
  'measured-coverage',
  'budget',
  'requirements',
  'series',
] as const;

/** Ids of the rules that nobody can waive. */
export const neverWaivableRules = ['schema', 'register-integrity', 'approvals', 'four-eyes', 'path-safety', 'claims'] as const;
