import type { AddonSource } from '../artefact.js';

/** Something wrong in the merged spec of an addon. */
export type SpecFinding = {
  /** Keys below `addon`, or below the entry when the first is `acceptance`. */
  readonly at: readonly (string | number)[];
  /** Entry that says it, where several have something at that place. */
  readonly entry?: string;
  readonly message: string;
  readonly remedy: string;
};

/** Looks at the whole addon for one kind of mistake. */
export type SpecCheck = (source: AddonSource) => readonly SpecFinding[];

type Entries<T> = readonly (readonly [string, T])[];

/** Models that the addon defines, of one kind or of both. */
export const modelsOf = ({ spec }: AddonSource): Entries<AddonSource['spec']['models'][string]> => Object.entries(spec.models);

/** All fields of all models. */
export function fieldsOf(source: AddonSource): readonly {
  readonly model: string;
  readonly name: string;
  readonly field: AddonSource['spec']['models'][string]['fields'][string];
  readonly at: readonly string[];
}[] {
  return modelsOf(source).flatMap(([model, { fields }]) =>
    Object.entries(fields).map(([name, field]) => ({ model, name, field, at: ['models', model, 'fields', name] })),
  );
}

/** One finding when something holds. */
export const when = (wrong: boolean, finding: () => SpecFinding): readonly SpecFinding[] => (wrong ? [finding()] : []);
