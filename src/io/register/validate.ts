import { Entry } from '../../model/entry.js';
import type { Problem } from '../../model/errors.js';
import { Policy } from '../../model/policy.js';
import type { ValidValue } from './cache.js';
import { canonicalOfSorted } from './canonical.js';
import { findDefaults } from './defaults.js';
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
  const canonical = canonicalOfSorted(authored);
  const defaults = findDefaults(authored, result.data);
  if (defaults === undefined) throw new Error(`the schema changed more than defaults in ${file}`);
  return { canonical, defaults, places: encodePlaces(located, file) };
}
