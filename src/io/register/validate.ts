import { Entry } from '../../model/entry.js';
import type { Problem } from '../../model/errors.js';
import { Policy } from '../../model/policy.js';
import type { ValidValue } from './cache.js';
import { canonicalOfSorted } from './canonical.js';
import { type Located, toJson } from './located.js';
import { encodePlaces } from './places.js';
import { explain, schemaProblems } from './schema-problems.js';
import type { Wrapper } from './static-reader.js';

const schemas = { customization: Entry, policy: Policy } as const;

/** Whether what was read satisfies the schema: the value in its lasting form, or all mistakes. */
export function validate(wrapper: Wrapper, located: Located, file: string): ValidValue | readonly Problem[] {
  const authored = toJson(located);
  const result = schemas[wrapper].safeParse(authored, { error: explain });
  if (!result.success) return schemaProblems(result.error.issues, located);
  // Its keys stand in the order of the schema or, in records, of the sorted input: the same content gives the same text.
  return { canonical: canonicalOfSorted(authored), complete: JSON.stringify(result.data), places: encodePlaces(located, file) };
}
