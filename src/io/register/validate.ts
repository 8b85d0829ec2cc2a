import { Entry } from '../../model/entry.js';
import type { Problem } from '../../model/errors.js';
import { Policy } from '../../model/policy.js';
import type { ValidValue } from './cache.js';
import { canonicalOfSorted, sortedJson } from './canonical.js';
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
  return { canonical: canonicalOfSorted(authored), complete: sortedJson(result.data), places: encodePlaces(located, file) };
}
