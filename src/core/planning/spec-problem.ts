/** Something in the spec of an addon that the schema alone cannot see. */
export type SpecProblem = {
  /** Entry that it stands in. */
  readonly entry: string;
  /** JSON pointer into that entry. */
  readonly pointer: string;
  readonly message: string;
  readonly remedy: string;
};
