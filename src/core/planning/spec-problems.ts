import { pointer } from '../../model/pointer.js';
import type { AddonSource } from './artefact.js';
import type { SpecFinding } from './checks/check.js';
import { structureChecks, testabilityChecks } from './checks/index.js';
import type { SpecProblem } from './spec-problem.js';

/** What is wrong with a merged addon that its schema cannot see; each with the entry that it stands in. */
export function specProblems(source: AddonSource): readonly SpecProblem[] {
  const structure = structureChecks.flatMap((check) => check(source));
  const findings = structure.length > 0 ? structure : testabilityChecks.flatMap((check) => check(source));
  return findings.map((finding) => problemOf(source, finding));
}

function problemOf(source: AddonSource, { at, entry, message, remedy }: SpecFinding): SpecProblem {
  const path = at[0] === 'acceptance' ? at : ['addon', ...at];
  const author = entry ?? ([...source.extendedBy, source.owner].find((one) => reaches(one, path)) ?? source.owner).id;
  return { entry: author, pointer: pointer(...path), message, remedy };
}

/** Whether a value has something at a path. */
function reaches(value: unknown, [first, ...rest]: readonly (string | number)[]): boolean {
  if (first === undefined) return true;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return false;
  return reaches(Object.getOwnPropertyDescriptor(value, first)?.value, rest);
}
